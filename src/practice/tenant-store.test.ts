import { expect, test } from 'vitest';
import { practiceClient } from './testing/practice-client.ts';

test('changes come one after the other, and a change that throws leaves nothing behind', async () => {
  const { store } = practiceClient('default').deps;
  const count = async () => {
    await store.update(async (state) => {
      const before = state.faultsShown.length;
      await Promise.resolve();
      state.faultsShown.push(String(before));
    });
  };
  await Promise.all([count(), count(), count()]);
  expect(store.read().faultsShown).toEqual(['0', '1', '2']);
  await expect(
    store.update((state) => {
      state.faultsShown = [];
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(store.read().faultsShown).toHaveLength(3);
});

test('what is read is a copy', () => {
  const { store } = practiceClient('default').deps;
  store.read().faultsShown.push('mine');
  expect(store.read().faultsShown).toEqual([]);
});
