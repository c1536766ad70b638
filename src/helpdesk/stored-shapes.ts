import * as v from 'valibot';
import { freezeTarget } from './target.ts';

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
