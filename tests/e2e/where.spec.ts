import { problemWays } from '../../src/journey/problem-ways.ts';
import type { Step } from '../../src/journey/step.ts';
import { everyLook } from '../../src/journey/testing/every-look.ts';
import { everyStop } from '../../src/journey/testing/every-stop.ts';
import { codeOf, expectMirror, openBothSides, openCode, sheetText, standSignedIn } from '../support/both-sides.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectStep, keptIn, press, reach } from '../support/stand.ts';

/** Time enough is left, however late it is. */
const inTime = (step: Step): Step => (step.name === 'save' ? { ...step, deadline: 1e15 } : step);
/** What the person has typed is theirs: how long it is too. */
const unnamed = (step: Step): Step => ({ ...step, keyName: '' });
const isUnsigned = ({ name }: Step): boolean => ['start', 'sign-in', 'sign-in-returned'].includes(name);

// Those of the configuration are no step, and a line stands on the step's own screen.
const stops = everyStop.filter(({ code }) => !code.startsWith('LK-1') && problemWays[code].kind !== 'line');

const parts: readonly (readonly [string, readonly Step[]])[] = [
  [
    'where nothing is wrong, up to the save',
    // A save that a reload finds is looked for at once, and is another look.
    everyLook.filter(({ name }) => !/^(save|hand-off|done|lock|finish)/.test(name)),
  ],
  [
    'where nothing is wrong, from the hand-off on',
    everyLook.filter(({ name }) => /^(hand-off|done|lock|finish)/.test(name)),
  ],
  ['with LK-2xx to LK-3xx', stops.filter(({ code }) => /^LK-[23]/.test(code)).map(({ step }) => step)],
  ['with LK-4xx', stops.filter(({ code }) => code.startsWith('LK-4')).map(({ step }) => step)],
  ['with LK-5xx', stops.filter(({ code }) => code.startsWith('LK-5')).map(({ step }) => step)],
  ['with LK-6xx and LK-7xx', stops.filter(({ code }) => /^LK-[67]/.test(code)).map(({ step }) => step)],
];

for (const [what, steps] of parts) {
  test(`S8: ${what}, the code opens the very screen for an agent, in either language`, async ({ browser, baseURL }) => {
    test.slow();
    const { people, agents, close } = await openBothSides(browser, baseURL);
    await Promise.all(people.map((person) => reach(person, 'create')));
    const accounts = await Promise.all(people.map(async (person) => (await keptIn(person))?.account ?? null));
    const differing: string[] = [];
    // Whoever is signed in stays so; where nobody is, comes last.
    const signedFirst = steps
      .map(inTime)
      .map(unnamed)
      .sort((one, two) => Number(isUnsigned(one)) - Number(isUnsigned(two)));
    for (const step of signedFirst) {
      const state = 'state' in step ? step.state : '';
      const name = `${step.name} ${state} ${step.round} ${step.problem?.code ?? ''}`;
      await Promise.all(
        people.map((person, side) => standSignedIn(person, step, isUnsigned(step) ? null : (accounts[side] ?? null))),
      );
      await Promise.all(
        people.map(async (person, side) => {
          await expectStep(person, step.name);
          if (step.problem) await expect(person.locator(`[data-problem="${step.problem.code}"]`)).toBeVisible();
          const agent = agents[side];
          const other = people[1 - side];
          if (agent === undefined || other === undefined) throw new Error('Two sides');
          const mirrored = async (): Promise<void> => {
            await openCode(agent, await codeOf(person));
            await expectMirror(agent, step.name, () => sheetText(other, '.sheet'), name);
          };
          // What a look at the account finds after the reload changes screen and code: then it is read out again.
          await mirrored()
            .catch(mirrored)
            .catch((reason: unknown) => differing.push(String(reason)));
          if (step.problem) await expect(agent.locator('section.told')).toContainText(step.problem.code);
        }),
      );
    }
    expect(differing).toEqual([]);
    await close();
  });
}

test('S8: the code is there from the first press on, big in screen-share mode, and names nobody', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('[data-action="primary"]')).toBeEnabled();
  await expect(page.locator('[data-where]')).toHaveCount(0);
  await reach(page, 'create');
  const code = page.locator('[data-where]');
  await expect(code).toBeVisible();
  const size = (): Promise<number> => code.evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
  const before = await size();
  await press(page, 'share');
  expect(await size()).toBeGreaterThan(before * 1.3);
  await expect(code).toBeInViewport({ ratio: 1 });
});

test('S8: a wrong character is caught, and said where the agent types', async ({ page }) => {
  await page.goto('./#/help/at');
  const field = page.getByRole('textbox');
  await field.fill('1VVZW-NAA6');
  await expect(field, 'not before all of it is there').not.toHaveAttribute('aria-invalid', 'true');
  await field.fill('1VVZW-NAA6X');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[data-at-step]')).toHaveCount(0);
  await field.fill('1vvzw naa6w');
  await expect(page.locator('[data-at-step]')).toHaveAttribute('data-at-step', 'save');
  await expect(page, 'the agent’s page keeps its own title').toHaveTitle(/Where is the person/);
});

test('S8: who reads out the code of a problem instead leads to that', async ({ page }) => {
  await page.goto('./#/help/at');
  await page.getByRole('textbox').fill('lk-104');
  await page
    .locator('main')
    .getByRole('link', { name: /LK-104/ })
    .click();
  await expect(page.locator('[data-result]')).toHaveAttribute('data-result', 'LK-104');
});
