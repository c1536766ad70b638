import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostFiles } from './host-files.ts';
import { cacheControlFor, securityHeaders } from './security-headers.ts';

const shipped = (name: string): string => readFileSync(resolve(import.meta.dirname, '../public', name), 'utf8');

describe('X1: headers', () => {
  test.each(Object.keys(hostFiles()))('public/%s is what `npm run headers` writes', (name) => {
    expect(shipped(name)).toBe(hostFiles()[name]);
  });

  test('X1: nothing but our own files may run, and only three hosts of Microsoft may be called', () => {
    const policy = securityHeaders['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(policy.match(/https:\/\/[^ ;]+/g)).toEqual([
      'https://login.microsoftonline.com',
      'https://login.microsoft.com',
      'https://graph.microsoft.com',
    ]);
  });

  test.each([
    ['/config.json', 'no-store'],
    ['/', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/icon.svg', 'no-cache'],
    ['/assets/index-abc.js', 'public, max-age=31536000, immutable'],
  ])('%s is cached as %s', (path, value) => {
    expect(cacheControlFor(path)).toBe(value);
  });
});
