import { describe, expect, test } from 'vitest';
import { firstStep, type Step } from '../journey/step.ts';
import { freshSignIn, plainSignIn } from '../registration/sign-in-request.ts';
import { problem } from '../support/problem.ts';
import { openSession, type KeptSession } from './session.ts';

const carried = { ...firstStep, pending: null, leaving: null };
const left = (request: Step['leaving']): Step => ({ ...carried, name: 'sign-in', problem: null, leaving: request });
const account = { tenantId: 't', objectId: 'o', username: 'u', name: 'n', authTime: null, kind: 'member' } as const;
const signedIn = { kind: 'signed-in', account } as const;

function tab(step: Step | null, boundTo: string | null = null) {
  const written: unknown[] = [];
  const kept: KeptSession = {
    read: () => (step === null ? null : { step: JSON.parse(JSON.stringify(step)) as unknown, account: boundTo }),
    write: (...entry) => written.push(entry) > 0,
    clear: () => written.push('cleared'),
  };
  return { session: openSession(kept), written };
}

describe('what a page finds when it is loaded', () => {
  test('J2: a new tab begins with the first step, and nobody is asked for', () => {
    const { session } = tab(null);
    expect(session.first).toEqual(firstStep);
    expect(session.asksWho(null)).toBe(false);
    expect(session.withoutAnybody()).toBe('as-it-stands');
  });

  test('J2, X3: what was kept and is no step of ours begins anew', () => {
    const session = openSession({ ...unwritten, read: () => ({ step: { name: 'done' }, account: null }) });
    expect(session.first).toEqual(firstStep);
  });

  test('J8: whoever left and comes back without an answer is asked what Microsoft said', () => {
    expect(tab(left(plainSignIn)).session.withoutAnybody()).toEqual({ event: { type: 'returned-without-answer' } });
    const { session } = tab(left(plainSignIn), 't/o');
    expect(session.withAnswer({ kind: 'none' }, 't/o', 1)).toEqual({ event: { type: 'returned-without-answer' } });
  });

  test('J2: a reload of the key check ends the check, signed in or not', () => {
    const { session } = tab({ ...carried, name: 'key', state: 'checking', asker: null, problem: null });
    expect(session.withoutAnybody()).toEqual({ resume: { signedIn: false } });
  });
});

describe('who it is for', () => {
  test('J3: a sign-in binds the journey, and from then on it is kept for that account', () => {
    const { session, written } = tab(left(plainSignIn));
    expect(session.withAnswer(signedIn, 't/o', 5)).toEqual({ event: { type: 'signed-in', same: true } });
    session.keep(firstStep);
    expect(written).toEqual([[firstStep, 't/o']]);
  });

  test('J4: another account than the one that it was made for is told apart', () => {
    const { session } = tab(left(plainSignIn), 't/first');
    expect(session.isOf('t/first')).toBe(true);
    expect(session.isOf('t/second')).toBe(false);
    expect(session.isOf(null)).toBe(false);
    expect(session.withAnswer(signedIn, 't/second', 5)).toEqual({ event: { type: 'signed-in', same: false } });
    expect(session.isOf('t/second'), 'from now on it is theirs').toBe(true);
  });

  test('J4: signing out keeps nothing, and the next journey is for whoever signs in', () => {
    const { session, written } = tab(left(plainSignIn), 't/o');
    session.end();
    session.keep(firstStep);
    expect(written).toEqual(['cleared', [firstStep, null]]);
    expect(session.isOf('t/anybody')).toBe(true);
  });

  test('J4: where somebody else is signed in after a reload, what was made for the first one is dropped at once', () => {
    for (const answer of [{ kind: 'none' }, { kind: 'failed', problem: problem('LK-310') }] as const) {
      const { session } = tab(left(plainSignIn), 't/first');
      expect(session.withAnswer(answer, 't/second', 5)).toEqual({ event: { type: 'signed-in', same: false } });
      expect(session.isOf('t/second')).toBe(true);
    }
  });

  test.each([
    ['t/o', true],
    [null, false],
  ])('J2: a reload resumes for %s as signed in: %s', (who, expected) => {
    const { session } = tab({ ...carried, name: 'sign-in', problem: null }, 't/o');
    expect(session.asksWho(null)).toBe(true);
    expect(session.withAnswer({ kind: 'none' }, who, 1)).toEqual({ resume: { signedIn: expected } });
  });
});

describe('when they proved who they are', () => {
  test('J7: only a sign-in that asked for a fresh proof is one', () => {
    const asked = tab(left(freshSignIn)).session;
    expect(asked.provenAt()).toBe(null);
    asked.withAnswer(signedIn, 't/o', 1234);
    expect(asked.provenAt()).toBe(1234);
    const plain = tab(left(plainSignIn)).session;
    plain.withAnswer(signedIn, 't/o', 1234);
    expect(plain.provenAt()).toBe(null);
  });
});

describe('a refusal', () => {
  const refused = { kind: 'failed', problem: problem('LK-303') } as const;

  test('J3: is an answer to whoever left, and to a step that asks for a sign-in', () => {
    const event = { event: { type: 'sign-in-failed', effect: null, problem: problem('LK-303') } };
    expect(tab(left(plainSignIn)).session.withAnswer(refused, null, 1)).toEqual(event);
    expect(tab({ ...carried, name: 'sign-in', problem: null }).session.withAnswer(refused, null, 1)).toEqual(event);
  });

  test('J3: is no answer to a step that nobody left', () => {
    expect(tab(firstStep).session.withAnswer(refused, null, 1)).toEqual({ resume: { signedIn: false } });
  });

  test('what did not load is LK-312 where an answer was due, and a step without a session otherwise', () => {
    expect(tab(left(plainSignIn)).session.withoutMicrosoft()).toEqual({
      event: { type: 'sign-in-failed', effect: null, problem: problem('LK-312') },
    });
    expect(tab(firstStep, 't/o').session.withoutMicrosoft()).toEqual({ resume: { signedIn: false } });
  });
});

const unwritten: KeptSession = { read: () => null, write: () => true, clear: () => undefined };
