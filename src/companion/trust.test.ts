import { describe, expect, test } from 'vitest';
import { isLatchkey } from './is-latchkey.ts';
import { provesOrigin } from './proves-origin.ts';

const builtFor = 'https://keys.contoso.com';
const tab = {} as chrome.tabs.Tab;
const latchkey: chrome.runtime.MessageSender = { origin: builtFor, frameId: 0, tab, documentLifecycle: 'active' };

describe('K4: who is heard', () => {
  test('the top frame of the origin that it was built for', () => {
    expect(isLatchkey(latchkey, builtFor)).toBe(true);
    expect(isLatchkey({ origin: builtFor, frameId: 0, tab }, builtFor)).toBe(true);
  });

  test.each<[string, chrome.runtime.MessageSender | undefined]>([
    ['nobody', undefined],
    ['another origin', { ...latchkey, origin: 'https://evil.example' }],
    ['another port', { ...latchkey, origin: `${builtFor}:8443` }],
    ['no encryption', { ...latchkey, origin: 'http://keys.contoso.com' }],
    ['a frame', { ...latchkey, frameId: 7 }],
    ['an extension', { ...latchkey, id: 'a'.repeat(32) }],
    ['a page that is being prepared', { ...latchkey, documentLifecycle: 'prerender' }],
    ['no tab', { origin: builtFor, frameId: 0 }],
  ])('not %s', (_who, sender) => {
    expect(isLatchkey(sender, builtFor)).toBe(false);
  });
});

describe('K4: what comes back', () => {
  const clientData = { type: 'webauthn.create', challenge: 'AQID', origin: 'https://login.microsoft.com' };
  const encoded = (data: unknown): string => Buffer.from(JSON.stringify(data)).toString('base64url');

  test('is for this challenge, made on the origin of Microsoft', () => {
    expect(provesOrigin(encoded(clientData), 'AQID')).toBe(true);
    expect(provesOrigin(encoded({ ...clientData, crossOrigin: false }), 'AQID')).toBe(true);
  });

  test.each([
    [{ ...clientData, origin: 'https://evil.example' }],
    [{ ...clientData, challenge: 'AQIE' }],
    [{ ...clientData, type: 'webauthn.get' }],
    [{ ...clientData, crossOrigin: true }],
    [null],
    [[]],
  ])('or is refused: %j', (data) => {
    expect(provesOrigin(encoded(data), 'AQID')).toBe(false);
  });

  test('and what is no JSON is refused', () => {
    expect(provesOrigin('AAAA', 'AQID')).toBe(false);
    expect(provesOrigin('?', 'AQID')).toBe(false);
  });
});
