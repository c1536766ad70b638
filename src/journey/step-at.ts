import type { CreatedCredential } from '../registration/credential.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { RouteName } from '../registration/route-name.ts';
import { problem, problemCodes } from '../support/problem.ts';
import type { Where } from '../support/where-code.ts';
import {
  firstStep,
  type AccountStep,
  type CreateStep,
  type DoneStep,
  type HandOffStep,
  type SaveStep,
  type Step,
} from './step.ts';

// What a screen cannot do without; nothing in it is anybody's.

const key: RegisteredKey = {
  ...{ id: '', name: '', aaguid: null, model: null, attestation: 'unknown', passkeyType: 'unknown', created: null },
};

const credential: CreatedCredential = {
  ...{ id: '', clientDataJSON: '', attestationObject: '', clientExtensionResults: {}, aaguid: '', model: null },
};

const account = (state: AccountStep['state'], route: RouteName): AccountStep => ({
  ...{ ...firstStep, name: 'account', state, keys: null, warnings: [], passable: false, route },
  ...{ permitted: true, offer: null },
});

const create = (state: CreateStep['state'], route: RouteName): CreateStep => ({
  ...{ ...firstStep, name: 'create', state, keys: null, options: null, route, signedInAgain: false, offer: null },
});

const save = (state: SaveStep['state'], route: RouteName): SaveStep => ({
  ...{ ...firstStep, name: 'save', state, credential, deadline: 0, keys: null, displayName: '', attempts: 1, route },
  offer: null,
});

const handOff = (state: HandOffStep['state']): HandOffStep => ({
  ...{ ...firstStep, name: 'hand-off', reason: 'forecast', state, baseline: [], openedAt: 0 },
  ...{ appeared: state === 'choosing' ? [key, { ...key, id: '2' }] : [], disowned: [], offer: null },
});

const done = (state: DoneStep['state'], route: RouteName): DoneStep => ({
  ...{ ...firstStep, name: 'done', state, key: state === 'verified' ? key : null, methodId: null, credentialId: null },
  ...{ route, disowned: [], savedAt: null },
});

/** The step of a place without its problem. @returns null for a place that is no step of the journey */
function bareStep(place: Where['place'], route: RouteName): Step | null {
  switch (place) {
    case 'start':
      return firstStep;
    case 'key/ready':
      return { ...firstStep, name: 'key', state: 'ready', asker: null };
    case 'key/checking':
      return { ...firstStep, name: 'key', state: 'checking', asker: null };
    case 'sign-in':
      return { ...firstStep, name: 'sign-in' };
    case 'sign-in-returned':
      return { ...firstStep, name: 'sign-in-returned', origin: firstStep };
    case 'account/looking':
      return account('looking', route);
    case 'account/shown':
      return account('shown', route);
    case 'create/ready':
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

/**
 * The step that a "Where are you?" code tells of, as an agent's screen shows it: nothing on it is the person's.
 * @returns null where the person stands at no step of the journey
 */
export function stepAt({ place, round, route, problem: told }: Where): Step | null {
  const step = bareStep(place, route === 'none' ? 'in-page' : route);
  const code = problemCodes.find((known) => known === told);
  return step && { ...step, round, problem: code === undefined ? null : problem(code) };
}
