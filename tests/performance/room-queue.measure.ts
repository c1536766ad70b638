import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import type { KeptDesk } from '../../src/helpdesk/kept-desk.ts';
import { everybody } from '../../src/practice/people.ts';
import { callAndVerify, confirmKey, handOver, pasteList } from '../support/room-queue.ts';
import { expectRoom, signInToRoom } from '../support/room.ts';
import { roomConfiguration, test } from '../support/room-site.ts';
import { press } from '../support/stand.ts';
import { roomFiguresFile, type PersonFigures, type RoomFigures } from './room-figures.ts';
import { provideNameHelper, slowDown } from './slow-machine.ts';

const inAll = 200;
const walked = 10;
const others = inAll - walked;

const colleagues = Array.from({ length: 2 * walked }, (_, index) => {
  const displayName = `Practice Colleague ${String(index + 1).padStart(3, '0')}`;
  const person = everybody.find((one) => one.displayName === displayName);
  if (person === undefined) throw new Error(`Nobody is called ${displayName}`);
  return { objectId: person.id, upn: person.userPrincipalName, name: displayName, mail: null };
});

/** Somebody whom the walk never calls. */
const other = (number: number) => ({
  objectId: `${String(number).padStart(8, '0')}-aaaa-4000-8000-000000000000`,
  upn: `somebody${String(number)}@contoso.com`,
  name: `Somebody ${String(number)}`,
  mail: null,
});

declare global {
  interface Window {
    /** Each request to Graph: when it was asked, when answered, milliseconds of the page. */
    asked?: { at: number; answered: number | null; pressed: number; isSave: boolean }[];
  }
}

/** What the tab keeps is changed as if the queue had got this far. */
async function keepInstead(page: Page, change: (desk: KeptDesk) => KeptDesk): Promise<void> {
  const kept = await page.evaluate(() => JSON.parse(sessionStorage.getItem('latchkey-room') ?? 'null') as object);
  const changed = { ...kept, desk: change((kept as { desk: KeptDesk }).desk) };
  await page.evaluate((text) => sessionStorage.setItem('latchkey-room', text), JSON.stringify(changed));
  await page.reload();
  await expectRoom(page, 'find');
}

/** Calls, verifies, registers for and hands over to one person. */
async function walkOne(page: Page, session: CDPSession, name: string, serial: string): Promise<PersonFigures> {
  const busyUntilNow = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0);
  };
  await page.evaluate(() => (window.asked = []));
  const before = await busyUntilNow();
  await callAndVerify(page, name);
  await confirmKey(page, name);
  await handOver(page, serial);
  const busy = (await busyUntilNow()) - before;
  const asked = await page.evaluate(() => window.asked ?? []);
  let graph = 0;
  let over = 0;
  const between: number[] = [];
  for (const { at, answered, pressed, isSave } of asked) {
    // What no press came before, and nothing else was under way: before a save there is the key.
    if (over > 0 && at >= over && pressed < over && !isSave) between.push(at - over);
    const end = answered ?? at;
    graph += Math.max(0, end - Math.max(at, over));
    over = Math.max(over, end);
  }
  return { busy, betweenRequests: Math.max(0, ...between), graph, requests: asked.length };
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((one, another) => one - another)[Math.floor(values.length / 2)] ?? 0;

function mediansOf(people: readonly PersonFigures[]): PersonFigures {
  const of = (pick: (one: PersonFigures) => number): number => medianOf(people.map(pick));
  return {
    busy: of(({ busy }) => busy),
    betweenRequests: of(({ betweenRequests }) => betweenRequests),
    graph: of(({ graph }) => graph),
    requests: of(({ requests }) => requests),
  };
}

test('a queue of two hundred, at its beginning and at its end', async ({ page, context, live, companion }) => {
  test.setTimeout(900_000);
  live.play('room-default', roomConfiguration(companion.id));
  companion.plug({});
  await provideNameHelper(context);
  await context.addInitScript(() => {
    let pressed = 0;
    addEventListener('click', () => (pressed = performance.now()), true);
    const fetched = globalThis.fetch.bind(globalThis);
    globalThis.fetch = async (...given) => {
      const address = given[0] instanceof Request ? given[0].url : String(given[0]);
      if (!address.startsWith('https://graph.microsoft.com/')) return fetched(...given);
      const isSave = given[1]?.method === 'POST' && address.endsWith('/fido2Methods');
      const one = { at: performance.now(), answered: null as number | null, pressed, isSave };
      window.asked?.push(one);
      const answer = await fetched(...given);
      one.answered = performance.now();
      return answer;
    };
  });
  await page.goto('./');
  await signInToRoom(page);
  await pasteList(page, colleagues.map(({ upn }) => upn).join('\n'));
  await press(page);
  await keepInstead(page, (desk) => {
    const { queue } = desk;
    if (queue === null) throw new Error('no queue is kept');
    const waiting = Array.from({ length: others }, (_, at) => {
      return { person: other(at), number: walked + at + 1, state: 'waiting' as const, took: null };
    });
    return { ...desk, queue: { ...queue, entries: [...queue.entries.slice(0, walked), ...waiting] } };
  });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await slowDown(context, page, false);

  const walkTen = async (from: number): Promise<PersonFigures> => {
    await press(page, 'area-list');
    const people: PersonFigures[] = [];
    for (const [index, { name }] of colleagues.slice(from, from + walked).entries()) {
      people.push(await walkOne(page, session, name, `SN${String(5_000 + from + index)}`));
    }
    return mediansOf(people);
  };

  const first = await walkTen(0);
  await keepInstead(page, (desk) => {
    const { queue, log, stock } = desk;
    const [line] = log;
    const [key] = stock;
    if (queue === null || line === undefined || key === undefined) throw new Error('nobody was registered for');
    const done = Array.from({ length: others - walked }, (_, at) => other(at));
    const entries = [
      ...queue.entries.slice(0, walked),
      ...done.map((person, at) => ({ person, number: walked + at + 1, state: 'done' as const, took: 60_000 })),
      ...colleagues.slice(walked).map((person, at) => {
        return { person, number: others + at + 1, state: 'waiting' as const, took: null };
      }),
    ];
    const ids = done.map((_, at) => Buffer.from(`a key of somebody's, ${String(at)}`).toString('base64url'));
    return {
      ...desk,
      queue: { ...queue, entries, credentialIds: [...queue.credentialIds, ...ids] },
      log: [...log, ...done.map((person) => ({ ...line, person }))],
      stock: [...stock, ...done.map((person, at) => ({ ...key, person, serial: `SN${String(9_000 + at)}` }))],
    };
  });
  const last = await walkTen(walked);
  const figures: RoomFigures = { first, last };
  mkdirSync(dirname(roomFiguresFile), { recursive: true });
  writeFileSync(roomFiguresFile, JSON.stringify(figures));
});
