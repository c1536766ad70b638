import { expect, test } from 'vitest';
import { page as browser } from 'vitest/browser';
import { firstStep, type DoneStep, type Step } from '../../../src/journey/step.ts';
import {
  createStep,
  credential,
  doneStep,
  finishStep,
  keyStep,
  lockScreenStep,
  saveStep,
  signInStep,
} from '../../../src/journey/testing/every-step.ts';
import { problem } from '../../../src/support/problem.ts';
import KeyStage from '../../../src/ui/stage/KeyStage.svelte';
import type { Stage } from '../../../src/ui/stage/stage-of.ts';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { checkedKey } from '../support/checked-key.ts';
import { pretendedPage, registeredKey } from '../support/pretended-page.ts';
import { show } from '../support/show.svelte.ts';

const plugged: Step = { ...signInStep, checked: checkedKey() };
const touching: Step = { ...createStep, state: 'touching' };
const done: DoneStep = { ...doneStep, key: registeredKey() };

const seen: readonly (readonly [Stage, Step, string, string])[] = [
  ['needed', keyStep, 'a security key, not connected yet', 'ein Sicherheitsschlüssel, noch nicht verbunden'],
  ['plugged', plugged, 'your key, connected to the PC', 'Ihr Schlüssel, mit dem PC verbunden'],
  ['touching', touching, 'a PC that asks for the key', 'ein PC, der nach dem Schlüssel fragt'],
  ['made', saveStep, 'a key on its way to your account', 'ein Schlüssel auf dem Weg in Ihr Konto'],
  ['saved', done, 'the key is in your account', 'Der Schlüssel ist in Ihrem Konto'],
  ['at-lock-screen', lockScreenStep, "the key at the PC's lock screen", 'der Schlüssel am Sperrbildschirm des PCs'],
  ['done', finishStep, 'your key on a key ring, and a free place for a spare', 'ein freier Platz für einen Ersatz'],
  ['done', { ...finishStep, round: 'spare' }, 'two keys on a key ring', 'zwei Schlüssel am Schlüsselbund'],
  [
    ...(['refused', { ...createStep, problem: problem('LK-404') }] as const),
    ...(['the way from the key to your account is closed', 'ist versperrt'] as const),
  ],
];

const drawing = browser.getByRole('img');
const stageNow = (): string | undefined => document.querySelector<SVGElement>('svg[data-stage]')?.dataset.stage;

test.each(seen)('S1: the drawing says what it shows: %s', async (stage, step, english, german) => {
  await show(KeyStage, { step, page: pretendedPage() });
  expect(stageNow()).toBe(stage);
  await expect.element(drawing).toHaveAccessibleName(new RegExp(`^Drawing: ${english}$`));
  language.choose('de');
  await expect.element(drawing).toHaveAccessibleName(new RegExp(`^Zeichnung: .*${german}$`));
});

test('it is one drawing in one place of one size at every stage', async () => {
  const { change } = await show(KeyStage, { step: firstStep as Step, page: pretendedPage() });
  const svg = document.querySelector('svg');
  const places = new Set<string>();
  for (const [, step] of seen) {
    change({ step });
    expect(document.querySelectorAll('svg')).toHaveLength(1);
    expect(document.querySelector('svg')).toBe(svg);
    places.add(JSON.stringify([svg?.getBoundingClientRect(), document.body.scrollHeight]));
  }
  expect([...places]).toHaveLength(1);
});

test.each([
  [1366, 650, 120, 84],
  [360, 740, 104, 84],
])('J1: at %i x %i it is %i pixels high, in larger type %i', async (width, height, expected, shared) => {
  await browser.viewport(width, height);
  await show(KeyStage, { step: done as Step, page: pretendedPage() });
  const high = (): number | undefined => document.querySelector('svg')?.getBoundingClientRect().height;
  expect(high()).toBe(expected);
  document.documentElement.dataset.share = 'on';
  expect(high()).toBe(shared);
  document.documentElement.dataset.share = 'off';
});

test('while the browser asks, the drawing calls and says who asks, and claims nothing of the key', async () => {
  const page = pretendedPage();
  const { change } = await show(KeyStage, { step: touching, page });
  await expect.element(browser.getByRole('status')).toHaveTextContent('Your browser is asking');
  const calls = document.querySelector('.calls');
  expect(calls?.getAnimations()).toHaveLength(1);
  change({ step: createStep });
  expect(document.querySelector('.calls')).toBeNull();
  change({
    step: touching,
    page: { ...page, practice: { scenario: 'default', keys: 0, pretendKey: true, training: null } },
  });
  await expect.element(browser.getByRole('status')).toHaveTextContent('The pretend key answers by itself');
});

test('the key becomes the one that answered: its model in words, its form in the picture', async () => {
  const { change } = await show(KeyStage, { step: keyStep as Step, page: pretendedPage() });
  const caption = browser.getByRole('status');
  await expect.element(caption).toHaveTextContent(/^$/);
  change({ step: plugged });
  await expect.element(caption).toHaveTextContent('YubiKey 5 NFC');
  const stick = document.querySelector('svg')?.innerHTML;
  change({
    step: { ...plugged, checked: checkedKey({ aaguid: credential.aaguid.replace('0', 'f'), model: 'Blue Card' }) },
  });
  await expect.element(caption).toHaveTextContent('Blue Card');
  await expect.poll(() => document.querySelector('svg')?.innerHTML).not.toBe(stick);
  change({ step: plugged });
  await expect.poll(() => document.querySelector('svg')?.innerHTML).toBe(stick);
});

test('a key that was judged on done is not shown as arrived', async () => {
  await show(KeyStage, { step: done as Step, page: pretendedPage(), refused: true });
  expect(stageNow()).toBe('refused');
});
