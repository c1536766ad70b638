import { expect, test } from 'vitest';
import { languageTags } from '../../config/languages.ts';
import { everyEntry } from '../../find/every-entry.ts';
import { isHelpId } from '../guide-kit/help-pages.ts';
import { loadExplanations } from './load-explanations.ts';

test.each(languageTags)('every answer is explained in %s, and nothing is explained that is none', async (tag) => {
  const explained = await loadExplanations(tag);
  expect([...explained.keys()].sort()).toEqual(everyEntry.map(({ id }) => id).sort());
  for (const [id, { title, means, next, look }] of explained) {
    for (const text of [title, means, next, look]) expect(text.trim(), id).not.toBe('');
    expect(title.length, id).toBeLessThanOrEqual(70);
  }
});

test('the languages say it in words of their own', async () => {
  const [first, second] = await Promise.all([loadExplanations('en'), loadExplanations('de')]);
  const same = [...first].filter(([id, { next }]) => second.get(id)?.next === next).map(([id]) => id);
  expect(same).toEqual([]);
});

test('every answer leads only to guides that there are', () => {
  const lost = everyEntry.filter(({ guide }) => guide !== undefined && !isHelpId(guide.split('/', 1)[0] ?? ''));
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test('no command stands in what an agent looks at: those are in the guide on the PC (P2)', async () => {
  for (const tag of languageTags) {
    for (const [id, { look }] of await loadExplanations(tag)) {
      expect(look, id).not.toMatch(/\b(?:dsregcmd|Get-[A-Z]\w+|klist|reg query|certutil|netsh|gpresult|nltest)\b/);
    }
  }
});
