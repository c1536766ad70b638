import { describe, expect, test } from 'vitest';
import { cacheControlFor, securityHeaders as headersOf } from '../../build/security-headers.ts';

const securityHeaders = headersOf(null);
import { judgeHeaders } from './judge-headers.ts';

const wanted: Record<string, string> = { ...securityHeaders, 'Cache-Control': cacheControlFor('/config.json') };
const asSent = (changes: Record<string, string | null> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries<string | null>({ ...wanted, ...changes }).flatMap(([name, value]) =>
      value === null ? [] : [[name.toLowerCase(), value]],
    ),
  );
const policy = securityHeaders['Content-Security-Policy'] ?? '';
const features = securityHeaders['Permissions-Policy'] ?? '';

describe('X1: the headers that the host sent', () => {
  test('nothing is said of a host that sends all of them', () => {
    expect(judgeHeaders(asSent(), wanted)).toEqual([]);
  });

  test.each(Object.keys(wanted))('%s that is missing is named, with what it should be', (name) => {
    expect(judgeHeaders(asSent({ [name]: null }), wanted)).toEqual([{ name, sent: null, wanted: wanted[name] }]);
  });

  test.each([
    [
      'Content-Security-Policy',
      'more scripts',
      policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    ],
    [
      'Content-Security-Policy',
      'another host',
      policy.replace("connect-src 'self'", "connect-src 'self' https://a.example"),
    ],
    ['Content-Security-Policy', 'a directive less', policy.replace("; frame-ancestors 'none'", '')],
    ['Content-Security-Policy', 'the same directive before ours', `script-src *; ${policy}`],
    ['Content-Security-Policy', 'nothing', ''],
    ['Content-Security-Policy', 'one more, and one less', `report-uri /x; ${policy.replace("base-uri 'none'; ", '')}`],
    [
      'Content-Security-Policy',
      "a script's hash",
      policy.replace("script-src 'self'", "script-src 'self' 'sha256-abc='"),
    ],
    ['Permissions-Policy', 'a feature given', features.replace('camera=()', 'camera=(self)')],
    [
      'Permissions-Policy',
      'the keys refused',
      features.replace('publickey-credentials-create=(self)', 'publickey-credentials-create=()'),
    ],
    ['X-Content-Type-Options', 'another word', 'sniff'],
    ['Referrer-Policy', 'another word', 'unsafe-url'],
    ['Cross-Origin-Opener-Policy', 'a stricter one, which ends the hand-off', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'twice, which browsers drop', 'same-origin-allow-popups, same-origin-allow-popups'],
    ['Cross-Origin-Resource-Policy', 'another word', 'cross-origin'],
    ['Strict-Transport-Security', 'a short time', 'max-age=300'],
    ['Strict-Transport-Security', 'no time', 'includeSubDomains'],
    ['Cache-Control', 'kept for a while', 'public, max-age=600'],
  ])('%s with %s is named', (name, _what, value) => {
    expect(judgeHeaders(asSent({ [name]: value }), wanted).map((finding) => finding.name)).toEqual([name]);
  });

  test.each([
    ['Content-Security-Policy', 'directives in another order', policy.split('; ').reverse().join(';')],
    ['Content-Security-Policy', 'one more of the host beside it', `upgrade-insecure-requests, ${policy}`],
    ['Content-Security-Policy', 'a directive more', `${policy}; upgrade-insecure-requests`],
    ['Content-Security-Policy', "a style's hash", policy.replace("style-src 'self'", "style-src 'self' 'sha256-abc='")],
    ['Permissions-Policy', 'one more refused', `${features}, bluetooth=()`],
    ['Strict-Transport-Security', 'a longer time', 'max-age=63072000; includeSubDomains; preload'],
    ['X-Content-Type-Options', 'capitals', 'NoSniff'],
    ['Cache-Control', 'more than asked', 'no-cache, No-Store, max-age=0'],
  ])('%s with %s is as good', (name, _what, value) => {
    expect(judgeHeaders(asSent({ [name]: value }), wanted)).toEqual([]);
  });

  test('of anything shorter, all of it', () => {
    expect(judgeHeaders(asSent({ 'Cache-Control': 'public, max-age=600' }), wanted)).toEqual([
      { name: 'Cache-Control', sent: 'public, max-age=600', wanted: 'no-store' },
    ]);
  });

  test('of a long policy, only what differs is shown', () => {
    const sent = policy
      .replace("script-src 'self'", "script-src 'self' https://cdn.example")
      .replace("; base-uri 'none'", '');
    expect(judgeHeaders(asSent({ 'Content-Security-Policy': sent }), wanted)).toEqual([
      {
        name: 'Content-Security-Policy',
        sent: "script-src 'self' https://cdn.example",
        wanted: "script-src 'self'; base-uri 'none'",
      },
    ]);
  });
});

describe("X1: the first screen's style sheet is let in by its hash", () => {
  const needed = "style-src 'self' 'sha256-new='";
  const judged = (sent: string) =>
    judgeHeaders({ 'content-security-policy': sent }, { 'Content-Security-Policy': needed }).map((one) => one.sent);

  test('the hash of an older build is told', () => {
    expect(judged("style-src 'self' 'sha256-old='")).toEqual(["style-src 'self' 'sha256-old='"]);
    expect(judged("style-src 'self'")).toEqual(["style-src 'self'"]);
    expect(judged("style-src 'self' 'sha256-NEW='"), 'a hash has capitals and small letters').toHaveLength(1);
  });

  test('one more, of the build before, does no harm', () => {
    expect(judged("style-src 'sha256-old=' 'sha256-new=' 'self'")).toEqual([]);
  });
});
