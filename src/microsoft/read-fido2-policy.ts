import { readGuid } from '../keys/aaguid.ts';
import type { Fido2Policy, KeyRestrictions, PasskeyProfile, PolicyTarget } from '../keys/acceptance/fido2-policy.ts';
import { isObject, textOf } from './json.ts';

/** The policy as the page judges by it, and whether people may register for themselves at all. */
export interface TenantFido2Policy extends Fido2Policy {
  /** Null where the answer does not say. */
  readonly selfServiceAllowed: boolean | null;
}

/**
 * https://learn.microsoft.com/graph/api/resources/fido2authenticationmethodconfiguration
 * @returns null where the answer is no policy
 */
export function fido2Policy(body: unknown): TenantFido2Policy | null {
  if (!isObject(body) || (textOf(body['id'])?.toLowerCase() ?? 'fido2') !== 'fido2') return null;
  const { state } = body;
  if (typeof state !== 'string') return null;
  return {
    state: state === 'enabled' || state === 'disabled' ? state : null,
    selfServiceAllowed: truthOf(body['isSelfServiceRegistrationAllowed']),
    profiles: profilesOf(body['passkeyProfiles']),
    defaultProfile: idOf(body['defaultPasskeyProfile']),
    includeTargets: entriesOf(body['includeTargets'], 200, targetOf),
    excludeTargets: entriesOf(body['excludeTargets'], 200, targetOf)?.map(({ id }) => ({ id })) ?? null,
    attestationEnforced: truthOf(body['isAttestationEnforced']),
    keyRestrictions: restrictionsOf(body['keyRestrictions']),
  };
}

function targetOf(value: unknown): PolicyTarget {
  if (!isObject(value)) return { id: null, profiles: [null] };
  const allowed = value['allowedPasskeyProfiles'];
  return { id: idOf(value['id']), profiles: isMissing(allowed) ? [] : (entriesOf(allowed, 50, idOf) ?? [null]) };
}

function profilesOf(value: unknown): PasskeyProfile[] | null {
  if (isMissing(value)) return null;
  const profiles = entriesOf(value, 50, profileOf);
  if (profiles?.length === 0) return null;
  return allRead(profiles) ?? [];
}

function profileOf(value: unknown): PasskeyProfile | null {
  const id = isObject(value) ? idOf(value['id']) : null;
  if (!isObject(value) || id === null) return null;
  const enforcement = value['attestationEnforcement'];
  return {
    id,
    attestation:
      enforcement === 'registrationOnly' ? 'required' : enforcement === 'disabled' ? 'not-required' : 'unknown',
    passkeyTypes: typesOf(value['passkeyTypes']),
    keyRestrictions: restrictionsOf(value['keyRestrictions']),
  };
}

/** A flags value, "deviceBound,synced", or a list of them. */
function typesOf(value: unknown): string[] | null {
  if (isMissing(value)) return null;
  const texts = allRead((Array.isArray(value) ? value : [value]).map(textOf)) ?? [];
  return texts.flatMap((text) => text.split(',')).map((type) => type.trim());
}

function restrictionsOf(value: unknown): KeyRestrictions | null {
  if (isMissing(value)) return null;
  const { isEnforced, enforcementType, aaGuids } = isObject(value) ? value : {};
  return {
    enforced: truthOf(isEnforced),
    type: enforcementType === 'allow' || enforcementType === 'block' ? enforcementType : 'unknown',
    aaguids: allRead(entriesOf(aaGuids, 2000, (entry) => readGuid(textOf(entry) ?? ''))),
  };
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function truthOf(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

function idOf(value: unknown): string | null {
  return textOf(value)?.toLowerCase() ?? null;
}

/** Null where it is no list, and where it is longer than any list of its kind: half a list is not what was said. */
function entriesOf<Entry>(value: unknown, longest: number, read: (entry: unknown) => Entry): Entry[] | null {
  return Array.isArray(value) && value.length <= longest ? value.map(read) : null;
}

function allRead<Entry>(entries: (Entry | null)[] | null): Entry[] | null {
  return entries?.every((entry) => entry !== null) ? entries : null;
}
