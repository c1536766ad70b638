import { scenarioWords } from '../../src/practice/scenario-words.ts';
import { scenario } from '../../src/practice/scenarios.ts';
import { expect, test } from '../support/fixtures.ts';
import { scenarioTable, type ScenarioEnd } from '../support/scenario-table.ts';
import { expectKeys } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

const rows = scenarioTable();

function rowsThat<Kind extends ScenarioEnd['kind']>(kind: Kind) {
  return rows.flatMap(({ end, ...row }) =>
    end.kind === kind ? [{ ...row, end: end as Extract<ScenarioEnd, { kind: Kind }> }] : [],
  );
}

for (const { name, end, keysAfter } of rowsThat('done')) {
  test(`${name}: the primary action alone leads to done, and the tenant holds ${String(keysAfter)}`, async ({
    page,
    virtualKey,
  }) => {
    await page.goto(`./?practice=${name}`);
    const { ours, presses } = await walk(page, { until: ['done'] });
    await expect(page.locator('[data-key-id]')).toHaveCount(1, { timeout: 70_000 });
    await expectKeys(page, keysAfter);
    expect(Object.hasOwn(presses, 'hand-off')).toBe(end.handOff);
    // The hand-off's key lives in the tab that played Microsoft's page.
    if (!end.handOff) expect(await virtualKey.count()).toBe(1);
    if (name === 'default') expect(ours, 'J9: presses of ours on the undisturbed walk').toBeLessThanOrEqual(5);
  });
}

for (const { name, end, keysAfter } of rowsThat('problem')) {
  test(`${name}: the primary action alone ends in ${end.code}xx, and the tenant holds ${String(keysAfter)}`, async ({
    page,
    virtualKey,
  }) => {
    expect(await virtualKey.count()).toBe(0);
    await page.goto(`./?practice=${name}`);
    const { problem } = await walk(page, { until: ['done'], problem: end.code });
    expect(problem?.startsWith(end.code)).toBe(true);
    await expectKeys(page, keysAfter);
    // Where pressing on leads at last, as those who train others are told.
    const told = scenarioWords[name].end;
    const last = problem === told ? problem : (await walk(page, { until: ['done'], problem: told })).problem;
    expect(last).toBe(told);
  });
}

for (const { name, end, keysAfter } of rowsThat('refused-at-sign-in')) {
  test(`J8: ${name}: after one Back the screen asks what Microsoft's page said`, async ({ page }) => {
    await page.goto(`./?practice=${name}`);
    await walk(page, { until: ['practice-sign-in'] });
    const primary = page.locator('[data-action="primary"]');
    await expect(async () => {
      if (await primary.isEnabled()) await primary.click();
      await expect(page.locator('main')).toContainText(String(scenario(name).signInRefusal), { timeout: 500 });
    }).toPass();
    await page.goBack();
    await expect(page.locator('main')).toHaveAttribute('data-step', 'sign-in-returned');
    await expect(page.locator(`[data-problem^="${end.code}"]`)).toBeVisible();
    await expectKeys(page, keysAfter);
  });
}
