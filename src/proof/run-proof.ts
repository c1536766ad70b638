import { findSaved } from '../key-list/find-saved.ts';
import { readAt } from '../key-list/read-at.ts';
import { removeKey } from '../key-list/remove-key.ts';
import { watchKeys } from '../key-list/watch-keys.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { ProofEffect } from './proof-effect.ts';
import type { ProofAnswer } from './proof-event.ts';
import type { ProofPorts } from './proof-ports.ts';
import type { LeftKey } from './proof.ts';

type Told = ProofAnswer extends infer One ? (One extends unknown ? Omit<One, 'effect'> : never) : never;

/** Soon at first, and a minute after Microsoft's answer for the last time (J10). Milliseconds. */
const listingTimes = [0, 1_000, 2_000, 3_000, 5_000, 8_000, 12_000, 18_000, 25_000, 35_000, 47_000, 60_000];
/** As long as Microsoft may still be at work on what was sent, and its list lag behind. */
const settlingTimes = [0, 2_000, 5_000, 10_000, 20_000, 30_000, 45_000, 60_000, 80_000, 100_000, 120_000];
/** What Microsoft's page made is looked for with the person waiting, who may have made nothing there. */
const shortTimes = [0, 5_000, 15_000, 30_000];
const settled = 5 * 60_000;

/** Carries out one effect of the proof. @returns its answer; null where it has none */
export async function runProof(ports: ProofPorts, effect: ProofEffect, signal: AbortSignal): Promise<Told | null> {
  const { clock, keys } = ports;
  switch (effect.type) {
    case 'look':
      return { type: 'looked', look: await ports.look(signal) };
    case 'ask-options':
      return { type: 'options-answered', answer: await ports.askOptions(signal) };
    case 'make-key': {
      const made = await ports.createCredential(effect.route, effect.options, signal);
      return made.ok
        ? { type: 'key-made', credential: made.value, now: clock.now() }
        : { type: 'key-not-made', failure: made.failure };
    }
    case 'save-key': {
      const saved = await keys.create(effect.credential, effect.keyName, signal);
      return saved.ok
        ? { type: 'key-saved', methodId: saved.value.id }
        : { type: 'key-not-saved', failure: saved.failure };
    }
    case 'await-listed': {
      const { found, answered } = await readAt(
        { fido2Methods: keys, clock },
        listingTimes,
        (listed) => theKey(ports, listed, effect.left),
        signal,
      );
      const after = found === null ? null : Math.max(0, clock.now() - effect.left.since);
      return { type: 'listing-ended', after, key: found, answered };
    }
    case 'find-left':
      return findLeft(ports, effect.left, signal);
    case 'remove-key':
      return remove(ports, effect.methodId, signal);
    case 'open-security-info':
      ports.openSecurityInfo();
      return null;
    case 'watch-keys': {
      const watched = await watchKeys({ fido2Methods: keys, clock }, effect.before, signal);
      return watched.ok
        ? { type: 'keys-appeared', keys: watched.value }
        : { type: 'watch-ended', failure: watched.failure };
    }
    case 'sign-in':
      return { type: 'sign-in-failed', code: (await ports.signIn(effect.request)).code };
    case 'wait-until':
      await clock.sleep(Math.max(0, effect.time - clock.now()), signal);
      return { type: 'waited' };
  }
}

function theKey({ keys }: ProofPorts, listed: readonly RegisteredKey[], left: LeftKey): RegisteredKey | null {
  if (left.methodId !== null) return listed.find(({ id }) => id === left.methodId) ?? null;
  if (left.credential === null) return null;
  const before = left.before?.map((id) => ({ id, name: '', aaguid: null })) ?? null;
  return findSaved(keys, listed, { credential: left.credential, displayName: left.name, keys: before });
}

/** @returns the key, if it was made here; else those that were not there before */
function candidates(ports: ProofPorts, listed: readonly RegisteredKey[], left: LeftKey): RegisteredKey[] {
  if (left.methodId === null && left.credential === null) {
    return listed.filter(({ id }) => !left.before?.includes(id));
  }
  const found = theKey(ports, listed, left);
  return found === null ? [] : [found];
}

async function findLeft(ports: ProofPorts, left: LeftKey, signal: AbortSignal): Promise<Told> {
  const { clock, keys } = ports;
  const age = clock.now() - left.since;
  // A clock that was set back tells nothing: then it is looked for as long as ever.
  const waits = left.credential === null ? shortTimes : settlingTimes;
  const times = age > settled ? [0] : waits;
  const last: { failure: CallFailure | null } = { failure: null };
  const list: ProofPorts['keys']['list'] = async (at) => {
    const answer = await keys.list(at);
    last.failure = answer.ok ? null : answer.failure;
    return answer;
  };
  const some = (listed: RegisteredKey[]): RegisteredKey[] | null => {
    const found = candidates(ports, listed, left);
    return found.length === 0 ? null : found;
  };
  const { found } = await readAt({ fido2Methods: { list }, clock }, times, some, signal);
  if (found !== null) return { type: 'left-found', keys: found };
  const { failure } = last;
  return failure === null ? { type: 'left-found', keys: [] } : { type: 'left-unknown', failure };
}

async function remove(ports: ProofPorts, methodId: string, signal: AbortSignal): Promise<Told> {
  const { keys, clock } = ports;
  let first: CallFailure | null = null;
  const removal = await removeKey(
    {
      clock,
      authAge: () => ports.authAge(),
      fido2Methods: {
        list: (at) => keys.list(at),
        async delete(id, at) {
          const answer = await keys.delete(id, at);
          if (!answer.ok) first = answer.failure;
          return answer;
        },
      },
    },
    methodId,
    signal,
  );
  return { type: 'removal-ended', removal, first, now: clock.now() };
}
