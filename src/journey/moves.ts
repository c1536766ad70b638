import { problem, type Problem } from '../support/problem.ts';
import type { Effect } from './effect.ts';
import type { Circumstances } from './event.ts';
import { judgeProof } from '../registration/judge-proof.ts';
import type { KnownKey } from '../registration/registered-key.ts';
import { freshSignIn, type SignInRequest } from '../registration/sign-in-request.ts';
import type {
  AccountStep,
  Carried,
  CreateStep,
  HandOffStep,
  KeyStep,
  SaveStep,
  SignInReturnedStep,
  Step,
} from './step.ts';

/** What an event leads to: the step that holds now, and what is to be done. */
export interface Advance {
  step: Step;
  effects: Effect[];
}

/** Without distributing over the union, `Omit` would keep only what all effects share. */
type Unnumbered<Kind> = Kind extends unknown ? Omit<Kind, 'id'> : never;
export type Wish = Unnumbered<Effect>;

/** @returns the step as it is: the event means nothing here, or comes too late */
export function stay(step: Step): Advance {
  return { step, effects: [] };
}

/** @returns the step and one effect whose answer is wanted from now on */
export function ask(step: Step, wish: Wish): Advance {
  const id = step.sequence + 1;
  return { step: { ...step, sequence: id, pending: id }, effects: [{ ...wish, id }] };
}

/** @returns the step and one more effect that nobody waits for */
export function also(advance: Advance, wish: Wish): Advance {
  const id = advance.step.sequence + 1;
  return { step: { ...advance.step, sequence: id }, effects: [...advance.effects, { ...wish, id }] };
}

/** @returns what the next step takes over; nothing is wanted or wrong any more */
export function carry(step: Step): Carried {
  const { version, sequence, keyName, checked, round } = step;
  return { version, sequence, pending: null, keyName, checked, round, leaving: null, problem: null };
}

/** The step with a problem on it; whatever was under way is no longer wanted. */
export function stopAt<Kind extends Step>(step: Kind, problem: Problem): Kind {
  return { ...step, pending: null, problem };
}

/** To Microsoft's sign-in page, from where the person stands (J3). */
export function leave(step: Exclude<Step, SignInReturnedStep>, request: SignInRequest): Advance {
  return ask({ ...step, problem: null, leaving: request }, { type: 'sign-in', request });
}

/** To `key`, where the key is checked. */
export function toKey(step: Step, asker: CreateStep | null = null): KeyStep {
  return { ...carry(step), name: 'key', state: 'ready', asker };
}

const notLooked = {
  name: 'account',
  state: 'looking',
  keys: null,
  passable: false,
  route: 'hand-off',
  permitted: true,
  offer: null,
} as const satisfies Partial<AccountStep>;

/** To `account`, where Graph is asked at once. */
export function toAccount(step: Step): Advance {
  return ask({ ...carry(step), ...notLooked, warnings: [] }, { type: 'look' });
}

/** To one more registration: by the key check, by the sign-in where nobody is there, by a new one where it is old (J7). */
export function toRegistration(step: Step, { checkFirst, signedIn, authAge }: Circumstances): Advance {
  if (checkFirst) return stay(toKey(step));
  if (!signedIn) return stay({ ...carry(step), name: 'sign-in' });
  if (judgeProof(authAge) !== 'old') return toAccount(step);
  const offered = { state: 'shown', offer: freshSignIn, problem: problem('LK-403') } as const;
  return stay({ ...carry(step), ...notLooked, ...offered, warnings: [] });
}

/** To `create`, where a press is awaited. */
export function toCreate(step: Step, keys: KnownKey[] | null): CreateStep {
  return {
    ...carry(step),
    name: 'create',
    state: 'ready',
    keys,
    options: null,
    route: null,
    signedInAgain: false,
    offer: null,
  };
}

/**
 * To the hand-off. Known keys serve as the baseline; without them the list is read first, and where that is not
 * permitted the person has to tell (K5).
 */
export function toHandOff(
  step: Step,
  reason: HandOffStep['reason'],
  keys: KnownKey[] | null,
  permitted: boolean,
): Advance {
  const handOff: HandOffStep = {
    ...carry(step),
    name: 'hand-off',
    reason,
    state: 'ready',
    baseline: keys === null ? null : keys.map(({ id }) => id),
    openedAt: null,
    appeared: [],
    disowned: [],
    offer: null,
  };
  if (keys !== null || !permitted) return stay(handOff);
  return ask({ ...handOff, state: 'preparing' }, { type: 'read-baseline' });
}

/** From `account` on, by the route that is forecast (K1). */
export function goOn(step: AccountStep): Advance {
  if (!step.permitted) return toHandOff(step, 'no-permission', step.keys, false);
  if (step.route === 'hand-off') return toHandOff(step, 'forecast', step.keys, true);
  return stay(toCreate(step, step.keys));
}

/** To `done`, where the list is read until it shows the key (J10). */
export function toDone(step: SaveStep, { methodId, at }: { methodId: string | null; at: number }): Advance {
  const credentialId = step.credential.id;
  return ask(
    {
      ...carry(step),
      name: 'done',
      state: 'reading',
      key: null,
      methodId,
      credentialId,
      route: step.route,
      disowned: [],
      savedAt: at,
    },
    { type: 'read-back', methodId, credentialId },
  );
}
