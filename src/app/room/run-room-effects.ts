import type { Moment } from '../../helpdesk/moment.ts';
import type { RoomEffect } from '../../helpdesk/room-effect.ts';
import type { RoomAnswer } from '../../helpdesk/room-event.ts';
import { nothingAround } from '../../helpdesk/surroundings.ts';
import type { CallFailure } from '../../registration/failure.ts';
import type { CreationOptions } from '../../registration/credential.ts';
import type { PeopleFound } from '../../microsoft/search-people.ts';
import type { Result } from '../../registration/result.ts';
import { isSure } from './is-sure.ts';
import { readPart } from './read-part.ts';
import type { RoomPorts } from './room-ports.ts';

type Unstamped<Answer> = Answer extends unknown ? Omit<Answer, 'at' | 'effect' | 'objectId'> : never;
type Told = Unstamped<RoomAnswer>;
type Effect<Type extends RoomEffect['type']> = Extract<RoomEffect, { type: Type }>;
type Reading = Effect<'read-methods'>;

interface Dependencies {
  /** Loads what is needed, once. */
  open: () => Promise<RoomPorts>;
  now: () => Moment;
  answer: (event: RoomAnswer) => void;
}

/**
 * Carries out what `advanceDesk` wants done. Each effect is answered once, and a reading of keys and pass once for each of them,
 * however late: the room knows which answers it still wants. What changes something is sent once and never stopped (J5).
 */
export function createRoomRunner({ open, now, answer }: Dependencies) {
  /** What may be stopped: readings and ceremonies, by the id of their effect. */
  const stoppable = new Map<number, AbortController>();

  function stop(id: number): void {
    stoppable.get(id)?.abort();
    stoppable.delete(id);
  }

  async function perform(effect: Exclude<RoomEffect, Reading>, signal: AbortSignal): Promise<Told | null> {
    const ports = await open();
    switch (effect.type) {
      case 'search':
        return peopleTold(await ports.people.search(effect.query, signal));
      case 'more-people':
        return peopleTold(await ports.people.more(effect.next, signal));
      case 'read-surroundings': {
        const surroundings = await ports.surroundings(effect.person.objectId, effect.own, signal);
        return { type: 'surroundings-read', surroundings };
      }
      case 'get-options': {
        const options = await ports.keys.creationOptions(effect.person.objectId, signal);
        return options.ok ? { type: 'options-come', options: options.value } : failed(options.failure);
      }
      case 'make-credential': {
        const made = await ports.createCredential(excluding(effect.options, effect.exclude), signal);
        return made.ok
          ? { type: 'credential-made', credential: made.value }
          : { type: 'no-credential', failure: made.failure };
      }
      case 'stop-ceremony':
        return null;
      case 'drop-tokens':
        await ports.forget();
        return null;
      default:
        return change(ports, effect, signal);
    }
  }

  /** Stops what nobody waits for any more. @param wanted ids of the effects whose answers are wanted */
  const keepOnly = (...wanted: readonly (number | null)[]): void => {
    for (const other of [...stoppable.keys()]) if (!wanted.includes(other)) stop(other);
  };

  const run = async (effect: RoomEffect): Promise<void> => {
    if (effect.type === 'stop-ceremony') stop(effect.ceremony);
    const controller = new AbortController();
    if (isStoppable(effect)) stoppable.set(effect.id, controller);
    const whose = 'person' in effect ? { objectId: effect.person.objectId } : {};
    const tell = async (telling: Promise<Told | null>): Promise<void> => {
      const told = await telling;
      if (told !== null) answer({ ...told, ...whose, effect: effect.id, at: now() } as RoomAnswer);
    };
    await (effect.type === 'read-methods'
      ? Promise.all(effect.parts.map((part) => tell(readPart(open, part, effect, controller.signal))))
      : tell(perform(effect, controller.signal).catch((cause: unknown) => brokenOff(effect, cause))));
    stoppable.delete(effect.id);
  };

  return { keepOnly, run };
}

const stoppableTypes: readonly RoomEffect['type'][] = [
  ...(['search', 'more-people', 'read-methods', 'read-surroundings', 'get-options', 'make-credential'] as const),
];

function isStoppable({ type }: RoomEffect): boolean {
  return stoppableTypes.includes(type);
}

function peopleTold(found: Result<PeopleFound, CallFailure>): Told {
  if (!found.ok) return { type: 'search-failed', failure: found.failure };
  const { people, next } = found.value;
  return { type: 'people-found', people, next };
}

/** What changes something for a person: sent once, its answer told with the id by which Microsoft finds it again. */
async function change(
  { keys, passes, revoke }: RoomPorts,
  effect: Effect<'make-pass' | 'remove-key' | 'revoke-sessions' | 'save-credential'>,
  signal: AbortSignal,
): Promise<Told> {
  const { objectId } = effect.person;
  switch (effect.type) {
    case 'make-pass': {
      const made = await passes.create(objectId, effect, signal);
      if (!made.ok) return failed(made.failure);
      const { code, lifetimeInMinutes, isUsableOnce, start, requestId } = made.value;
      return { type: 'pass-made', pass: { code, lifetimeInMinutes, isUsableOnce, start }, requestId };
    }
    case 'remove-key': {
      const removed = await keys.remove(objectId, effect.methodId, signal);
      return removed.ok ? { type: 'key-removed', requestId: removed.value.requestId } : failed(removed.failure);
    }
    case 'revoke-sessions': {
      const revoked = await revoke(objectId, signal);
      return revoked.ok ? { type: 'sessions-revoked', requestId: revoked.value.requestId } : failed(revoked.failure);
    }
    case 'save-credential': {
      const saved = await keys.create(objectId, effect.credential, effect.keyName, signal);
      if (!saved.ok) return failed(saved.failure);
      const { id, requestId } = saved.value;
      // Without its id the list has to tell.
      if (id === null) return failed({ kind: 'malformed', message: '' });
      return { type: 'credential-saved', methodId: id, requestId };
    }
  }
}

function failed(failure: CallFailure): Told {
  return { type: 'change-failed', failure, sure: isSure(failure) };
}

/** Something of ours broke, or a part did not load: then of a change nobody knows, and anything else has failed. */
function brokenOff({ type }: Exclude<RoomEffect, Reading>, cause: unknown): Told | null {
  const failure: CallFailure = { kind: 'network', cause };
  switch (type) {
    case 'search':
    case 'more-people':
      return { type: 'search-failed', failure };
    case 'read-surroundings':
      return { type: 'surroundings-read', surroundings: nothingAround };
    case 'make-credential': {
      const { name, message } = cause instanceof Error ? cause : new Error('unknown');
      return { type: 'no-credential', failure: { name, message, elapsed: 0, timeout: 0, cause } };
    }
    case 'stop-ceremony':
    case 'drop-tokens':
      return null;
    default:
      return { type: 'change-failed', failure, sure: false };
  }
}

/** Chromium takes no more in `excludeCredentials`: with one more it refuses the ceremony (RangeError). */
const mostExcluded = 64;

/** The keys of others join those that Graph itself excludes. */
function excluding(options: CreationOptions, ids: readonly string[]): CreationOptions {
  if (ids.length === 0) return options;
  const { excludeCredentials } = options.publicKey;
  const before: readonly unknown[] = Array.isArray(excludeCredentials) ? excludeCredentials : [];
  const more = ids.slice(0, Math.max(0, mostExcluded - before.length)).map((id) => ({ id, type: 'public-key' }));
  return { ...options, publicKey: { ...options.publicKey, excludeCredentials: [...before, ...more] } };
}
