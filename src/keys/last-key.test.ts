import { expect, test } from 'vitest';
import type { RegisteredKey } from '../registration/registered-key.ts';
import { lastKey } from './last-key.ts';

const yubiKey = '2fc0579f-8113-47ea-b116-bb5a8db9202a';
const listed = (id: string, aaguid: string | null): RegisteredKey => ({
  ...{ id, name: id, aaguid, model: null, created: null },
  ...{ attestation: 'unknown', passkeyType: 'device-bound' },
});
const key = listed('key', yubiKey);
const spare = listed('spare', yubiKey);
const phone = listed('phone', '90a3ccdf-635c-4729-a248-9b709135078f');
const hello = listed('hello', '08987058-cadc-4b81-b6e1-30de50dcbe96');
const newer = listed('newer', '6f2d1c3a-5b0e-4e0f-9a61-0000000000aa');

test.each([
  ['the only key', [key], 'key', 'only'],
  ['the only passkey', [phone], 'phone', 'only'],
  ['one of two keys', [key, spare], 'key', null],
  ['the only key beside passkeys', [phone, key, hello], 'key', 'only-security-key'],
  ['a passkey beside the only key', [phone, key, hello], 'phone', null],
  ['a key beside one that may be one', [key, newer], 'key', 'perhaps'],
  ['what may be a key, beside a phone', [newer, phone], 'newer', 'perhaps'],
  ['what may be a key, beside a key', [newer, key], 'newer', null],
  ['one of two passkeys', [phone, hello], 'hello', null],
  ['what is not in the list', [key], 'gone', null],
  ['anything of an empty list', [], 'key', null],
] as const)('Y4: removing %s', (_what, keys, id, lost) => {
  expect(lastKey(keys, id)).toBe(lost);
});
