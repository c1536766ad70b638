import type { AcceptedKeys } from '../config/configuration.ts';
import { describeAuthenticator } from '../keys/catalogue.ts';
import type { Fido2Policy } from '../keys/acceptance/fido2-policy.ts';
import { rulesOf, type ProfileRules } from './accepted-models.ts';

/**
 * The policy as `acceptedKeys` of `config.json`. `config.json` knows no groups: where there are several profiles it takes whatever one
 * of them takes. `whole` is false where people differ in what they may register, so that it is broader than the policy for some.
 */
export type AcceptedKeysBlock =
  | { readonly ok: true; readonly acceptedKeys: AcceptedKeys | null; readonly whole: boolean }
  /** `off`: the method is off, or no profile takes security keys. `not-understood`: part of the policy cannot be read. */
  | { readonly ok: false; readonly why: 'off' | 'not-understood' };

export function acceptedKeysBlock(policy: Fido2Policy): AcceptedKeysBlock {
  const { used } = rulesOf(policy);
  if (policy.state === null || policy.profiles?.length === 0 || used.some(isUnclear)) {
    return { ok: false, why: 'not-understood' };
  }
  const rules = used.filter(({ passkeyTypes: types }) => types === null || types.includes('deviceBound'));
  if (policy.state === 'disabled' || rules.length === 0) return { ok: false, why: 'off' };
  const attestation = rules.every((one) => one.attestation === 'required') ? 'required' : 'any';
  const lists = rules.map(({ keyRestrictions: list }) =>
    list === null || list.enforced === false
      ? { type: 'block' as const, aaguids: [] }
      : { type: list.type, aaguids: (list.aaguids ?? []).filter(couldBeKey) },
  );
  const allows = lists.filter(({ type }) => type === 'allow').flatMap(({ aaguids }) => aaguids);
  const blocks = lists.filter(({ type }) => type === 'block').map(({ aaguids }) => aaguids);
  const [first, ...others] = blocks;
  // What every list of blocks holds is blocked, unless a list of another profile allows it.
  const block = first?.filter((id) => others.every((other) => other.includes(id)) && !allows.includes(id)) ?? [];
  const allow = first === undefined ? sorted(allows) : [];
  // An empty list of allowed models would allow every one.
  if (first === undefined && allow.length === 0) return { ok: false, why: 'off' };
  const whole = new Set(rules.map(spelled)).size === 1;
  const accepts = attestation === 'required' || allow.length + block.length > 0;
  return { ok: true, acceptedKeys: accepts ? { attestation, allow, block: sorted(block) } : null, whole };
}

function isUnclear({ attestation, passkeyTypes, keyRestrictions: list }: ProfileRules): boolean {
  const types = passkeyTypes ?? [];
  return (
    attestation === 'unknown' ||
    types.some((type) => type !== 'deviceBound' && type !== 'synced') ||
    (passkeyTypes !== null && types.length === 0) ||
    (list !== null &&
      list.enforced !== false &&
      (list.enforced === null || list.type === 'unknown' || list.aaguids === null))
  );
}

function couldBeKey(aaguid: string): boolean {
  const { kind } = describeAuthenticator(aaguid);
  return kind === 'security-key' || kind === 'unknown' || kind === 'virtual' || kind === 'hidden';
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

function spelled({ attestation, passkeyTypes, keyRestrictions: list }: ProfileRules): string {
  const rules = list === null || list.enforced === false ? null : [list.type, sorted(list.aaguids ?? [])];
  return JSON.stringify([attestation, passkeyTypes?.includes('deviceBound') ?? true, rules]);
}
