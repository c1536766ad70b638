import type { Fido2Policy, KeyRestrictions } from '../keys/acceptance/fido2-policy.ts';
import { judgeProfile } from '../keys/acceptance/judge-profile.ts';
import { rulesOf, type ProfileRules } from './accepted-models.ts';

/** A key that somebody has registered. */
export interface ListedKey {
  /** Whose it is, as the export has it; shown only through a mask (S2). */
  readonly person: string;
  readonly name: string;
  /** Lower-case GUID. */
  readonly aaguid: string;
}

export interface KeysThatStop {
  /** No profile takes them any more. */
  readonly stop: readonly ListedKey[];
  /** Some profile takes them no longer and another still does: it depends on the person's groups. */
  readonly perhaps: readonly ListedKey[];
  /** Those that no profile takes today either. */
  readonly stopped: readonly ListedKey[];
  readonly stay: number;
}

/**
 * Which registered keys would stop working if a model were taken off the policy. Lists of models count at every sign-in;
 * attestation counted when a key was registered, and not since.
 * @param aaguid the model that is taken off a list of allowed models, or put on any other; null takes nothing off
 * @param from the one profile that it is taken off, by id; null takes it off every one
 * @returns null where the policy has something that this page cannot read
 */
export function keysThatStop(
  policy: Fido2Policy,
  keys: readonly ListedKey[],
  aaguid: string | null,
  from: string | null = null,
): KeysThatStop | null {
  if (policy.profiles?.length === 0) return null;
  const { used } = rulesOf(policy);
  const after = used.map((rules) =>
    aaguid === null || (from !== null && rules.id !== from) ? rules : without(rules, aaguid),
  );
  const result = { stop: [] as ListedKey[], perhaps: [] as ListedKey[], stopped: [] as ListedKey[], stay: 0 };
  for (const key of keys) {
    const before = used.map((rules) => takes(rules, key));
    const then = after.map((rules) => takes(rules, key));
    if ([...before, ...then].includes(null)) return null;
    if (!before.includes(true)) result.stopped.push(key);
    else if (!then.includes(true)) result.stop.push(key);
    else if (before.some((took, index) => took === true && then[index] === false)) result.perhaps.push(key);
    else result.stay += 1;
  }
  return result;
}

/** Whether the rules let the key sign in; null where that cannot be read. */
function takes({ passkeyTypes, keyRestrictions }: ProfileRules, { aaguid }: ListedKey): boolean | null {
  const key = { aaguid, attestation: 'unknown', onMicrosoftsList: null, passkeyType: 'device-bound' } as const;
  const { verdict } = judgeProfile(key, { attestation: 'not-required', passkeyTypes, keyRestrictions });
  return verdict === 'unknown' ? null : verdict === 'accepted';
}

function without(rules: ProfileRules, aaguid: string): ProfileRules {
  return { ...rules, keyRestrictions: listWithout(rules.keyRestrictions, aaguid) };
}

function listWithout(list: KeyRestrictions | null, aaguid: string): KeyRestrictions {
  if (list === null || list.enforced === false) return { enforced: true, type: 'block', aaguids: [aaguid] };
  const { type, aaguids } = list;
  if (aaguids === null) return list;
  return type === 'allow'
    ? { ...list, aaguids: aaguids.filter((id) => id !== aaguid) }
    : { ...list, aaguids: [...new Set([...aaguids, aaguid])] };
}
