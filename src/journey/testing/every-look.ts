import type { CheckedKey } from '../../keys/check/checked-key.ts';
import { freshSignIn } from '../../registration/sign-in-request.ts';
import type { HandOffStep, SaveStep, Step } from '../step.ts';
import {
  accountStep,
  blue,
  createStep,
  doneStep,
  finishStep,
  handOffStep,
  keyStep,
  lockScreenStep,
  returnedFrom,
  saveStep,
  signInStep,
} from './every-step.ts';

const spare = { round: 'spare' } as const;
const offer = freshSignIn;
const checked: CheckedKey = {
  ...{ aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a', kind: 'security-key', model: 'Model', maker: null },
  ...{ onMicrosoftsList: true, format: 'packed', certified: true, transports: ['usb'], userVerified: true },
  ...{ builtIn: false, synced: false, hmacSecret: true, protection: null },
  unlocks: { answer: 'yes', reason: 'security-key' },
  acceptance: { verdict: 'accepted', reason: 'fits', source: 'policy' },
};
const unjudged: CheckedKey = {
  ...checked,
  unlocks: { answer: 'unknown', reason: 'hidden' },
  acceptance: { verdict: 'unknown', reason: 'nothing-known', source: 'none' },
};
const reasons: readonly HandOffStep['reason'][] = [
  ...(['forecast', 'chosen', 'not-supported', 'forbidden', 'cannot-create', 'no-permission'] as const),
];
/** Neither over nor in doubt, however late it is. */
const soon = 1e15;
const saving: SaveStep = { ...saveStep, deadline: soon };
const watching: HandOffStep = { ...handOffStep, state: 'watching', openedAt: soon };
const choosing: HandOffStep = { ...watching, state: 'choosing', appeared: [blue] };
const copied = { ...blue, aaguid: null, passkeyType: 'synced' } as const;

/** Every look of a step at which nothing is wrong and nothing runs that a reload would end. */
export const everyLook: readonly Step[] = [
  ...[keyStep, { ...keyStep, ...spare }, { ...keyStep, checked }, { ...keyStep, checked: unjudged }],
  { ...keyStep, checked, asker: createStep },
  ...[signInStep, { ...signInStep, checked }],
  ...[returnedFrom(signInStep), returnedFrom(saveStep)],
  ...[
    { ...accountStep, warnings: ['guest' as const] },
    { ...accountStep, warnings: ['many-keys' as const] },
  ],
  ...[{ ...accountStep, warnings: ['guest' as const, 'many-keys' as const], checked }],
  ...[
    { ...accountStep, passable: false },
    { ...accountStep, passable: false, offer },
  ],
  ...[createStep, { ...createStep, checked }, { ...createStep, offer }, { ...createStep, ...spare }],
  ...[saving, { ...saving, offer }],
  ...reasons.map((reason) => ({ ...handOffStep, reason })),
  ...[{ ...handOffStep, reason: 'no-permission' as const, baseline: null }],
  ...[watching, { ...watching, baseline: null }, { ...watching, disowned: [blue] }],
  ...[choosing, { ...choosing, appeared: [copied] }, { ...choosing, disowned: [blue] }],
  ...[{ ...handOffStep, state: 'paused' as const, openedAt: 0 }],
  ...[doneStep, { ...doneStep, route: 'hand-off' as const }, { ...doneStep, disowned: [blue] }],
  ...[
    { ...doneStep, state: 'unlisted' as const, key: null },
    { ...doneStep, state: 'told' as const, key: null },
  ],
  ...[
    { ...doneStep, state: 'removed' as const, key: null, methodId: null, credentialId: null, savedAt: null },
    lockScreenStep,
    { ...lockScreenStep, ...spare },
  ],
  ...[finishStep, { ...finishStep, ...spare }, { ...finishStep, later: true }],
  { ...finishStep, ...spare, later: true },
];
