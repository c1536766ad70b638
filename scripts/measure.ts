import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { measureAroundCreate } from '../tests/performance/around-create.ts';
import { measureFirstScreen, traceFirstScreen } from '../tests/performance/first-screen.ts';
import { measureLiveRegistration } from '../tests/performance/live-registration.ts';
import type { LongTask } from '../tests/performance/long-tasks.ts';
import { roomFiguresFile, type PersonFigures, type RoomFigures } from '../tests/performance/room-figures.ts';
import type { Tasks } from '../tests/performance/slow-machine.ts';
import { measureWords } from '../tests/performance/words.ts';
import { chromiumArguments, findChromium } from '../tests/support/chromium.ts';
import { asCommand } from './as-command.ts';
import { requireBuild } from './require-build.ts';

/** What an administrator's config.json holds; the ids are the practice tenant's. */
const configuration = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  clientId: '22222222-2222-4222-8222-222222222222',
  organisation: { name: 'Contoso' },
};

interface Row {
  what: string;
  bar: string;
  figure: string;
  /** null: could not be measured. */
  within: boolean | null;
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (duration: number): string => `${duration.toFixed(0)} ms`;
const longest = (tasks: readonly Tasks[]): number => Math.max(0, ...tasks.map(({ duration }) => duration));

/** @returns the rows of one measurement, or one row that says why there are none */
async function attempt(what: string, measure: () => Promise<Row[]>): Promise<Row[]> {
  try {
    return await measure();
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return [{ what, bar: '', figure: `not measured: ${reason}`, within: null }];
  }
}

async function firstScreenRows(): Promise<Row[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  try {
    const { ours, plain } = await measureFirstScreen(browser, configuration, 5);
    const ratio = (what: string, value: number | null, to: number, bar: number): Row => {
      const figure = value === null ? 'never' : `${ms(value)} = ${(value / to).toFixed(2)}x of ${ms(to)}`;
      return { what, bar: `${String(bar)}x`, figure, within: value !== null && value / to <= bar };
    };
    return [
      {
        what: 'bytes until the first screen is complete',
        bar: '34 kB',
        figure: kB(ours.bytes),
        within: ours.bytes <= 34_000,
      },
      ratio('first paint, against a hand-written page', ours.firstPaint, plain.firstPaint, 1.4),
      ratio('largest paint, against a hand-written page', ours.largestPaint, plain.largestPaint, 1.4),
      ratio('local checks complete, against its first paint', ours.checksComplete, plain.firstPaint, 3),
      {
        what: 'longest task of the first screen, 4x CPU',
        bar: '50 ms',
        figure: ms(ours.longestTask),
        within: ours.longestTask <= 50,
      },
    ];
  } finally {
    await browser.close();
  }
}

async function liveRows(): Promise<Row[]> {
  const live = await measureLiveRegistration(configuration);
  const saves = live.graphCalls.filter((call) => call.startsWith('POST') && call.endsWith('/fido2Methods')).length;
  const options = live.graphCalls.filter((call) => call.includes('creationOptions')).length;
  const early = live.scriptsBeforeSignIn.length;
  return [
    {
      what: 'JS for a whole live registration',
      bar: '120 kB',
      figure: kB(live.scriptBytes),
      within: live.scriptBytes <= 120_000,
    },
    {
      what: 'Graph requests: creationOptions, save, all',
      bar: '1, 1, few',
      figure: `${String(options)}, ${String(saves)}, ${String(live.graphCalls.length)} (by hand-off: 0, 0 and reading)`,
      within: options <= 1 && saves <= 1,
    },
    { what: 'scripts fetched before sign-in', bar: '8', figure: String(early), within: early <= 8 },
    {
      what: 'longest task of a live registration, 4x CPU',
      bar: '50 ms',
      figure: `${ms(longest(live.tasks))}; over 50 ms: ${String(live.tasks.filter(({ duration }) => duration > 50).length)}`,
      within: longest(live.tasks) <= 50,
    },
  ];
}

async function createRows(): Promise<Row[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  try {
    const { before, after, presses } = await measureAroundCreate(browser);
    const row = (what: string, value: number | null): Row => ({
      what,
      bar: '20 ms',
      figure: value === null ? 'not measured: the app left no mark' : ms(value),
      within: value === null ? null : value <= 20,
    });
    return [
      row('our own time before create, 4x CPU', before),
      row('our own time between create and save, 4x CPU', after),
      { what: 'presses of ours from start to done', bar: '2', figure: String(presses), within: presses <= 2 },
    ];
  } finally {
    await browser.close();
  }
}

async function wordRows(): Promise<Row[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  try {
    const seen = await measureWords(browser);
    const row = (what: string, words: number, bar: number): Row => ({
      what,
      bar: String(bar),
      figure: String(words),
      within: words <= bar,
    });
    const until = (step: string): number =>
      seen.slice(0, seen.findIndex((one) => one.step === step) + 1).reduce((sum, { words }) => sum + words, 0);
    return [
      ...seen.map(({ step, words }) => row(`words on ${step}`, words, 45)),
      row('words to done', until('done'), 200),
      row('words to finish', until('finish'), 320),
    ];
  } finally {
    await browser.close();
  }
}

/** Twenty people of a queue of two hundred, walked under Microsoft's names with the helpdesk's companion: minutes. */
function roomRows(): Promise<Row[]> {
  const config = resolve(import.meta.dirname, '../tests/performance/playwright.config.ts');
  const { status } = spawnSync('npx', ['playwright', 'test', '--config', config], {
    stdio: 'inherit',
    // npx is a script there.
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the walk of the room did not end');
  const { first, last } = JSON.parse(readFileSync(roomFiguresFile, 'utf8')) as RoomFigures;
  const row = (what: string, bar: string, { betweenRequests, busy, graph, requests }: PersonFigures): Row => ({
    what,
    bar,
    figure: `${ms(betweenRequests)}; busy ${ms(busy)} in all, Graph ${ms(graph)} for ${String(requests)} requests`,
    within: betweenRequests <= graph && requests === first.requests,
  });
  return Promise.resolve([
    row('a person of 200, at the beginning: from an answer to the next request, 4x CPU', 'Graph', first),
    row('a person of 200, at the end: the same', 'Graph', last),
  ]);
}

await asCommand('measure', async () => {
  requireBuild(resolve(import.meta.dirname, '../dist'));
  const rows = process.argv.includes('--room')
    ? await attempt('a queue of 200', roomRows)
    : [
        ...(await attempt('first screen', firstScreenRows)),
        ...(await attempt('live registration', liveRows)),
        ...(await attempt('around create', createRows)),
        ...(await attempt('words', wordRows)),
      ];
  const width = (pick: (row: Row) => string): number => Math.max(...rows.map((row) => pick(row).length));
  const [wide, bars] = [width((row) => row.what), width((row) => row.bar)];
  for (const { what, bar, figure, within } of rows) {
    const verdict = within === null ? '  -  ' : within ? 'ok   ' : 'MISS ';
    console.log(`${verdict} ${what.padEnd(wide)}  ${bar.padStart(bars)}  ${figure}`);
  }
  if (process.argv.includes('--trace')) await printTraces();
});

/** What took the time of every task of 50 ms and more; tracing itself makes them longer than the table has them. */
async function printTraces(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  const first = await traceFirstScreen(browser, configuration).finally(() => browser.close());
  const live = await measureLiveRegistration(configuration, true);
  for (const [what, tasks] of [
    ['first screen', first],
    ['live registration', live.traced],
  ] as const) {
    console.log(`\nThe ${what}, traced: tasks of 50 ms and more, and what took their time`);
    for (const task of tasks) console.log(`  ${ms(task.duration).padStart(7)}  ${partsIn(task)}`);
  }
}

function partsIn({ parts }: LongTask): string {
  return parts
    .slice(0, 6)
    .map(({ what, duration }) => `${what} ${duration.toFixed(0)}`)
    .join(', ');
}
