import { expect, testIn } from './fixtures.ts';
import { openWebKit } from './open-webkit.ts';
import { expectStep, look } from './walk-engine.ts';
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

const test = testIn(openWebKit);
// In one worker, with one browser.
test.describe.configure({ mode: 'default' });

test('the first screen says that this browser can use no key, before anybody tries', async ({ engine }) => {
  await expectStep(engine, 'start');
  const checks = await checksOf(engine);
  expect(checks).toMatchObject({ 'secure-page': 'met', webauthn: 'unmet', browser: 'unmet', route: 'unmet' });
  expect(await look(engine)).toMatchObject({ problem: 'LK-202' });
  expect(await textOf(engine, '[data-check="route"]')).toContain('You can practise with the pretend key');
});

test('J9: from start to done with the pretend key', async ({ engine }) => {
  await choosePretendKey(engine);
  expect(await register(engine)).toBe(pretendModel);
});

test('K5: the hand-off with the pretend key', async ({ engine, server }) => {
  await openScenario(engine, `${server.url}?practice=me-not-supported`);
  await choosePretendKey(engine);
  expect(await handOff(engine)).toBe(pretendModel);
});

test('P1: every guide opens', async ({ engine, server }) => {
  const opened: string[] = [];
  await eachGuide(engine, server.url, async (id) => {
    opened.push(id);
    await expectStep(engine, 'help');
  });
  expect(opened).toContain('before-you-begin');
});
