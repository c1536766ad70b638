import { afterEach, beforeEach, expect, test } from 'vitest';
import { version } from '../../package.json';
import { firstStep, type Step } from '../journey/step.ts';
import { handOffStep } from '../journey/testing/every-step.ts';
import { problem } from '../support/problem.ts';
import { createPage } from '../ui/state/page.svelte.ts';
import { summarise } from './summarise.ts';
import { closePracticeBrowser, openPracticeBrowser } from './testing/practice-browser.ts';

const now = Date.parse('2026-11-27T12:00:00Z');

beforeEach(() => void openPracticeBrowser('http://localhost:4321/'));
afterEach(closePracticeBrowser);

async function summaryOf(changes: Partial<ReturnType<typeof createPage>>): Promise<string[]> {
  return (await summarise(Object.assign(createPage(), changes), [], now)).text.split('\n');
}

test('S3: says which version, mode, time, language and step', async () => {
  const lines = await summaryOf({});
  expect(lines[0]).toBe(`Latchkey ${version} (live), 2026-11-27T12:00:00.000Z, format 1`);
  expect(lines).toContain('language: en');
  expect(lines).toContain('step: start');
  expect(lines).toContain('route: -');
  const practice = { scenario: 'default', keys: 0, pretendKey: false, training: null };
  expect((await summaryOf({ practice }))[0]).toContain('(practice)');
});

test('S3: names browser and system as far as they are told', async () => {
  const userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/141.0.0.0';
  Object.assign(navigator, { userAgent });
  expect(await summaryOf({})).toEqual(expect.arrayContaining(['browser: Microsoft Edge 141', 'system: windows']));
  const getHighEntropyValues = () => Promise.resolve({ platformVersion: '15.0.0' });
  Object.assign(navigator, { userAgentData: { platform: 'Windows', getHighEntropyValues } });
  expect(await summaryOf({})).toContain('system: windows 15.0.0');
});

test('S3, K1: names the way that was chosen, and why', async () => {
  const step = (changes: object): Step => ({ ...firstStep, ...changes });
  expect(await summaryOf({ step: step({ name: 'create', route: 'companion' }) })).toContain('route: companion');
  const handOff: Step = { ...handOffStep, state: 'paused', reason: 'no-permission' };
  expect(await summaryOf({ step: handOff })).toEqual(
    expect.arrayContaining(['step: hand-off/paused', 'route: hand-off (no-permission)']),
  );
});

test('S3: lists what went wrong since the page was loaded', async () => {
  const { text, json } = await summarise(createPage(), [{ problem: problem('LK-312'), at: now - 60_000 }], now);
  expect(text).toContain('problems:\n  2026-11-27T11:59:00.000Z LK-312\n');
  expect(JSON.parse(json ?? '')).toMatchObject({
    ...{ product: 'Latchkey', formatVersion: 1, version, mode: 'live', at: '2026-11-27T12:00:00.000Z', place: 'start' },
    problems: [{ at: '2026-11-27T11:59:00.000Z', code: 'LK-312' }],
  });
});
