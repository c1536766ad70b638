import { expect, test } from 'vitest';
import { page as browser } from 'vitest/browser';
import { carry, toAccount, toHandOff } from '../../../src/journey/moves.ts';
import { firstStep, type AccountStep, type DoneStep, type HandOffStep } from '../../../src/journey/step.ts';
import FloatingGuide from '../../../src/ui/floating/FloatingGuide.svelte';
import AccountScreen from '../../../src/ui/screens/AccountScreen.svelte';
import DoneScreen from '../../../src/ui/screens/DoneScreen.svelte';
import HandOffScreen from '../../../src/ui/screens/HandOffScreen.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { pretendedActs, pretendedPage, registeredKey } from '../support/pretended-page.ts';
import { show } from '../support/show.svelte.ts';

const phone = registeredKey({ id: 'phone', aaguid: '90a3ccdf-635c-4729-a248-9b709135078f' });
const done = (key: DoneStep['key']): DoneStep => ({
  ...carry(firstStep),
  ...{ name: 'done', state: 'verified', key, methodId: null, credentialId: null, route: 'hand-off', disowned: [] },
  savedAt: null,
});
const heading = browser.getByRole('heading', { level: 1 });

test.each([
  ['en', /A new passkey is in your account\. It is no security key/, /It is not the model that you checked/],
  ['de', /ist ein neuer Passkey\. Er ist kein Sicherheitsschlüssel/, /nicht das Modell, das Sie hier geprüft/],
] as const)(
  'Y4, K5: a passkey that appears in place of the checked key is not called a key: %s',
  async (chosen, passkey, key) => {
    language.choose(chosen);
    const choosing = { ...toHandOff(firstStep, 'forecast', [], true).step, state: 'choosing' } as HandOffStep;
    const [page, act] = [pretendedPage(), pretendedActs()];
    const { change } = await show(HandOffScreen, { step: { ...choosing, appeared: [phone] }, page, act });
    await expect.element(browser.getByText(passkey)).toBeVisible();
    change({ step: { ...choosing, appeared: [registeredKey()] } });
    await expect.element(browser.getByText(key)).toBeVisible();
    await expect.element(browser.getByText(passkey)).not.toBeInTheDocument();
  },
);

test('Y3: done calls a passkey no key, and leads to registering one', async () => {
  const act = pretendedActs();
  const { change } = await show(DoneScreen, { step: done(phone), page: pretendedPage(), act });
  await expect.element(heading).toHaveTextContent('What you registered is no security key.');
  await browser.getByRole('button', { name: 'Register a key' }).click();
  expect(act.send.mock.lastCall).toMatchObject([{ type: 'other-key', signedIn: false, checkFirst: false }]);
  change({ step: done(registeredKey()) });
  await expect.element(heading).toHaveTextContent('Your key is registered!');
  await browser.getByRole('button', { name: 'Next: lock screen' }).click();
  expect(act.send.mock.lastCall).toEqual([{ type: 'continue' }]);
});

test('Y3: the floating guide does not praise a passkey either', async () => {
  const page = pretendedPage();
  page.step = done(phone);
  await show(FloatingGuide, { page, act: pretendedActs() });
  await expect.element(heading).toHaveTextContent('This is no security key');
  page.step = done(registeredKey());
  await expect.element(heading).toHaveTextContent('Your key is registered');
});

test.each([
  ['en', 'You are a guest here. Microsoft may not let guests register a key.', 'You have ten keys or more.'],
  ['de', 'Sie sind hier Gast.', 'Sie haben zehn oder mehr Schlüssel.'],
] as const)('J1: a warning is one line without a code, and going on is the way: %s', async (chosen, guest, many) => {
  language.choose(chosen);
  const { step } = toAccount(firstStep);
  const account = { ...step, state: 'shown', passable: true, warnings: ['guest', 'many-keys'] } as AccountStep;
  const act = pretendedActs();
  await show(AccountScreen, { step: account, page: pretendedPage(), act });
  await expect.element(browser.getByText(guest)).toBeVisible();
  await expect.element(browser.getByText(many)).toBeVisible();
  expect(document.body.textContent).not.toContain('LK-');
  await browser.getByRole('button').first().click();
  expect(act.send.mock.lastCall).toEqual([{ type: 'go-on' }]);
});
