import type { CheckedKey } from '../keys/check/checked-key.ts';
import type { RouteName } from '../registration/route-name.ts';
import { problem, problemCodes, type ProblemCode } from '../support/problem.ts';
import type { Where } from '../support/where-code.ts';
import { anyChecked, anyCredential, anyKey, anyListed } from './anybodys.ts';
import {
  firstStep,
  type AccountStep,
  type CreateStep,
  type DoneStep,
  type HandOffStep,
  type SaveStep,
  type Step,
} from './step.ts';
import { withDetail } from './where-detail.ts';

const account = (state: AccountStep['state'], route: RouteName, passable = false): AccountStep => ({
  ...{ ...firstStep, name: 'account', state, keys: null, warnings: [], passable, route },
  ...{ permitted: true, offer: null },
});

const create = (state: CreateStep['state'], route: RouteName): CreateStep => ({
  ...{ ...firstStep, name: 'create', state, keys: null, options: null, route, signedInAgain: false, offer: null },
});

const save = (state: SaveStep['state'], route: RouteName): SaveStep => ({
  ...{
    ...firstStep,
    name: 'save',
    state,
    credential: anyCredential,
    deadline: 300_000,
    keys: null,
    displayName: '',
    attempts: 1,
    route,
  },
  offer: null,
});

const handOff = (state: HandOffStep['state']): HandOffStep => ({
  ...{
    ...firstStep,
    name: 'hand-off',
    reason: 'forecast',
    state,
    baseline: [],
    appeared: state === 'choosing' ? [anyListed, { ...anyListed, id: '2' }] : [],
  },
  ...{ openedAt: state === 'preparing' || state === 'ready' ? null : 0, disowned: [], offer: null },
});

const done = (state: DoneStep['state'], route: RouteName): DoneStep => ({
  ...{
    ...firstStep,
    name: 'done',
    state,
    key: state === 'verified' ? anyKey : null,
    methodId: null,
    credentialId: null,
  },
  ...{ route, disowned: [], savedAt: null },
});

/** The step of a place without its problem. @returns null for a place that is no step of the journey */
function bareStep(place: Where['place'], route: RouteName): Step | null {
  switch (place) {
    case 'start':
    case 'start/elsewhere':
      return firstStep;
    case 'key/ready':
      return { ...firstStep, name: 'key', state: 'ready', asker: null };
    case 'key/checking':
      return { ...firstStep, name: 'key', state: 'checking', asker: null };
    case 'sign-in':
      return { ...firstStep, name: 'sign-in' };
    case 'sign-in-returned':
      return { ...firstStep, name: 'sign-in-returned', origin: firstStep };
    case 'sign-in-returned/save':
      return { ...firstStep, name: 'sign-in-returned', origin: save('failed', route) };
    case 'account/looking':
      return account('looking', route);
    case 'account/shown':
      return account('shown', route);
    case 'account/passable':
      return account('shown', route, true);
    case 'create/ready':
    case 'create/refused':
      return create('ready', route);
    case 'create/queued':
      return create('queued', route);
    case 'create/fetching':
      return create('fetching', route);
    case 'create/touching':
      return create('touching', route);
    case 'save/queued':
      return save('queued', route);
    case 'save/saving':
      return save('saving', route);
    case 'save/checking':
      return save('checking', route);
    case 'save/failed':
      return save('failed', route);
    case 'save/late':
      return { ...save('failed', route), deadline: 0 };
    case 'save/over':
      return save('over', route);
    case 'hand-off/preparing':
      return handOff('preparing');
    case 'hand-off/ready':
      return handOff('ready');
    case 'hand-off/watching':
      return handOff('watching');
    case 'hand-off/choosing':
      return handOff('choosing');
    case 'hand-off/paused':
      return handOff('paused');
    case 'done/reading':
      return done('reading', route);
    case 'done/verified':
      return done('verified', route);
    case 'done/unlisted':
      return done('unlisted', route);
    case 'done/told':
      return done('told', route);
    case 'done/removed':
      return done('removed', route);
    case 'lock-screen':
      return { ...firstStep, name: 'lock-screen', aaguid: null, savedAt: null };
    case 'finish':
      return { ...firstStep, name: 'finish', later: false };
    case 'finish/later':
      return { ...firstStep, name: 'finish', later: true };
    case 'signed-out':
    case 'configuration':
      return null;
  }
}

/** The key that a problem is about (Y2, Y3); null where it is about none, or where the code does not tell what it lacks. */
function checkedWith(code: ProblemCode, step: Step): CheckedKey | null {
  if (code === 'LK-518') return { ...anyChecked, builtIn: true };
  if (code === 'LK-519') return { ...anyChecked, userVerified: false };
  // The way to another key stands only where one was checked.
  return code === 'LK-411' && step.name === 'account' ? anyChecked : null;
}

/**
 * The step that a "Where are you?" code tells of, as an agent's screen shows it: nothing on it is the person's.
 * @returns null where the person stands at no step of the journey
 */
export function stepAt({ place, round, route, problem: told, detail }: Where): Step | null {
  const bare = bareStep(place, route === 'none' ? 'in-page' : route);
  if (bare === null) return null;
  const code = problemCodes.find((known) => known === told);
  if (code === undefined) return { ...withDetail(bare, detail), round };
  const facts = place === 'create/refused' ? { status: 403 } : {};
  return { ...bare, round, checked: checkedWith(code, bare), problem: problem(code, facts) };
}
