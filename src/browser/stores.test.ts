import { describe, expect, test } from 'vitest';
import { createPreferenceStore } from './preference-store.ts';
import { createSessionStore } from './session-store.ts';

function area(limit = Infinity): Storage {
  const kept = new Map<string, string>();
  return {
    setItem(key: string, value: string) {
      if (value.length > limit) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

const blocked = () => {
  throw new DOMException('denied', 'SecurityError');
};

describe('J2: what a reload keeps', () => {
  test('a value is there for the next page, and gone once cleared', () => {
    const storage = area();
    createSessionStore(() => storage).write({ step: 'create' });
    const reloaded = createSessionStore(() => storage);
    expect(reloaded.read()).toEqual({ step: 'create' });
    reloaded.clear();
    expect(createSessionStore(() => storage).read()).toBeUndefined();
  });

  test('where storage is blocked, the value lives as long as the page', () => {
    const store = createSessionStore(blocked);
    expect(store.read()).toBeUndefined();
    store.write([1]);
    expect(store.read()).toEqual([1]);
    store.clear();
    expect(store.read()).toBeUndefined();
  });

  test('where storage is full, a reload does not find an older value', () => {
    const storage = area(20);
    const store = createSessionStore(() => storage);
    store.write('old');
    store.write('x'.repeat(50));
    expect(store.read()).toBe('x'.repeat(50));
    expect(createSessionStore(() => storage).read()).toBeUndefined();
  });

  test('what is no JSON is nothing', () => {
    const storage = area();
    storage.setItem('latchkey', '{');
    expect(createSessionStore(() => storage).read()).toBeUndefined();
  });
});

describe('preferences', () => {
  test('are kept beyond the tab, each by itself', () => {
    const storage = area();
    const store = createPreferenceStore(() => storage);
    expect(store.read('theme')).toBeNull();
    store.write('theme', 'dark');
    store.write('language', 'de');
    store.write('theme', null);
    const later = createPreferenceStore(() => storage);
    expect(later.read('theme')).toBeNull();
    expect(later.read('language')).toBe('de');
  });

  test('last as long as the page where storage is blocked', () => {
    const store = createPreferenceStore(blocked);
    store.write('share', 'on');
    expect(store.read('share')).toBe('on');
    store.write('share', null);
    expect(store.read('share')).toBeNull();
  });
});
