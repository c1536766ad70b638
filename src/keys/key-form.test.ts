import { expect, test } from 'vitest';
import { keyForm } from './key-form.ts';

test('Y4: what is copied from device to device is drawn as no key, whatever its model', () => {
  expect(keyForm(null, null, 'synced')).toBe('other');
  expect(keyForm('2fc0579f-8113-47ea-b116-bb5a8db9202a', 'YubiKey 5C Nano', 'synced')).toBe('other');
  expect(keyForm('2fc0579f-8113-47ea-b116-bb5a8db9202a', null, 'device-bound')).toBe('stick');
});

test.each([
  ['2fc0579f-8113-47ea-b116-bb5a8db9202a', null, 'stick'],
  ['c89674e3-a765-4b07-888a-7c086fbdf04b', null, 'card'],
  ['f8d5c4e9-e539-4c06-8662-ec2a4155a555', null, 'fob'],
  ['de1e552d-db1d-4423-a619-566b625cdc84', null, 'other'],
  [null, 'YubiKey 5C Nano', 'nano'],
  [null, null, 'stick'],
] as const)('Y4: %s %s is drawn as a %s', (aaguid, model, form) => {
  expect(keyForm(aaguid, model)).toBe(form);
});
