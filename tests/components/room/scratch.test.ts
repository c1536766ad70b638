import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import PersonDesk from '../../../src/ui/room/person/PersonDesk.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { deskWith, everyRoom, pretendedRoomActs } from '../support/pretended-desk.ts';
import { show } from '../support/show.svelte.ts';

const pass = { minutes: null, once: null };
for (const [lang, w, h, theme] of [
  ['en', 360, 740, 'light'],
  ['de', 360, 740, 'light'],
  ['de', 1366, 650, 'dark'],
  ['en', 1366, 650, 'light'],
] as const)
  test.each(Object.entries(everyRoom))(`${lang} ${w} %s`, async (name, room) => {
    language.choose(lang);
    document.documentElement.dataset['theme'] = theme;
    await page.viewport(w, h);
    document.body.innerHTML = '';
    const act = pretendedRoomActs();
    if (name === 'find') act.granted.mockReturnValue(false);
    await show(PersonDesk, { desk: deskWith(room), act, pass });
    const target = document.querySelector('h1')!.parentElement!;
    target.setAttribute(
      'style',
      'max-width:40rem;margin:4rem auto 0;display:flex;flex-direction:column;gap:var(--space-l);padding:var(--sheet-edge);background:var(--color-neutral-background-1)',
    );
    await new Promise((r) => setTimeout(r, 300));
    await page.screenshot({ path: `/work/h/person/test-results/room/${lang}-${w}-${name.replace(/\W+/g, '-')}.png` });
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });
