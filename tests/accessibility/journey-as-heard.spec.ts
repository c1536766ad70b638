import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, type Page } from '../support/fixtures.ts';
import { expectStep, press, primaryOf } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

const file = resolve(import.meta.dirname, '../../docs/journey-as-heard.md');

const opening = `# The journey as heard

What a screen reader has to work with: the undisturbed way from the first screen to the end, in the practice tenant, as the browser's
accessibility tree gives it. Each screen is told as it stands when it can be pressed on; what has the focus then is read first. Folded
parts are folded. Microsoft's own pages are left out.

A test walks the way and compares (\`tests/accessibility/journey-as-heard.spec.ts\`); \`npm run heard\` writes this page anew.
`;

/** The half minute that a new key may need passes at its own speed (J10). */
const settling = /paragraph: (Ready in about \d+ s\.|The first time, stay online\.)/;

/** A PC of the kind that this is for, whichever one the test runs on. */
function pretendWindows(): void {
  const told = {
    brands: [{ brand: 'Microsoft Edge', version: '156' }],
    mobile: false,
    platform: 'Windows',
    getHighEntropyValues: () => Promise.resolve({ platformVersion: '15.0.0' }),
  };
  Object.defineProperty(navigator, 'userAgentData', { get: () => told });
}

async function heard(page: Page, name: string): Promise<string> {
  const focused = await page.evaluate(() => {
    const { activeElement } = document;
    return activeElement === null || activeElement === document.body ? 'the page' : activeElement.localName;
  });
  const tree = await page.locator('main').ariaSnapshot();
  const masked = tree.replace(settling, 'paragraph: [how long the key may need until it is ready]');
  return `\n## \`${name}\`\n\nTitle: ${await page.title()}. Focus: ${focused}.\n\n\`\`\`text\n${masked}\n\`\`\`\n`;
}

test('J1: the undisturbed way, by accessibility tree alone, is the one in docs/journey-as-heard.md', async ({
  page,
  virtualKey,
}) => {
  const told: string[] = [];
  const listen = async (step: string): Promise<void> => {
    await expectStep(page, step);
    await expect(primaryOf(page)).toBeEnabled();
    await expect(page.locator('[data-check]')).toHaveCount(13);
    told.push(await heard(page, step));
  };
  await page.addInitScript(pretendWindows);
  await page.goto('./');
  await listen('start');
  await press(page);
  await walk(page, { until: ['create'] });
  await listen('create');
  await virtualKey.touch(false);
  await press(page);
  await expect(page.locator('[data-stage="touching"]')).toBeVisible();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading, 'what was pressed is turned off').toBeFocused();
  told.push(await heard(page, 'create, while the browser asks'));
  // A touch does not reach a ceremony that has begun without one.
  await press(page, 'cancel');
  await expect(heading, 'what was pressed is gone').toBeFocused();
  await virtualKey.touch(true);
  await press(page);
  await listen('done');
  await press(page);
  await listen('lock-screen');
  await press(page);
  await listen('finish');
  await press(page);
  await expectStep(page, 'signed-out');
  told.push(await heard(page, 'signed-out'));

  const text = opening + told.join('');
  // `npm run heard`
  if (['all', 'changed'].includes(test.info().config.updateSnapshots)) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});
