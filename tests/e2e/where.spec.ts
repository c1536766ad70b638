import { problemWays } from '../../src/journey/problem-ways.ts';
import { everyStop } from '../../src/journey/testing/every-stop.ts';
import * as every from '../../src/journey/testing/every-step.ts';
import type { Step } from '../../src/journey/step.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { expectStep, press, reach, standAt } from '../support/stand.ts';

/** What the person reads out. */
async function codeOf(page: Page): Promise<string> {
  return (await page.locator('[data-where]').getAttribute('data-where')) ?? '';
}

/** An agent, who types what they heard. */
async function open(agent: Page, code: string): Promise<void> {
  await agent.goto(`./#/help/at/${code}`);
}

const steps: readonly Step[] = [
  ...[every.keyStep, every.signInStep, every.createStep, every.saveStep, every.handOffStep],
  ...[every.doneStep, every.lockScreenStep, every.finishStep],
];

for (const [person, agent] of [
  ['en-US', 'de-DE'],
  ['de-DE', 'en-US'],
] as const) {
  test.describe(`a person in ${person}, an agent in ${agent}`, () => {
    test.use({ locale: person });

    test('S8: the code of each step and each stop opens that screen for the agent, in their language', async ({
      page,
      browser,
      baseURL,
    }) => {
      test.slow();
      const context = await browser.newContext({ locale: agent, ...(baseURL === undefined ? {} : { baseURL }) });
      const desk = await context.newPage();
      await page.goto('./');
      const stops = everyStop
        .map(({ step }) => step)
        .filter(
          // Those of the configuration are no step, and a warning is a line on the step's own screen.
          ({ problem }) => problem && !problem.code.startsWith('LK-1') && problemWays[problem.code].kind !== 'line',
        );
      // A third of the stops in each language: a unit test has all of them.
      const some = stops.filter((_, index) => index % 3 === (person === 'en-US' ? 0 : 1));
      for (const step of [...steps, ...some]) {
        await standAt(page, step);
        await expectStep(page, step.name);
        if (step.problem) await expect(page.locator(`[data-problem="${step.problem.code}"]`)).toBeVisible();
        const heading = (await page.locator('h1').textContent()) ?? '';
        await open(desk, await codeOf(page));
        const mirror = desk.locator('[data-at-step]');
        await expect(mirror).toHaveAttribute('data-at-step', step.name);
        await expect(mirror.locator('h1')).toHaveCount(1);
        await expect(mirror.locator('h1'), 'in the language of the agent').not.toHaveText(heading);
        await expect(mirror).toHaveAttribute('inert', '');
        const others = '[data-step], [data-action], [data-problem], [data-stage], [data-check]';
        await expect(mirror.locator(others), 'none of the contract').toHaveCount(0);
        if (step.problem) await expect(desk.locator('main')).toContainText(step.problem.code);
      }
      await context.close();
    });
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
