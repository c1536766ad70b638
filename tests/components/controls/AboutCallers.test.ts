import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import AboutCallers from '../../../src/ui/controls/AboutCallers.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { show } from '../support/show.svelte.ts';

const nothing = { phone: null, email: null, url: null };

test.each([
  ['en', { ...nothing, phone: '+49 30 1234' }, /Hang up, call your helpdesk\.$/],
  ['en', null, /ask somebody you know\.$/],
  ['en', { ...nothing, email: 'helpdesk@contoso.example' }, /ask somebody you know\.$/],
  ['de', { ...nothing, phone: '+49 30 1234' }, /rufen Sie Ihren Helpdesk an\.$/],
  ['de', null, /fragen Sie jemanden, den Sie kennen\.$/],
] as const)(
  'S6: whom to call, where a number is configured and where none is: %s, %j',
  async (chosen, helpdesk, words) => {
    language.choose(chosen);
    await show(AboutCallers, { helpdesk });
    await expect.element(page.getByRole('paragraph').first()).toHaveTextContent(words);
  },
);
