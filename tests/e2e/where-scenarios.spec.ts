import type { Page } from '@playwright/test';
import { scenario } from '../../src/practice/scenarios.ts';
import { codeOf, expectMirror, lookOn, openBothSides, openCode, sheetText, sides } from '../support/both-sides.ts';
import { expect, test } from '../support/fixtures.ts';
import { scenarioTable, type ScenarioRow } from '../support/scenario-table.ts';
import { decodeWhere } from '../../src/support/where-code.ts';
import { askForCheck, beginCeremony, expectStep, press, reach, stateOf } from '../support/stand.ts';
import { attachVirtualKey } from '../support/virtual-key.ts';
import { walk } from '../support/walk.ts';

/** Presses the primary action to where the row ends, and stands there. */
async function walkToEnd(page: Page, { name, end }: ScenarioRow): Promise<string> {
  await page.goto(`./?practice=${name}`);
  if (end.kind === 'done') {
    await walk(page, { until: ['done'] });
    await expect(page.locator('[data-key-id]')).toHaveCount(1, { timeout: 70_000 });
    return 'done';
  }
  if (end.kind === 'problem') return (await walk(page, { until: ['done'], problem: end.code })).step;
  await walk(page, { until: ['practice-sign-in'] });
  const primary = page.locator('[data-action="primary"]');
  await expect(async () => {
    if (await primary.isEnabled()) await primary.click();
    await expect(page.locator('main')).toContainText(String(scenario(name).signInRefusal), { timeout: 500 });
  }).toPass();
  await page.goBack();
  await expectStep(page, 'sign-in-returned');
  return 'sign-in-returned';
}

/** The other language at the same place, chosen as a person does. */
async function choose(page: Page, locale: (typeof sides)[number], step: string): Promise<void> {
  const language = locale.slice(0, 2);
  await page.locator('[data-action="language"]').selectOption(language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expectStep(page, step);
  await expect(page.locator('[data-where]')).toBeVisible();
}

for (const [index, row] of scenarioTable().entries()) {
  test(`S8: at the end of ${row.name} the code opens the very screen for an agent, in either language`, async ({
    page,
    virtualKey,
    browser,
    baseURL,
  }) => {
    expect(await virtualKey.count()).toBe(0);
    const at = baseURL === undefined ? {} : { baseURL };
    const contexts = await Promise.all(sides.map((locale) => browser.newContext({ locale, ...at })));
    const agents = await Promise.all(contexts.map((context) => context.newPage()));
    const step = await walkToEnd(page, row);
    // A key that was made is not put at risk by another language: there both agents read the one code.
    if (await page.locator('[data-action="language"]').isDisabled()) {
      const held = await codeOf(page);
      for (const [side, agent] of agents.entries()) {
        await openCode(agent, held);
        if (sides[side] === 'en-US') await expectMirror(agent, step, () => sheetText(page, '.sheet'), row.name);
        else await expect(agent.locator('[data-at-step]')).toHaveAttribute('data-at-step', step);
      }
      await Promise.all(contexts.map((context) => context.close()));
      return;
    }
    // The person changes the language twice: the code of one is read by the agent of the other.
    const [first, second] = index % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    await choose(page, sides[first], step);
    const code = await codeOf(page);
    const problem = await page
      .locator('[data-problem]')
      .first()
      .getAttribute('data-problem', { timeout: 500 })
      .catch(() => null);
    await choose(page, sides[second], step);
    const agent = agents[second];
    if (agent === undefined) throw new Error('Two agents');
    await openCode(agent, code);
    await expectMirror(agent, step, () => sheetText(page, '.sheet'), row.name);
    if (problem !== null) await expect(agent.locator('section.told')).toContainText(problem);
    const other = agents[first];
    const back = await codeOf(page);
    expect(back, 'it tells the language').not.toBe(code);
    await choose(page, sides[first], step);
    if (other === undefined) throw new Error('Two agents');
    await openCode(other, back);
    await expectMirror(other, step, () => sheetText(page, '.sheet'), row.name);
    await Promise.all(contexts.map((context) => context.close()));
  });
}

test('S8: what passes by itself is the very screen while it lasts, in either language', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const { people, agents, close } = await openBothSides(browser, baseURL);
  const seen = await Promise.all(people.map(lookOn));
  await Promise.all(people.map((person) => attachVirtualKey(person)));
  for (const person of people) {
    await person.goto('./?practice=slow');
    await walk(person, { until: ['done'] });
    await expect(person.locator('[data-key-id]')).toHaveCount(1, { timeout: 70_000 });
  }
  const placeOf = (code: string): string | null => {
    const read = decodeWhere(code);
    return typeof read === 'string' ? null : read.place;
  };
  for (const place of ['account/looking', 'create/fetching', 'save/saving', 'done/reading']) {
    for (const [side, agent] of agents.entries()) {
      const code = [...(seen[side]?.keys() ?? [])].find((one) => placeOf(one) === place) ?? '';
      const texts = [...(seen[1 - side] ?? [])].flatMap(([one, all]) => (placeOf(one) === place ? [...all] : []));
      expect(texts, place).not.toEqual([]);
      await openCode(agent, code);
      await expectMirror(
        agent,
        place.split('/')[0] ?? '',
        async () => {
          const text = await sheetText(agent, '.mirror');
          return texts.find((one) => one === text) ?? texts.at(-1) ?? '';
        },
        place,
      );
    }
  }
  await close();
});

test('S8: while the browser’s own dialog is open, and back at the start, it is the very screen', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const { people, agents, close } = await openBothSides(browser, baseURL);
  const expectBoth = async (step: string, what: string): Promise<void> => {
    for (const [side, person] of people.entries()) {
      const [agent, other] = [agents[side], people[1 - side]];
      if (agent === undefined || other === undefined) throw new Error('Two sides');
      await openCode(agent, await codeOf(person));
      await expectMirror(agent, step, () => sheetText(other, '.sheet'), what);
    }
  };
  // Nobody touches it. Without one the browser's dialog would take every press on the page.
  await Promise.all(people.map((person) => attachVirtualKey(person, { automaticPresenceSimulation: false })));
  for (const person of people) {
    await person.goto('./');
    await askForCheck(person);
    await press(person);
    await expect(person.locator('[data-action="cancel"]')).toBeVisible();
  }
  await expectBoth('key', 'checking');
  for (const person of people) {
    await press(person, 'cancel');
    await expect.poll(() => stateOf(person)).toBe('ready');
    await person.goBack();
    await expectStep(person, 'start');
  }
  await expectBoth('start', 'back at the start');
  for (const person of people) {
    await reach(person, 'create');
    await beginCeremony(person);
  }
  await expectBoth('create', 'touching');
  await close();
});
