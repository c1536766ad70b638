import { everybody, person } from '../../src/practice/people.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { readEverything, traces } from '../support/personal-traces.ts';
import { callNext, confirmKey, expectOutcome, handOver, pasteList, savedCsv } from '../support/room-queue.ts';
import { expectRoom, findAndSelect, openRoom, signInToRoom, verifyByCallBack } from '../support/room.ts';
import { press, primaryOf } from '../support/stand.ts';

/** Whether `config.json` lets the room read more of people than names and addresses. */
async function readDirectory(page: Page, directory: 'basic' | 'full'): Promise<void> {
  await page.route('**/config.json', async (route) => {
    const answer = await route.fetch();
    const configuration = (await answer.json()) as { helpdesk: object };
    await route.fulfill({
      response: answer,
      json: { ...configuration, helpdesk: { ...configuration.helpdesk, directory } },
    });
  });
}

const linesOf = (page: Page): Promise<(string | null)[]> =>
  page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-line')));

/** Calls the next person, and gives them a key. */
async function giveNext(page: Page, name: string, serial: string): Promise<void> {
  await callNext(page, name);
  await verifyByCallBack(page);
  await confirmKey(page, name);
  await handOver(page, serial);
}

async function enterList(page: Page, scenario: string, source: 'file' | 'group' | 'paste'): Promise<void> {
  await openRoom(page, scenario);
  await signInToRoom(page);
  await press(page, 'area-list');
  await page.locator(`input[name="list-source"][value="${source}"]`).check();
}

test('S13: a queue from a file: who is disabled is told with their line, the others get their keys', async ({
  page,
}) => {
  await readDirectory(page, 'full');
  await enterList(page, 'room-directory-full', 'file');
  // Each person gets another key, which one key of the browser's would not be.
  await page.locator('[data-action="pretend-key"]').check();
  const listed = (['new-starter', 'disabled', 'diacritics'] as const).map(person);
  const rows = listed.map(({ displayName, userPrincipalName }) => `"${displayName}";${userPrincipalName}`);
  await page.locator('[data-field="people-file"]').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['\uFEFFName;User principal name', ...rows, ''].join('\r\n')),
  });
  await press(page);
  await expect(page.locator('[data-count]')).toHaveAttribute('data-count', '2');
  expect(await linesOf(page)).toEqual(['matched', 'disabled', 'matched']);
  await expect(page.locator('[data-line="disabled"]')).toContainText('This account is disabled.');
  await press(page);
  for (const [index, name] of ['new-starter', 'diacritics'].entries()) {
    await giveNext(page, person(name as 'new-starter').displayName, `SN${String(7_000 + index)}`);
  }
  await expect(page.locator('main h1:visible')).toHaveText('The queue is done');
  const { rows: result } = await savedCsv(page, 'primary');
  expect(result.map(([name, upn, , , serial]) => [name, upn, serial])).toEqual(
    [listed[0], listed[2]].map((one, index) => [
      one?.displayName,
      one?.userPrincipalName,
      `SN${String(7_000 + index)}`,
    ]),
  );
});

for (const [directory, lines] of [
  ['full', ['matched', 'matched', 'disabled', 'matched', 'matched', 'matched']],
  // Who is disabled cannot be read there: nobody is left out for it.
  ['basic', ['matched', 'matched', 'matched', 'matched', 'matched', 'matched']],
] as const) {
  test(`S13: a queue from a group, with the ${directory} directory`, async ({ page, virtualKey }) => {
    await readDirectory(page, directory);
    await enterList(page, 'room-directory-full', 'group');
    await page.locator('main input[type="text"]:visible').fill('Practice Mixed');
    await press(page, 'find-groups');
    await page.locator('label', { hasText: 'Practice Mixed Group' }).locator('input').check();
    await press(page);
    const found = lines.filter((line) => line === 'matched').length;
    await expect(page.locator('[data-count]')).toHaveAttribute('data-count', String(found));
    expect((await linesOf(page)).toSorted()).toEqual(lines.toSorted());
    await expect(primaryOf(page)).toHaveText(`Begin with ${String(found)} people`);
    await press(page);
    const first = (await page.locator('[data-next] b').innerText()).trim();
    expect(everybody.map(({ displayName }) => displayName)).toContain(first);
    await giveNext(page, first, 'SN7100');
    await expect(page.locator('[data-next]')).not.toContainText(first);
    expect(await virtualKey.count()).toBe(1);
  });
}

test.describe('de-DE', () => {
  test.use({ locale: 'de-DE' });

  test('M4, S2, S13: eine Reihe auf Deutsch, mit geteiltem Bildschirm', async ({ page, virtualKey }) => {
    test.slow();
    const [first, second] = [person('diacritics'), person('new-starter')];
    const values = everybody
      .flatMap(({ id, displayName, userPrincipalName, mail }) => [id, displayName, userPrincipalName, mail ?? ''])
      .filter((value) => value !== '');
    const isMasked = async (place: string): Promise<void> => {
      expect.soft(traces(await readEverything(page, false), values), place).toEqual([]);
    };
    await openRoom(page);
    await signInToRoom(page);
    await press(page, 'share');
    await pasteList(page, [first, second].map(({ userPrincipalName }) => userPrincipalName).join('\n'));
    await expect(primaryOf(page)).toHaveText('Mit 2 Personen beginnen');
    await isMasked('geprüft');
    await press(page);
    await expect(page.locator('main h1:visible')).toHaveText('Die nächste Person');
    await isMasked('zwischen zwei Personen');
    await press(page);
    await expectRoom(page, 'person');
    await expect(page.locator('[data-queue="with"]')).toContainText('Nr. 1 von 2');
    await expect(page.locator('[data-queue="with"]')).toContainText('Dann Pause');
    await isMasked('in der Reihe');
    await verifyByCallBack(page);
    await expect(page.locator('[data-asking="register"]')).toContainText('Schlüssel hier registrieren');
    await isMasked('vor dem Schlüssel');
    await page.locator('[data-asking="register"] [data-action="primary"]').click();
    await expectOutcome(page, 'registered');
    await isMasked('registriert');
    await press(page, 'share');
    await expect(page.locator('[data-person]')).toContainText(first.displayName);
    await handOver(page, 'SN7200');
    await expect(page.locator('[data-next]')).toContainText(second.displayName);
    await press(page, 'skip');
    await expect(page.locator('main h1:visible')).toHaveText('Die Reihe ist fertig');
    const { text, rows } = await savedCsv(page, 'primary');
    expect(rows.map(([name, , , , serial]) => [name, serial])).toEqual([
      [first.displayName, 'SN7200'],
      [second.displayName, ''],
    ]);
    expect(text).toContain('Objekt-ID');
    expect(await virtualKey.count()).toBe(1);
  });
});

test('S13: a hand-over sheet with a name of thousands of letters and markup is one page, and nothing is cut off', async ({
  page,
  virtualKey,
}) => {
  await openRoom(page, 'room-hostile-text');
  await signInToRoom(page);
  await findAndSelect(page, 'Practice New', 'Practice New Starter');
  await verifyByCallBack(page);
  await press(page);
  await press(page);
  await expectOutcome(page, 'registered');
  await page.locator('.give input:visible').fill('SN7300');
  await press(page, 'give-key');
  await expect(page.locator('[data-given]')).toHaveAttribute('data-given', '1');
  await press(page, 'area-sitting');
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await press(page);
  const sheet = page.locator('body > .sheets > [data-sheet]');
  await expect(sheet).toHaveCount(1);
  await expect(sheet).toContainText('Practice New Starter');
  await expect(sheet).toContainText('SN7300');
  await page.emulateMedia({ media: 'print' });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, 'nothing beyond the paper').toBeLessThanOrEqual(0);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  expect(await page.title()).not.toContain('hurt');
  expect(await virtualKey.count()).toBe(1);
});
