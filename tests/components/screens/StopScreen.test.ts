import { describe, expect, test } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import { isAside } from '../../../src/journey/way.ts';
import { pressesOfWay } from '../../../src/journey/presses-of-way.ts';
import { waysFrom } from '../../../src/journey/ways-from.ts';
import type { Step } from '../../../src/journey/step.ts';
import { stopOf } from '../../../src/journey/stop-of.ts';
import { blue, createStep, handOffStep, keyStep, saveStep } from '../../../src/journey/testing/every-step.ts';
import { everyStop } from '../../../src/journey/testing/every-stop.ts';
import { problem, type ProblemCode } from '../../../src/support/problem.ts';
import ScreenHeading from '../../../src/ui/controls/ScreenHeading.svelte';
import StopScreen from '../../../src/ui/screens/StopScreen.svelte';
import { stopWords } from '../../../src/ui/problems/stop-words.ts';
import { wayWords } from '../../../src/ui/problems/way-words.ts';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { blockedKey } from '../support/checked-key.ts';
import { pretendedActs, pretendedPage } from '../support/pretended-page.ts';
import { show } from '../support/show.svelte.ts';

const heading = browser.getByRole('heading', { level: 1 });
function act(name: string): HTMLButtonElement | null {
  return document.querySelector<HTMLButtonElement>(`[data-action="${name}"]`);
}

async function stopped(step: Step, code: ProblemCode, facts = {}) {
  const [page, acts] = [pretendedPage(), pretendedActs()];
  page.step = { ...step, problem: problem(code, facts) };
  await show(StopScreen, { step: page.step, page, act: acts });
  await expect.element(heading).toBeVisible();
  return { page, acts };
}

describe.each(['en', 'de'] as const)('J1: every stop in %s', (chosen) => {
  test('has its sentence as heading, its remedy as primary action, one more way and its code', async () => {
    language.choose(chosen);
    // The first heading of a page leaves the focus where it was.
    await show(ScreenHeading, { text: 'Before' });
    for (const { code, step } of everyStop.filter(({ step }) => stopOf(step) !== null)) {
      const [page, acts] = [pretendedPage(), pretendedActs()];
      page.step = step;
      await show(StopScreen, { step, page, act: acts });
      const { primary, second } = waysFrom(step, { code });
      expect(document.querySelector('[data-problem] h1')?.textContent, code).toBe(stopWords(step, code).what());
      expect(document.querySelector('[data-problem]')?.getAttribute('data-problem')).toBe(code);
      expect(act('primary')?.textContent.trim(), code).toBe(wayWords(primary, code, step));
      expect(document.activeElement?.tagName, code).toBe('H1');
      if (second === null) continue;
      expect(act(second)?.textContent.trim(), code).toBe(wayWords(second, code, step));
      if (isAside(second)) continue;
      act(second)?.click();
      const moment = { now: 0, authAge: null, signedIn: false, checkFirst: false };
      expect(acts.send.mock.calls.flat(), code).toEqual(pressesOfWay(second, step, moment));
    }
  });
});

describe('a stop', () => {
  test('J3: stays while the person is on the way to Microsoft, with nothing to press', async () => {
    const { page, acts } = await stopped(createStep, 'LK-308');
    await show(StopScreen, { step: { ...page.step, leaving: { prompt: null, claims: null } }, page, act: acts });
    await expect.element(heading).toHaveTextContent('Your sign-in has expired.');
    expect(act('primary')?.disabled).toBe(true);
    expect(act('helpdesk')?.disabled).toBe(true);
  });

  test('S1, S3: unfolds what the helpdesk needs, with the summary to copy, and takes the focus there', async () => {
    const { acts } = await stopped(createStep, 'LK-404', { status: 400, requestId: 'a1b2' });
    await expect.element(browser.getByText('a1b2')).not.toBeVisible();
    expect(acts.summary).not.toHaveBeenCalled();
    act('primary')?.click();
    await expect.element(browser.getByText('a1b2')).toBeVisible();
    await expect.element(browser.getByText('LK-000 summary')).toBeVisible();
    expect(document.activeElement).toBe(act('summary'));
    expect(acts.send).not.toHaveBeenCalled();
    expect(act('primary')?.textContent.trim(), 'what the helpdesk has mended can be tried again').toBe('Try again');
    act('primary')?.click();
    expect(acts.send.mock.calls).toEqual([[{ type: 'register', now: 0, authAge: null }]]);
  });

  test('S4: keeps what no answer can mean at hand, the likeliest first', async () => {
    await stopped(createStep, 'LK-501');
    await userEvent.click(browser.getByText('What it can mean'));
    const first = browser.getByRole('listitem').first();
    await expect.element(first).toHaveTextContent('The window was closed, or the PIN was not typed.');
    await expect.element(browser.getByText("I've forgotten my PIN")).toBeVisible();
  });

  test('S4: what is known of the PC comes before all guesses', async () => {
    const [page, acts] = [pretendedPage(), pretendedActs()];
    page.checks = { ...page.checks, 'local-session': { ...page.checks['local-session'], state: 'unmet' } };
    await show(StopScreen, { step: { ...keyStep, problem: problem('LK-501') }, page, act: acts });
    await userEvent.click(browser.getByText('What it can mean'));
    await expect.element(browser.getByRole('listitem').first()).toHaveTextContent('connected to this PC from another');
  });

  test('Y1: at the key check nothing is said of a registration', async () => {
    await stopped(keyStep, 'LK-506');
    await expect.element(heading).toHaveTextContent('The check ended without an answer from a key.');
  });

  test('Y2: a refused key is told with the reason, its model and a message for the helpdesk folded', async () => {
    const [page, acts] = [pretendedPage(), pretendedActs()];
    await show(StopScreen, { step: { ...keyStep, checked: blockedKey() }, page, act: acts });
    await expect.element(heading).toHaveTextContent('Your organisation has blocked this model.');
    await expect.element(browser.getByText('YubiKey 5 NFC').first()).not.toBeVisible();
    await userEvent.click(browser.getByText('What your key told us'));
    await expect.element(browser.getByText('YubiKey 5 NFC').first()).toBeVisible();
    await expect.element(browser.getByRole('heading', { name: 'Message to your helpdesk' })).toBeVisible();
  });

  test('J4: says how long a credential that waits can still be saved', async () => {
    await stopped(saveStep, 'LK-602');
    await expect.element(browser.getByText('Time left: 5:00')).toBeVisible();
  });

  test("K5: a stranger's key stays in sight", async () => {
    await stopped({ ...handOffStep, state: 'paused', openedAt: 0, disowned: [blue] }, 'LK-514');
    await expect
      .element(browser.getByText('With a key that is not yours somebody could sign in as you.'))
      .toBeVisible();
  });

  test('Y4: where Microsoft takes no further key, the list stands unfolded, and the remedy leads to it', async () => {
    const [page, acts] = [pretendedPage(), pretendedActs()];
    page.account = {
      ...{ tenantId: 'tenant', objectId: 'person', username: 'employee@contoso.com', name: 'Employee' },
      ...{ kind: 'member', authTime: null },
    };
    await show(StopScreen, { step: { ...createStep, problem: problem('LK-402') }, page, act: acts });
    await expect.poll(() => acts.yourKeys.mock.calls.length).toBe(1);
    expect(act('your-keys')?.closest('details')?.open).toBe(true);
    expect(act('primary')?.textContent.trim()).toBe('Choose a key to remove');
  });

  test('LK-205: gives the address to take along, and is mended by the person who sits here after all', async () => {
    const [page, acts] = [pretendedPage(), pretendedActs()];
    await show(StopScreen, { step: page.step, page, act: acts, problem: problem('LK-205') });
    act('primary')?.click();
    await expect.element(browser.getByText(new URL('.', location.href).href, { exact: true })).toBeVisible();
    act('say-local')?.click();
    expect(acts.sayRemote.mock.calls).toEqual([[false]]);
  });
});
