import { expect, test } from 'vitest';
import { createPreferenceStore } from './preference-store.ts';
import { createSignedOutMark } from './signed-out-mark.ts';

function tab(): () => ReturnType<typeof createSignedOutMark> {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
  return () => createSignedOutMark(createPreferenceStore(() => storage));
}

test('a sign-out is told to the next load of the page, once', () => {
  const load = tab();
  expect(load().take()).toBe(false);
  load().leave();
  expect(load().take()).toBe(true);
  expect(load().take(), 'a reload').toBe(false);
});

test('a sign-out that did not leave the page is told to nobody', () => {
  const load = tab();
  const mark = load();
  mark.leave();
  mark.remove();
  expect(load().take()).toBe(false);
});

test('where the tab keeps nothing, nothing is told', () => {
  const blocked = createPreferenceStore(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  expect(createSignedOutMark(blocked).take()).toBe(false);
});
