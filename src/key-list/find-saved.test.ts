import { expect, test } from 'vitest';
import { findSaved } from './find-saved.ts';
import { keyNamed } from './testing/keys-in-time.ts';

const fido2Methods = { isCredential: (methodId: string, credentialId: string) => methodId === `id-of-${credentialId}` };
const sent = {
  credential: { id: 'made', aaguid: 'a' },
  displayName: 'Blue',
  keys: [{ id: 'old', name: 'Blue', aaguid: 'a' }],
};
const blue = (id: string) => ({ ...keyNamed(id, 'Blue'), aaguid: 'a' });

test('J5: the credential is found by its id, or as the one new entry of its model and name', () => {
  const own = blue('id-of-made');
  expect(findSaved(fido2Methods, [blue('other'), own], sent)).toBe(own);
  expect(findSaved(fido2Methods, [blue('old'), blue('new')], sent)?.id).toBe('new');
  expect(findSaved(fido2Methods, [blue('old')], sent)).toBeNull();
});

test('J5: of two such entries nobody knows which it is', () => {
  expect(findSaved(fido2Methods, [blue('new'), blue('newer')], sent)).toBeNull();
});

test('J5: without the list from before, only the id tells', () => {
  expect(findSaved(fido2Methods, [blue('new')], { ...sent, keys: null })).toBeNull();
});
