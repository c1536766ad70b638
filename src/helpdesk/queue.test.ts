import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  callNext,
  endTurn,
  excludedIds,
  makeQueue,
  nameByPattern,
  nextInQueue,
  parseQueue,
  pauseQueue,
  progressOf,
  putBack,
  queueResults,
  resumeQueue,
  type Queue,
  type QueueResult,
} from './queue.ts';
import { ada, bo, otherAda } from './testing/some-targets.ts';

const three = makeQueue([ada, bo, otherAda, ada]);
const end = (queue: Queue, objectId: string, result: QueueResult, took = 60_000, credentialId: string | null = null) =>
  endTurn(queue, { objectId, result, took, credentialId });
const reload = (queue: Queue) => parseQueue(JSON.parse(JSON.stringify(queue)));

describe('S13: a queue', () => {
  test('has everybody once, and stops between two people', () => {
    expect(three.entries.map(({ person }) => person)).toEqual([ada, bo, otherAda]);
    const first = callNext(three);
    expect(first).toMatchObject({ place: 'with', current: 0 });
    expect(callNext(first)).toBe(first);
    const ended = end(first, ada.objectId, 'done');
    expect(ended).toMatchObject({ place: 'between', current: null });
    expect(nextInQueue(ended)).toEqual(bo);
  });

  test('what comes for another than whose turn it is changes nothing', () => {
    const first = callNext(three);
    expect(end(first, otherAda.objectId, 'done')).toBe(first);
    expect(end(three, ada.objectId, 'done')).toBe(three);
  });

  test('whoever was skipped can be put back, to the end; whoever has a key cannot', () => {
    const skipped = end(callNext(three), ada.objectId, 'skipped');
    const back = putBack(skipped, ada.objectId);
    expect(back.entries.map(({ person }) => person)).toEqual([bo, otherAda, ada]);
    // Two keys of one name there are not: each has the number of their place in the list.
    expect(back.entries.map(({ number }) => number)).toEqual([2, 3, 1]);
    expect(reload(back)?.entries.map(({ number }) => number)).toEqual([2, 3, 1]);
    const done = end(callNext(back), bo.objectId, 'done');
    expect(putBack(done, bo.objectId)).toBe(done);
    const turn = callNext(done);
    expect(putBack(turn, ada.objectId)).toBe(turn);
  });

  test('pauses between two people only', () => {
    const turn = callNext(three);
    expect(pauseQueue(turn)).toBe(turn);
    const paused = pauseQueue(three);
    expect(callNext(paused)).toBe(paused);
    expect(callNext(resumeQueue(paused)).place).toBe('with');
  });

  test('tells how many are left and how long, once two have told how long it takes', () => {
    const one = end(callNext(three), ada.objectId, 'done', 60_000);
    expect(progressOf(one)).toEqual({ waiting: 2, done: 1, failed: 0, perhaps: 0, skipped: 0, timeLeft: null });
    const two = end(callNext(one), bo.objectId, 'done', 120_000);
    expect(progressOf(two).timeLeft).toBe(60_000);
  });

  test('after a reload whose turn it was waits again in the same place', () => {
    const turn = callNext(end(callNext(three), ada.objectId, 'done', 1_000, 'bmV3'));
    expect(turn.current).toBe(1);
    const taken = reload(turn);
    expect(taken).toMatchObject({ place: 'between', current: null, credentialIds: ['bmV3'] });
    expect(taken && nextInQueue(taken)).toEqual(bo);
    expect(reload(pauseQueue(three))?.place).toBe('paused');
  });

  test.each([
    ['nothing', null],
    ['a verification in it', { ...three, verification: { id: 1 } }],
    ['a number twice', { ...three, entries: three.entries.map((entry) => ({ ...entry, number: 1 })) }],
    ['somebody twice', { ...three, entries: [...three.entries, ...three.entries] }],
    [
      'an address for an object id',
      { ...three, entries: [{ ...three.entries[0], person: { ...ada, objectId: ada.upn } }] },
    ],
  ])('what was kept is not taken up with %s', (_, kept) => expect(parseQueue(kept)).toBeNull());

  test('no key of an earlier person, nor one that is set aside, goes to the next', () => {
    const done = end(callNext(three), ada.objectId, 'done', 1_000, 'b25l');
    const aside = { person: bo, credentialId: 'dHdv', why: 'refused' } as const;
    expect(excludedIds(done, [aside, aside, { ...aside, credentialId: null }])).toEqual(['b25l', 'dHdv']);
    // A browser takes 64: first the last ones, for it is those that lie on the desk.
    const many = { ...done, credentialIds: Array.from({ length: 200 }, (_, index) => `key-${String(index)}`) };
    const excluded = excludedIds(many, [aside]);
    expect(excluded.slice(0, 41)).toEqual([...many.credentialIds.slice(-40).toReversed(), 'dHdv']);
    expect(new Set(excluded).size).toBe(201);
  });

  test('J11: a pattern names the key', () => {
    expect(nameByPattern('{name} {number}', ada, 7, [])).toBe('Ada Berg 7');
    expect(nameByPattern('Key', ada, 1, ['key'])).toBe('Key 2');
    expect(nameByPattern('{name}', { ...ada, name: '$& {number}' }, 3, [])).toBe('$& 3');
    expect(nameByPattern('{name}', { ...ada, name: 'x'.repeat(80) }, 3, [])).toHaveLength(30);
  });

  test('whatever is pressed, with reloads in between: everybody is there once, one turn at most, and done stays done', () => {
    const press = fc.record({
      what: fc.constantFrom('next', 'end', 'end', 'back', 'pause', 'resume', 'reload'),
      who: fc.constantFrom(ada, bo, otherAda),
      result: fc.constantFrom(...queueResults),
    });
    fc.assert(
      fc.property(fc.array(press, { size: 'max', maxLength: 40 }), (presses) => {
        let queue = three;
        for (const { what, who, result } of presses) {
          const done = queue.entries.filter(({ state }) => state === 'done').map(({ person }) => person.objectId);
          const turn = queue.current === null ? null : queue.entries[queue.current]?.person.objectId;
          if (what === 'next') queue = callNext(queue);
          else if (what === 'end') queue = end(queue, who.objectId, result);
          else if (what === 'back') queue = putBack(queue, who.objectId);
          else if (what === 'pause') queue = pauseQueue(queue);
          else if (what === 'resume') queue = resumeQueue(queue);
          else queue = reload(queue) ?? makeQueue([]);
          expect(queue.entries.map(({ person }) => person.objectId).toSorted()).toEqual(
            three.entries.map(({ person }) => person.objectId).toSorted(),
          );
          expect(queue.current !== null).toBe(queue.place === 'with');
          expect(queue.place === 'over').toBe(queue.current === null && nextInQueue(queue) === null);
          for (const id of done) {
            expect(queue.entries.find(({ person }) => person.objectId === id)?.state).toBe('done');
          }
          // From one person to the next only by the stop between.
          const now = queue.current === null ? null : queue.entries[queue.current]?.person.objectId;
          if (turn !== null && now !== null) expect(now).toBe(turn);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
