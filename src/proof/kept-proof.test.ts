import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepProof, restoreProof } from './kept-proof.ts';
import { firstProof, type LeftKey, type Proof } from './proof.ts';

const who = { tenantId: 'tenant', objectId: 'person' };
const left: LeftKey = {
  ...{ sure: 'stands', name: 'Latchkey proof', since: 1, methodId: 'id', seen: true, credential: null, before: null },
};
const through = (proof: Proof, now = who) => restoreProof(JSON.parse(JSON.stringify(keepProof(proof))), now).proof;

test('A11: what anybody put into the storage begins anew, and breaks nothing', () => {
  fc.assert(
    fc.property(fc.anything(), (kept) => {
      expect(restoreProof(kept, who).proof).toEqual(firstProof);
    }),
  );
});

test('A11: a key that stands is said to another account as well, and removed by none but its own', () => {
  const proof: Proof = { ...firstProof, name: 'listing', who, left };
  const other = { ...who, objectId: 'other' };
  expect(through(proof, other)).toMatchObject({ name: 'left', left });
});

test('A11: a run that belongs to another account, with nothing left behind, is forgotten', () => {
  const proof: Proof = { ...firstProof, name: 'extras', who };
  expect(through(proof)).toMatchObject({ name: 'extras' });
  expect(through(proof, { ...who, tenantId: 'other' })).toMatchObject({ name: 'before', who: null });
});

test('A11: options and what appeared are not kept', () => {
  const options = { publicKey: { rp: { id: 'x', name: '' }, challenge: 'secret' }, deadline: 1 };
  const proof: Proof = { ...firstProof, name: 'key', purpose: 'accepted', options, who };
  expect(JSON.stringify(keepProof(proof))).not.toContain('secret');
  expect(through(proof)).toMatchObject({ name: 'key', options: null });
});
