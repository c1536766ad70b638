import * as v from 'valibot';
import { problemCodes } from '../support/problem.ts';
import type { Outcome } from './room.ts';
import { freezeTarget } from './target.ts';
import { warningSigns, wayIds } from './verification.ts';

/**
 * Shapes of what is kept across a reload. What the storage holds is checked as if a stranger had written it; a member that is
 * not named here is refused, so that no token, pass or verification is ever taken up from there.
 */
export const storedText = v.pipe(v.string(), v.maxLength(2048));

export const storedTarget = v.pipe(
  v.strictObject({ objectId: storedText, upn: storedText, name: storedText, mail: v.nullable(storedText) }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const target = freezeTarget(dataset.value);
    if (target !== null) return target;
    addIssue({ message: 'no object id' });
    return NEVER;
  }),
);

const storedChange = v.variant('kind', [
  v.strictObject({
    kind: v.literal('pass'),
    lifetimeInMinutes: v.nullable(v.number()),
    isUsableOnce: v.nullable(v.boolean()),
    replace: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('register'), keyName: storedText, exclude: v.array(storedText) }),
  v.strictObject({ kind: v.literal('remove'), methodId: storedText }),
  v.strictObject({ kind: v.literal('revoke') }),
]);

export const storedUnsettled = v.strictObject({
  person: storedTarget,
  change: storedChange,
  credentialId: v.nullable(storedText),
  passBefore: v.nullable(v.strictObject({ id: storedText, isUsable: v.boolean(), usabilityReason: storedText })),
});

export const storedSetAside = v.strictObject({
  person: storedTarget,
  credentialId: v.nullable(storedText),
  why: v.picklist(['left', 'cancelled', 'refused', 'not-verified', 'not-saved']),
});

export const storedStock = v.array(
  v.strictObject({
    serial: storedText,
    state: v.picklist(['given', 'returned', 'to-reset', 'in-box']),
    person: v.nullable(storedTarget),
  }),
);

/** Every outcome once: one that is missing here does not compile. */
const outcomes: Readonly<Record<Outcome['kind'], true>> = {
  ...{ 'pass-made': true, 'pass-lost': true, registered: true, removed: true, revoked: true, failed: true },
  ...{ 'no-key': true, 'not-saved': true, unknown: true, perhaps: true },
};

export const storedLog = v.array(
  v.strictObject({
    at: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
    person: storedTarget,
    change: v.picklist(['pass', 'register', 'remove', 'revoke']),
    outcome: v.picklist(Object.keys(outcomes) as Outcome['kind'][]),
    verifiedBy: v.array(v.picklist(wayIds)),
    signs: v.array(v.picklist(warningSigns)),
    requestId: v.nullable(storedText),
    code: v.nullable(v.picklist(problemCodes)),
    model: v.nullable(storedText),
  }),
);
