import { keyNamed } from '../../key-list/testing/keys-in-time.ts';
import type { AccountFacts } from '../../microsoft/look-at-account.ts';
import type { TenantFido2Policy } from '../../microsoft/read-fido2-policy.ts';
import type { OwnedDevice } from '../../pc/owned-device.ts';
import type { Account } from '../../registration/account.ts';

export const account: Account = {
  ...{ tenantId: 'tenant', objectId: 'object', username: 'lee@contoso.com', name: 'Lee' },
  ...{ authTime: null, kind: 'member' },
};

export const policy: TenantFido2Policy = {
  ...{ state: 'enabled', selfServiceAllowed: true, profiles: null, defaultProfile: null },
  ...{ includeTargets: null, excludeTargets: null, attestationEnforced: null, keyRestrictions: null },
};

export const deviceOn = (operatingSystem: string | null, trust: OwnedDevice['trust']): OwnedDevice => ({
  ...{ trust, operatingSystem, operatingSystemVersion: null, name: 'PC', deviceId: null, compliant: null },
});

/** A member with one security key and a joined PC, in an organisation that allows keys. */
export const accountFacts: AccountFacts = {
  user: { userType: 'member', accountEnabled: true },
  keys: { ok: true, value: [keyNamed('blue', 'Blue')] },
  policy,
  devices: [deviceOn('Windows', 'entra-joined')],
  ...{ granted: 'read-write', permitted: true },
};
