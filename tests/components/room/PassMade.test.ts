import { afterEach, describe, expect, test, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { ada } from '../../../src/helpdesk/testing/some-targets.ts';
import PersonDesk from '../../../src/ui/room/person/PersonDesk.svelte';
import { announcement } from '../../../src/ui/state/announce.svelte.ts';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { deskWith, everyRoom, pretendedRoomActs } from '../support/pretended-desk.ts';
import { show } from '../support/show.svelte.ts';

const code = 'Xy7!kQ2p';
const hold = page.getByRole('button', { name: 'Hold to show the code' });
const shown = page.getByText(code, { exact: true });

async function stand() {
  const act = pretendedRoomActs();
  const shownDesk = await show(PersonDesk, {
    desk: deskWith(everyRoom['pass made']!),
    act,
    pass: { minutes: null, once: null },
  });
  return { ...shownDesk, act };
}

const everything = (): string => document.documentElement.outerHTML;
const storages = (): string => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]);

async function heldByMouse(): Promise<void> {
  await userEvent.hover(hold);
  await commands.holdMouse();
  await expect.element(shown).toBeVisible();
}

afterEach(async () => {
  vi.restoreAllMocks();
  await commands.releaseMouse();
});

describe('a pass that was just made', () => {
  test('is nowhere in the page before it is held', async () => {
    await stand();
    await expect.element(hold).toBeVisible();
    expect(everything()).not.toContain(code);
  });

  test('shows as long as the mouse button is held', async () => {
    await stand();
    await heldByMouse();
    await commands.releaseMouse();
    await expect.element(shown).not.toBeInTheDocument();
    expect(everything()).not.toContain(code);
  });

  test('hides when the pointer slips off', async () => {
    await stand();
    await heldByMouse();
    await userEvent.hover(page.getByRole('heading', { level: 1 }));
    await expect.element(shown).not.toBeInTheDocument();
  });

  test.each([
    ['{Enter>}', '{/Enter}'],
    ['[Space>]', '[/Space]'],
  ])('shows as long as %s is held', async (press, release) => {
    await stand();
    hold.element().focus();
    await userEvent.keyboard(press);
    await expect.element(shown).toBeVisible();
    await userEvent.keyboard(release);
    await expect.element(shown).not.toBeInTheDocument();
  });

  test.each([
    ['another window comes to the front', () => window.dispatchEvent(new Event('blur'))],
    ['the tab is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['it is printed', () => window.dispatchEvent(new Event('beforeprint'))],
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
    ['the focus goes elsewhere', () => (document.activeElement as HTMLElement).blur()],
  ])('hides when %s while it is held', async (_what, happens) => {
    await stand();
    hold.element().focus();
    await userEvent.keyboard('[Space>]');
    await expect.element(shown).toBeVisible();
    happens();
    await expect.element(shown).not.toBeInTheDocument();
    await userEvent.keyboard('[/Space]');
  });

  test('is spelled in the language that is chosen, while it is held', async () => {
    await stand();
    await page.getByRole('radio', { name: 'Spelled: Deutsch' }).click();
    await expect.element(page.getByText('Xanten')).not.toBeInTheDocument();
    await userEvent.hover(hold);
    await commands.holdMouse();
    await expect.element(page.getByText('Xanten')).toBeVisible();
    await expect.element(page.getByText('Ypsilon')).toBeVisible();
    await expect.element(page.getByText('sieben')).toBeVisible();
    await expect.element(page.getByText('Ausrufezeichen')).toBeVisible();
    await commands.releaseMouse();
    await expect.element(page.getByText('Xanten')).not.toBeInTheDocument();
  });

  test('S2: is refused while the screen is shared, also in the middle of a look', async () => {
    await stand();
    await heldByMouse();
    share.toggle();
    await expect.element(page.getByText(/The code is not shown in screen-share mode/)).toBeVisible();
    await expect.element(hold).not.toBeInTheDocument();
    expect(everything()).not.toContain(code);
  });

  test('stands in no title, no live region, no storage, no attribute and no log, even while it is held', async () => {
    const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
    await stand();
    await heldByMouse();
    expect(document.title).not.toContain(code);
    expect(announcement.text).not.toContain(code);
    for (const live of document.querySelectorAll('[role="status"], [role="alert"], [aria-live], output')) {
      expect(live.textContent).not.toContain(code);
    }
    expect(shown.element().closest('[role="status"], [role="alert"], [aria-live], output')).toBeNull();
    for (const element of document.querySelectorAll('*')) {
      for (const { value } of element.attributes) expect(value).not.toContain(code);
    }
    expect(storages()).not.toContain(code);
    expect(location.href).not.toContain(encodeURIComponent(code));
    for (const log of logs) expect(JSON.stringify(log.mock.calls)).not.toContain(code);
  });

  test('is hidden on paper', async () => {
    await stand();
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const printed = rules.filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print');
    const box = document.querySelector('[data-pass-code]')!;
    const hides = printed
      .flatMap((rule) => [...(rule as CSSMediaRule).cssRules])
      .some((rule) => rule instanceof CSSStyleRule && box.matches(rule.selectorText) && rule.style.display === 'none');
    expect(hides).toBe(true);
  });

  test('is copied only after a warning of the clipboard history', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await stand();
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await expect.element(page.getByText(/The clipboard history of this PC may keep it/)).toBeVisible();
    expect(write).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Copy all the same' }).click();
    expect(write).toHaveBeenCalledExactlyOnceWith(code);
    await expect.element(page.getByText(/Clear the clipboard history afterwards/)).toBeVisible();
  });

  test('says what Graph answered, and where it works', async () => {
    await stand();
    const first = page.getByRole('listitem').first();
    await expect.element(first).toHaveTextContent(/^Valid for 60 minutes from .*\. It can be used several times\.$/);
    await expect.element(page.getByText('It may take a few minutes until it works.')).toBeVisible();
    await expect.element(page.getByText(/lock screen only where web sign-in is on/)).toBeVisible();
  });

  test('leaving forgets it, and says so beside the presses', async () => {
    const { act, change } = await stand();
    const back = page.getByRole('button', { name: 'Back', exact: true });
    await expect.element(back).toHaveAccessibleDescription(/the pass is not shown again/);
    await page.getByRole('button', { name: 'Read out: forget the code' }).click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'done', objectId: ada.objectId });
    change({ desk: deskWith(everyRoom['reading']!) });
    await expect.element(hold).not.toBeInTheDocument();
    expect(everything()).not.toContain(code);
  });
});
