import { helpLoaders } from '../../src/ui/help/help-loaders.ts';
import { expect, testIn } from './fixtures.ts';
import { openFirefox } from './open-firefox.ts';
import { pdfPages } from './pdf-pages.ts';
import { expectStep, press, walkTo } from './walk-engine.ts';
import {
  checksOf,
  choosePretendKey,
  eachGuide,
  handOff,
  openScenario,
  pretendModel,
  register,
  textOf,
} from './walks.ts';

const test = testIn(openFirefox);
// In one worker, with one browser.
test.describe.configure({ mode: 'default' });

const papers = [
  { width: 21, height: 29.7, margin: 1 },
  // Letter, and the dialog's "Margins: None".
  { width: 21.59, height: 27.94, margin: 0 },
];
const printed = Object.entries(helpLoaders).flatMap(([id, loader]) => ('load' in loader ? [id] : []));

test('the first screen: checks that tell the truth, and the way is open', async ({ engine }) => {
  await expectStep(engine, 'start');
  const checks = await checksOf(engine);
  expect(checks).toMatchObject({ 'secure-page': 'met', webauthn: 'met', clock: 'met', route: 'met' });
  expect(checks['microsoft-reachable'], 'M1: nobody was asked').toBe('unknown');
  expect(checks['operating-system'], 'it tells no version').toBe('unknown');
  // Microsoft's matrix, by system.
  const browser = { win32: 'met', darwin: 'unmet', linux: 'unmet' }[process.platform as string];
  expect(checks['browser']).toBe(browser);
  expect(await textOf(engine, '[data-problem]')).toBe('');
});

test('J9: from start to done with the pretend key', async ({ engine }) => {
  await walkTo(engine, 'create');
  await choosePretendKey(engine);
  expect(await register(engine)).toBe(pretendModel);
});

test('K5: the hand-off with the pretend key', async ({ engine, server }) => {
  await openScenario(engine, `${server.url}?practice=me-not-supported`);
  await walkTo(engine, 'create');
  await choosePretendKey(engine);
  expect(await handOff(engine)).toBe(pretendModel);
});

test("J9, K5: with a key of Firefox's own, by a ceremony of ours and by the hand-off", async ({ engine, server }) => {
  await engine.plugKey?.();
  expect(await register(engine)).not.toBe(pretendModel);
  await openScenario(engine, `${server.url}?practice=me-not-supported`);
  expect(await handOff(engine)).not.toBe(pretendModel);
});

test('P1, P4: every guide opens, and prints on one page', async ({ engine, server }) => {
  test.slow();
  const sheets: Record<string, number[]> = {};
  await eachGuide(engine, server.url, async (id) => {
    if (engine.print === null || !printed.includes(id)) return;
    sheets[id] = [];
    for (const paper of papers) sheets[id].push(pdfPages(await engine.print(paper)));
  });
  expect(sheets).toEqual(Object.fromEntries(printed.map((id) => [id, [1, 1]])));
});

test('J2: a reload in the middle of the way stands where the person stood', async ({ engine }) => {
  await walkTo(engine, 'create');
  await engine.send('Refresh');
  await expectStep(engine, 'create');
  await choosePretendKey(engine);
  await press(engine);
  await expectStep(engine, 'done');
});
