import { beforeAll, describe, expect, test } from 'vitest';
import { advanceDesk } from './advance-desk.ts';
import type { DeskEvent } from './desk-event.ts';
import { closedDesk, type Desk } from './desk.ts';
import { keepDesk } from './kept-desk.ts';
import { matchPeople } from './match-people.ts';
import { progressOf } from './queue.ts';
import { readPeopleList } from './read-people-list.ts';
import { resultCsv, type ResultWords } from './result-csv.ts';
import type { RoomEffect } from './room-effect.ts';
import type { Target } from './target.ts';
import { countVisits } from './testing/count-visits.ts';
import { goodAnswers } from './testing/good-answer.ts';
import { after, agent, calledBack, credential, ways } from './testing/some-targets.ts';

/** How often Graph is asked for each effect; the others ask nobody, or the key. */
const requestsOf = (effect: RoomEffect): number => {
  if (effect.type === 'read-methods') return effect.parts.length;
  return ['read-surroundings', 'get-options', 'save-credential'].includes(effect.type) ? 1 : 0;
};

const personOf = (number: number): Target => ({
  objectId: `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`,
  upn: `person${String(number)}@contoso.com`,
  name: `Person ${String(number)}`,
  mail: null,
});

type Unstamped<Event> = Event extends unknown ? Omit<Event, 'at'> : never;

interface Driven {
  /** For each person in turn: the effects that ask somebody. */
  effects: string[][];
  /** For each person in turn: requests to Graph. */
  requests: number[];
  /** The most that one step goes through. */
  mostVisits: number;
  /** The most that is kept for a reload after one step, characters. */
  mostKept: number;
  desk: Desk;
}

/** A queue of so many people, each of whom gets a key and its digits, as an agent presses. */
function drive(count: number): Driven {
  let clock = 0;
  let mostVisits = 0;
  let mostKept = 0;
  let desk = closedDesk(ways, after(0));
  const effects: string[][] = [];
  const requests: number[] = [];

  const step = (event: DeskEvent): void => {
    clock += 500;
    const { result, visits } = countVisits(() => {
      const next = advanceDesk(desk, event);
      // What the app does after each step, and what the bar above the person shows.
      const kept = JSON.stringify(keepDesk(next.desk));
      const shown = next.desk.queue === null ? null : progressOf(next.desk.queue);
      return { next, kept, shown };
    });
    mostVisits = Math.max(mostVisits, visits);
    mostKept = Math.max(mostKept, result.kept.length);
    desk = result.next.desk;
    for (const effect of result.next.effects) {
      effects.at(-1)?.push(effect.type);
      requests.push((requests.pop() ?? 0) + requestsOf(effect));
      for (const answer of goodAnswers(effect, after(clock))) {
        step(
          answer.type === 'credential-made'
            ? { ...answer, credential: { ...credential, id: `key-${String(effect.id)}` } }
            : answer,
        );
      }
    }
  };
  const press = (event: Unstamped<DeskEvent>): void => step({ ...event, at: after(clock) });

  press({ type: 'signed-in', own: agent.objectId });
  press({ type: 'start-queue', people: Array.from({ length: count }, (_, at) => personOf(at + 1)), pattern: '' });
  for (let number = 1; number <= count; number += 1) {
    const { objectId } = personOf(number);
    effects.push([]);
    requests.push(0);
    press({ type: 'call-next' });
    press({ type: 'verify', objectId });
    press({ type: 'attest', objectId, evidence: calledBack, signs: [] });
    press({ type: 'change', objectId, change: { kind: 'register', keyName: 'Blue', exclude: [] } });
    press({ type: 'give-key', objectId, serial: `SN${String(10_000 + number)}` });
    press({ type: 'next-person' });
  }
  return { effects, requests, mostVisits, mostKept, desk };
}

const words: ResultWords = { headers: ['name', 'upn', 'id', 'state', 'serials'], state: (state) => state };

describe('S13: two hundred people take no longer in our code than Graph and the hands do', () => {
  let fifty: Driven;
  let hundred: Driven;
  let twoHundred: Driven;

  beforeAll(() => {
    [fifty, hundred, twoHundred] = [drive(50), drive(100), drive(200)];
  });

  test('each of them got a key, and its digits', () => {
    expect(twoHundred.desk.queue && progressOf(twoHundred.desk.queue).done).toBe(200);
    expect(twoHundred.desk.stock).toHaveLength(200);
    expect(twoHundred.desk.log).toHaveLength(200);
    expect(new Set(twoHundred.desk.queue?.credentialIds).size).toBe(200);
  });

  test('the last asks Graph no more often than the first', () => {
    expect(new Set(twoHundred.requests)).toEqual(new Set([6]));
    expect(new Set(twoHundred.effects.map((one) => one.join(' ')))).toEqual(
      new Set(['read-methods read-surroundings read-methods get-options make-credential save-credential']),
    );
  });

  test('no step goes through the list for each of its people: twice as many are twice the work of a step', () => {
    // A step that did would go through four times as much.
    expect(hundred.mostVisits / fifty.mostVisits).toBeLessThan(2.5);
    expect(twoHundred.mostVisits / hundred.mostVisits).toBeLessThan(2.5);
    expect(twoHundred.mostVisits).toBeLessThan(200 * 40);
  });

  test('what is kept for a reload grows with the people, and no faster', () => {
    expect(twoHundred.mostKept / hundred.mostKept).toBeLessThan(2.2);
    // A tab keeps some five million characters.
    expect(twoHundred.mostKept).toBeLessThan(500_000);
  });

  test('reading and matching a list, and writing its result, go through it so many times, however long it is', () => {
    const visitsOf = (count: number): number => {
      const people = Array.from({ length: count }, (_, at) => personOf(at + 1));
      const text = people.map(({ upn }) => upn).join('\n');
      return countVisits(() => {
        const read = readPeopleList(text, null);
        if (read.kind !== 'people') throw new Error(read.kind);
        const found = new Map(read.people.map(({ line }) => [line, [{ ...personOf(line), isEnabled: null }]]));
        return matchPeople(read.people, found, agent.objectId);
      }).visits;
    };
    expect(visitsOf(400) / visitsOf(200)).toBeLessThan(2.5);
    const csvOf = ({ desk }: Driven): number =>
      countVisits(() => desk.queue && resultCsv(desk.queue, desk.stock, words)).visits;
    expect(csvOf(twoHundred) / csvOf(hundred)).toBeLessThan(2.5);
  });
});
