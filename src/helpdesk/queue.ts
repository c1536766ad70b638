import * as v from 'valibot';
import { uniqueKeyName } from '../keys/key-name.ts';
import { storedTarget, storedText } from './stored-shapes.ts';
import type { SetAside } from './room.ts';
import type { Target } from './target.ts';

/** How somebody of the queue ended. `perhaps`: sent, and not settled yet. */
export const queueResults = ['done', 'failed', 'perhaps', 'skipped'] as const;
export type QueueResult = (typeof queueResults)[number];

export interface QueueEntry {
  person: Target;
  /** Their place in the list, from 1: stays theirs wherever in the queue they stand. */
  number: number;
  state: 'waiting' | QueueResult;
  /** Milliseconds that it took; null where nobody measured it. */
  took: number | null;
}

/** People who get a key, one after another. Holds no token, no pass and no verification. */
export interface Queue {
  version: 1;
  entries: readonly QueueEntry[];
  /**
   * `between`: the stop after each person, where the next one is named and nothing runs. `with`: somebody's turn. `paused`: as
   * `between`, until the agent goes on. `over`: nobody waits.
   */
  place: 'between' | 'with' | 'paused' | 'over';
  /** Index of whose turn it is; null but for `with`. */
  current: number | null;
  /** Credential ids of the keys that this queue has registered, base64url. */
  credentialIds: readonly string[];
}

const stored = v.strictObject({
  version: v.literal(1),
  entries: v.array(
    v.strictObject({
      person: storedTarget,
      number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      state: v.picklist(['waiting', ...queueResults]),
      took: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
    }),
  ),
  place: v.picklist(['between', 'with', 'paused', 'over']),
  current: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  credentialIds: v.array(storedText),
});

/** @param people each of them once; whoever comes twice stays at the first place */
export function makeQueue(people: readonly Target[]): Queue {
  const each = new Map(people.map((person) => [person.objectId, person]));
  const entries = [...each.values()].map((person, index): QueueEntry => {
    return { person, number: index + 1, state: 'waiting', took: null };
  });
  return { version: 1, entries, place: entries.length === 0 ? 'over' : 'between', current: null, credentialIds: [] };
}

/** Who comes next: the first who waits; null where nobody does. */
export function nextInQueue({ entries }: Queue): Target | null {
  return entries.find(({ state }) => state === 'waiting')?.person ?? null;
}

/** The agent's press at the stop between two people. */
export function callNext(queue: Queue): Queue {
  const current = queue.entries.findIndex(({ state }) => state === 'waiting');
  return queue.place === 'between' && current >= 0 ? { ...queue, place: 'with', current } : queue;
}

/**
 * Ends somebody's turn; what comes for anybody else changes nothing.
 * @param credentialId of the key that was registered, base64url
 */
export function endTurn(
  queue: Queue,
  {
    objectId,
    result,
    took,
    credentialId,
  }: { objectId: string; result: QueueResult; took: number | null; credentialId: string | null },
): Queue {
  const current = queue.current === null ? undefined : queue.entries[queue.current];
  if (queue.place !== 'with' || current?.person.objectId !== objectId) return queue;
  const ended: QueueEntry = { ...current, state: result, took: result === 'done' ? took : null };
  const entries = queue.entries.map((entry) => (entry === current ? ended : entry));
  const credentialIds = credentialId === null ? queue.credentialIds : [...queue.credentialIds, credentialId];
  return rested({ ...queue, entries, credentialIds });
}

/**
 * Notes what came of a registration outside of a turn: of something sent earlier, or for somebody who was looked up beside the
 * queue. Whoever is done stays done; whoever waits waits on, but with a key.
 */
export function noteResult(
  queue: Queue,
  { objectId, result, credentialId }: { objectId: string; result: QueueResult; credentialId: string | null },
): Queue {
  const entry = queue.entries.find(({ person }) => person.objectId === objectId);
  const credentialIds = credentialId === null ? queue.credentialIds : [...queue.credentialIds, credentialId];
  if (entry === undefined || entry.state === 'done' || (entry.state === 'waiting' && result !== 'done')) {
    return { ...queue, credentialIds };
  }
  const entries = queue.entries.map((one): QueueEntry => (one === entry ? { ...one, state: result, took: null } : one));
  const noted = { ...queue, entries, credentialIds };
  return queue.place === 'with' || nextInQueue(noted) !== null ? noted : rested(noted);
}

/** The room was locked in somebody's turn: they wait again, in the same place. */
export function interruptTurn(queue: Queue): Queue {
  return queue.place === 'with' ? rested(queue) : queue;
}

/** Passes over the one who comes next, at the stop between two people. */
export function passOver(queue: Queue, objectId: string): Queue {
  if (queue.place !== 'between' || nextInQueue(queue)?.objectId !== objectId) return queue;
  const entries = queue.entries.map((entry): QueueEntry =>
    entry.person.objectId === objectId ? { ...entry, state: 'skipped' } : entry,
  );
  return rested({ ...queue, entries });
}

/** Whoever was skipped, or for whom it failed, waits again, at the end; whoever has a key does not. */
export function putBack(queue: Queue, objectId: string): Queue {
  const entry = queue.entries.find(({ person }) => person.objectId === objectId);
  if (entry === undefined || queue.place === 'with') return queue;
  if (entry.state === 'waiting' || entry.state === 'done') return queue;
  const others = queue.entries.filter((one) => one !== entry);
  const place = queue.place === 'paused' ? 'paused' : 'between';
  return { ...queue, entries: [...others, { ...entry, state: 'waiting', took: null }], place };
}

/** Pauses between two people, never in the middle of one. */
export function pauseQueue(queue: Queue): Queue {
  return queue.place === 'between' ? { ...queue, place: 'paused' } : queue;
}

export function resumeQueue(queue: Queue): Queue {
  return queue.place === 'paused' ? { ...queue, place: 'between' } : queue;
}

function rested(queue: Queue): Queue {
  return { ...queue, current: null, place: nextInQueue(queue) === null ? 'over' : 'between' };
}

/** How far the queue is. `timeLeft` in milliseconds, by the median of those done; null before two are. */
export function progressOf({ entries }: Queue): Record<'waiting' | QueueResult, number> & { timeLeft: number | null } {
  const count = (wanted: QueueEntry['state']): number => entries.filter(({ state }) => state === wanted).length;
  const times = entries.flatMap(({ took }) => took ?? []).toSorted((one, other) => one - other);
  const median = times.length < 2 ? null : (times[Math.floor((times.length - 1) / 2)] ?? null);
  const waiting = count('waiting');
  return {
    ...{ waiting, done: count('done'), failed: count('failed'), perhaps: count('perhaps'), skipped: count('skipped') },
    timeLeft: median === null ? null : median * waiting,
  };
}

/** So many of a queue's last keys are excluded in any case, beside the person's own and those that are set aside. */
export const surelyExcluded = 40;

/**
 * What no key of the next person may hold: the queue's keys, and those that are set aside. A browser takes only so many, so the first
 * ones matter most: a key that comes twice is one that was just in the agent's hand.
 */
export function excludedIds({ credentialIds }: Queue, setAside: readonly SetAside[]): readonly string[] {
  const newest = credentialIds.toReversed();
  const aside = setAside.flatMap(({ credentialId }) => credentialId ?? []).toReversed();
  return [...new Set([...newest.slice(0, surelyExcluded), ...aside, ...newest])];
}

/**
 * A key's name by a pattern: `{name}` the person's name, `{number}` their own number in the queue (J11).
 * @param taken names of the person's other keys
 */
export function nameByPattern(pattern: string, person: Target, number: number, taken: readonly string[]): string {
  // A function: a `$` in a name means nothing.
  const filled = pattern.replaceAll('{name}', () => person.name).replaceAll('{number}', () => String(number));
  return uniqueKeyName(filled, taken);
}

/**
 * A queue after a reload: whose turn it was waits again, in the same place, and has to be verified anew.
 * @returns null where what was kept is no queue of this version
 */
export function parseQueue(kept: unknown): Queue | null {
  const read = v.safeParse(stored, kept);
  if (!read.success) return null;
  const { entries, place, credentialIds } = read.output;
  if (new Set(entries.map(({ person }) => person.objectId)).size !== entries.length) return null;
  if (new Set(entries.map(({ number }) => number)).size !== entries.length) return null;
  const queue: Queue = { version: 1, entries, place, current: null, credentialIds };
  return place === 'paused' && nextInQueue(queue) !== null ? queue : rested(queue);
}
