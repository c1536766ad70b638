import { everySecurityKey, type CatalogueKey } from '../keys/catalogue.ts';
import type { Fido2Policy, PasskeyProfile } from '../keys/acceptance/fido2-policy.ts';
import { judgeProfile } from '../keys/acceptance/judge-profile.ts';

/** A set of rules that the policy has: a profile, or the fields of before there were any. */
export type ProfileRules = Omit<PasskeyProfile, 'id'> & { readonly id: string | null };

/** The rules of a policy. `used` are those that a target names, or that stand for targets which name none. */
export function rulesOf(policy: Fido2Policy): { all: readonly ProfileRules[]; used: readonly ProfileRules[] } {
  if (policy.profiles === null) {
    const enforced = policy.attestationEnforced;
    const attestation = enforced === null ? 'unknown' : enforced ? 'required' : 'not-required';
    const legacy = [{ id: null, attestation, passkeyTypes: null, keyRestrictions: policy.keyRestrictions } as const];
    return { all: legacy, used: legacy };
  }
  const all = policy.profiles;
  if (policy.includeTargets === null) return { all, used: all };
  const named = new Set(
    policy.includeTargets.flatMap(({ profiles }) => (profiles.length > 0 ? profiles : [policy.defaultProfile])),
  );
  return { all, used: all.filter(({ id }) => named.has(id)) };
}

/**
 * The security keys of the catalogue that one set of rules takes: such as stay on the key and prove their model. One that
 * Microsoft does not list is none where attestation is enforced.
 * @returns `unknown` where the rules have something that this page cannot read
 */
export function acceptedModels(rules: Pick<ProfileRules, 'attestation' | 'passkeyTypes' | 'keyRestrictions'>): {
  accepted: readonly CatalogueKey[];
  unknown: boolean;
} {
  const judged = everySecurityKey().map((model) => ({
    model,
    ...judgeProfile(
      {
        ...{ aaguid: model.aaguid, attestation: 'present', passkeyType: 'device-bound' },
        onMicrosoftsList: model.onMicrosoftsList,
      },
      rules,
    ),
  }));
  return {
    accepted: judged.filter(({ verdict }) => verdict === 'accepted').map(({ model }) => model),
    unknown: judged.some(({ reason }) => reason === 'not-understood'),
  };
}

/** AAGUIDs of the security keys that at least one set of rules in use takes; null where that cannot be known. */
export function acceptedAaguids(policy: Fido2Policy): ReadonlySet<string> | null {
  const judged = rulesOf(policy).used.map(acceptedModels);
  if (judged.some(({ unknown }) => unknown) || policy.profiles?.length === 0) return null;
  return new Set(judged.flatMap(({ accepted }) => accepted.map(({ aaguid }) => aaguid)));
}
