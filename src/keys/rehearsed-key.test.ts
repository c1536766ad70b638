import { expect, test } from 'vitest';
import { rehearsedKey } from './rehearsed-key.ts';

test.each([
  ['a plug with a PIN, where the model is not known', null, { way: 'usb', proof: 'pin' }],
  ['a plug with a PIN', '2fc0579f-8113-47ea-b116-bb5a8db9202a', { way: 'usb', proof: 'pin' }],
  ['a card, which is laid on a reader', 'c89674e3-a765-4b07-888a-7c086fbdf04b', { way: 'nfc', proof: 'pin' }],
  ['one with a fingerprint reader', '7409272d-1ff9-4e10-9fc9-ac0019c124fd', { way: 'usb', proof: 'fingerprint' }],
] as const)('P3: the lock screen is tried with the key that was registered: %s', (_, aaguid, used) => {
  expect(rehearsedKey(aaguid)).toEqual(used);
});
