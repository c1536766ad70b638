import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { keepDesk, restoreDesk } from '../../../src/helpdesk/kept-desk.ts';
import { readCsv } from '../../../src/helpdesk/read-csv.ts';
import { after, lost, ways } from '../../../src/helpdesk/testing/some-targets.ts';
import SittingDesk from '../../../src/ui/room/sitting/SittingDesk.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { reachesBeyondWindow } from '../support/reaches-beyond-window.ts';
import { show } from '../support/show.svelte.ts';
import { person, pretendDesk, type PretendedDesk } from './pretended-desk.ts';

const pass = { minutes: null, once: null };
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** What was saved as a file: name and text, in their order. */
let saved: { name: string; text: string }[] = [];
const blobs = new Map<string, Blob>();

beforeEach(() => {
  saved = [];
  const make = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = make(blob);
    blobs.set(address, blob as Blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    void new Response(blobs.get(this.href)).arrayBuffer().then((bytes) => {
      saved.push({ name: this.download, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) });
    });
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function cellsOfSaved(name: string): Promise<readonly (readonly string[])[]> {
  await expect.poll(() => saved.map((one) => one.name)).toContain(name);
  const text = saved.find((one) => one.name === name)?.text ?? '';
  // Without a mark at its beginning Excel takes umlauts apart.
  expect(text.startsWith('\uFEFF')).toBe(true);
  return readCsv(text).rows.map(({ cells }) => cells);
}

async function shown(pretended: PretendedDesk): Promise<void> {
  const { change } = await show(SittingDesk, { desk: pretended.desk, act: pretended.act, pass });
  pretended.onchange = (desk) => change({ desk });
}

const formula = '=HYPERLINK("http://x","y")';
const names = ['Ada Berg', formula, 'Bo Lind'];

/** A queue of three: a key for the first two, the third was skipped. */
function walked(): PretendedDesk {
  const pretended = pretendDesk();
  const people = names.map((name, index) => person(index + 1, name));
  pretended.act.send({ type: 'start-queue', people, pattern: '' });
  for (const serial of ['11112222', '']) {
    pretended.act.send({ type: 'call-next' });
    pretended.registerKey(60_000);
    const { room } = pretended.desk;
    if (serial !== '' && 'person' in room) {
      pretended.act.send({ type: 'give-key', objectId: room.person.objectId, serial });
    }
    pretended.act.send({ type: 'next-person' });
  }
  pretended.act.send({ type: 'call-next' });
  pretended.act.send({ type: 'next-person' });
  return pretended;
}

describe('S13: what a sitting leaves', () => {
  test('the log is a table; saved, it has a line a change, and no cell that a spreadsheet would run', async () => {
    await shown(walked());
    await expect.element(page.getByText('Only in this tab, never sent, and no proof.')).toBeVisible();
    const rows = page.getByRole('row').elements().slice(1);
    expect(rows).toHaveLength(2);
    expect(rows[0]?.textContent).toMatch(/Ada Berg.*Register a key.*registered/s);
    await userEvent.click(button('Save the log (CSV)'));
    const cells = await cellsOfSaved('latchkey-log.csv');
    expect(cells[0]).toHaveLength(11);
    expect(cells[1]).toEqual([
      ...['2027-01-15T08:01:01.000Z', 'Ada Berg', 'person1@contoso.com', person(1).objectId],
      ...['Register a key', 'registered', 'called back', '', '', ''],
      'Authentication Methods: Admin registered security info',
    ]);
    expect(cells[2]?.[1]).toBe(`'${formula}`);
  });

  test('the log says where Entra keeps its own, and how many outcomes are not known', async () => {
    const pretended = pretendDesk();
    pretended.act.send({ type: 'select', person: person(1) });
    await shown(pretended);
    await expect.element(page.getByText('Nothing was changed yet.')).toBeVisible();
    pretended.registerKey(1_000);
    await expect.element(page.getByText('Authentication Methods: Admin registered security info')).toBeVisible();
    await expect.element(page.getByText(/outcome is not known yet/)).not.toBeInTheDocument();
    const { desk } = pretended;
    const open = { person: person(2), change: { kind: 'revoke' }, credentialId: null, passBefore: null } as const;
    pretended.replace({ ...desk, room: { ...desk.room, unsettled: [open] } });
    await expect.element(page.getByText('Changes whose outcome is not known yet: 1.')).toBeVisible();
  });

  test('the result of the queue has a line a person, with the serials of their keys', async () => {
    await shown(walked());
    await userEvent.click(button('Save the result (CSV)'));
    const cells = await cellsOfSaved('latchkey-queue.csv');
    expect(cells).toEqual([
      ['Name', 'Account', 'Object id', 'Outcome', 'Serials of the keys'],
      ['Ada Berg', 'person1@contoso.com', person(1).objectId, 'has a key', '11112222'],
      [`'${formula}`, 'person2@contoso.com', person(2).objectId, 'has a key', ''],
      ['Bo Lind', 'person3@contoso.com', person(3).objectId, 'skipped', ''],
    ]);
  });

  test('all of it is there after a reload', async () => {
    const pretended = pretendDesk();
    pretended.replace(restoreDesk(JSON.parse(JSON.stringify(keepDesk(walked().desk))), ways, after(0)));
    pretended.act.signIn();
    await shown(pretended);
    expect(page.getByRole('row').elements()).toHaveLength(3);
    await expect.element(page.getByText('11112222')).toBeVisible();
    await expect.element(button('Print hand-over sheets (2)')).toBeVisible();
  });
});

describe('S13: the stock', () => {
  const serial = page.getByRole('textbox', { name: 'Serial printed on the key' });

  test('a key that comes back has to be reset before anybody else gets it', async () => {
    const pretended = walked();
    await shown(pretended);
    const key = page.getByRole('listitem').filter({ hasText: '11112222' });
    await expect.element(key).toHaveTextContent(/handed over to Ada Berg/);
    await userEvent.click(key.getByRole('button', { name: 'It came back' }));
    await expect.element(key).toHaveTextContent(/came back, reset it first/);
    await userEvent.click(page.getByText('People whose key has no noted serial: 2'));
    const other = page.getByRole('listitem').filter({ hasText: 'HYPERLINK' });
    await userEvent.fill(other.getByRole('textbox'), '1111 2222');
    await userEvent.click(other.getByRole('button', { name: 'Note as handed over' }));
    await expect.element(other.getByText('This key has to be reset before anyone gets it.')).toBeVisible();
    await userEvent.click(key.getByRole('button', { name: 'It was reset' }));
    await expect.element(key).toHaveTextContent(/was reset, free for anybody/);
    await userEvent.click(other.getByRole('button', { name: 'Note as handed over' }));
    await expect.element(key).toHaveTextContent(/handed over to =HYPERLINK/);
  });

  test.each([
    ['no serial', '12', 'That is no serial: 4 to 32 letters and digits.'],
    ['an unknown key', '99998888', 'No key with this serial was noted in this sitting.'],
  ])('%s: said at the field, until it is typed anew', async (_, typed, told) => {
    await shown(walked());
    const field = serial.last();
    await userEvent.fill(field, typed);
    await userEvent.click(page.getByRole('button', { name: 'It came back' }).first());
    await expect.element(page.getByText(told)).toBeVisible();
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await userEvent.fill(field, '5555');
    await expect.element(page.getByText(told)).not.toBeInTheDocument();
  });

  test('a serial that somebody else has is refused', async () => {
    await shown(walked());
    await userEvent.click(page.getByText('People whose key has no noted serial: 1'));
    const other = page.getByRole('listitem').filter({ hasText: 'HYPERLINK' });
    await userEvent.fill(other.getByRole('textbox'), '11112222');
    await userEvent.click(other.getByRole('button', { name: 'Note as handed over' }));
    await expect.element(other.getByText('Somebody else has the key with this serial.')).toBeVisible();
  });

  test('S12: a key that is set aside is listed with its reason, and its serial can be noted', async () => {
    const pretended = pretendDesk();
    const setAside = [{ person: person(4), credentialId: null, why: 'left' }] as const;
    pretended.replace({ ...pretended.desk, room: { ...pretended.desk.room, setAside } });
    await shown(pretended);
    await expect.element(page.getByText('Person 4: left while the key was being touched')).toBeVisible();
    await userEvent.fill(serial.last(), '7777');
    await userEvent.click(button('Note as set aside'));
    expect(pretended.desk.stock).toMatchObject([{ serial: '7777', state: 'to-reset' }]);
    await expect.element(serial.last()).toHaveValue('');
  });
});

describe('S13: hand-over sheets', () => {
  const print = button('Print hand-over sheets (2)');

  /** What stood on the page when it was printed. */
  async function printed(): Promise<readonly string[]> {
    const jobs: (readonly string[])[] = [];
    vi.spyOn(window, 'print').mockImplementation(() => {
      const sheets = [...document.querySelectorAll('body > .sheets > [data-sheet]')].map((sheet) => sheet.textContent);
      jobs.push(sheets);
    });
    await userEvent.click(print);
    await expect.poll(() => jobs).toHaveLength(1);
    return jobs[0] ?? [];
  }

  test('are one print job with a page for each who has a key, and each names one person only', async () => {
    await shown(walked());
    const sheets = await printed();
    expect(sheets).toHaveLength(2);
    for (const [index, sheet] of sheets.entries()) {
      expect(names.filter((name) => sheet.includes(name))).toEqual([names[index]]);
      expect(sheet).not.toContain('contoso');
      expect(sheet).toContain('Settings > Accounts > Sign-in options');
      expect(sheet).toContain('Security key > Manage');
      expect(sheet).toContain('Call your helpdesk at once.');
      expect(sheet).toContain('Signature');
    }
    expect(sheets[0]).toContain('YubiKey 5 NFC');
    expect(sheets[0]).toContain('11112222');
    expect(sheets[1]).not.toContain('11112222');
    const pages = [...document.querySelectorAll('[data-sheet]')].map((sheet) => getComputedStyle(sheet).breakAfter);
    expect(pages).toEqual(['page', 'auto']);
  });

  test('are all that is on paper, below one another', async () => {
    await shown(walked());
    await printed();
    await commands.showAs('print');
    const heights = [...document.querySelectorAll('[data-sheet]')].map((sheet) => sheet.getBoundingClientRect().height);
    const others = [...document.querySelectorAll('body > :not(.sheets, script, style)')];
    const seen = others.filter((one) => one.getClientRects().length > 0);
    await commands.showAs('screen');
    expect(heights.map((height) => height > 300 && height < 1_000)).toEqual([true, true]);
    expect(others.length).toBeGreaterThan(0);
    expect(seen).toEqual([]);
  });

  test('are not seen on screen, and gone once they are printed', async () => {
    await shown(walked());
    await printed();
    expect(document.querySelector('.sheets')?.getClientRects()).toHaveLength(0);
    dispatchEvent(new Event('afterprint'));
    await expect.poll(() => document.querySelector('.sheets')).toBeNull();
  });

  test('S2: are not printed while the screen is shared', async () => {
    await shown(walked());
    share.toggle();
    await expect.element(print).toBeDisabled();
    await expect.element(page.getByText(/Switch off "Screen sharing" before you print/)).toBeVisible();
    expect(document.documentElement.outerHTML).not.toMatch(/Ada Berg|HYPERLINK|Bo Lind|contoso/);
  });

  test('a key that was lost on the way is on no sheet', async () => {
    const pretended = pretendDesk();
    pretended.act.send({ type: 'select', person: person(1) });
    pretended.tell({
      ...{ type: 'change-failed', effect: -1, objectId: person(1).objectId, failure: lost, sure: false },
      at: after(2_000),
    });
    await shown(pretended);
    await expect.element(page.getByRole('button', { name: /Print/ })).not.toBeInTheDocument();
  });
});

test.each([
  [360, 740, 'de'],
  [1366, 650, 'en'],
] as const)('%i x %i: nothing reaches beyond, and the print button is in view', async (width, height, tag) => {
  language.choose(tag);
  await page.viewport(width, height);
  await shown(walked());
  expect(reachesBeyondWindow()).toBe(false);
  const [primary, second] = document.querySelectorAll('[data-action="primary"]');
  expect(second).toBeUndefined();
  expect(primary?.getBoundingClientRect().bottom).toBeLessThanOrEqual(height);
  expect(document.querySelectorAll('h1')).toHaveLength(1);
});
