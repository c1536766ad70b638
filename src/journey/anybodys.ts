import type { Fido2Policy } from '../keys/acceptance/fido2-policy.ts';
import type { CheckedKey } from '../keys/check/checked-key.ts';
import type { Account } from '../registration/account.ts';
import type { CreatedCredential } from '../registration/credential.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';

// What stands on a screen in the place of what is the person's: an agent's look at it knows none of that (S8).

/** In the place of a name or a model. */
const untold = '••••••';

export const anybody: Account = {
  ...{ tenantId: '', objectId: '', username: untold, name: untold, authTime: null, kind: 'member' },
};

export const anyKey: RegisteredKey = {
  ...{ id: '', name: untold, aaguid: null, model: null, attestation: 'unknown', passkeyType: 'unknown', created: null },
};

/** In a list, where a key of no known model would be said to be perhaps none. */
export const anyListed: RegisteredKey = { ...anyKey, aaguid: '01020304-0506-0708-0102-030405060708' };

export const anyCredential: CreatedCredential = {
  ...{ id: '', clientDataJSON: '', attestationObject: '', clientExtensionResults: {}, aaguid: '', model: untold },
};

/** A key with which one can go on. */
export const anyChecked: CheckedKey = {
  ...{ aaguid: '00000000-0000-0000-0000-000000000000', kind: 'security-key', model: untold, maker: null },
  ...{ onMicrosoftsList: null, format: 'packed', certified: false, transports: [], userVerified: true },
  ...{ builtIn: false, synced: false, hmacSecret: null, protection: null },
  unlocks: { answer: 'yes', reason: 'security-key' },
  acceptance: { verdict: 'accepted', reason: 'fits', source: 'none' },
};

/** That there is one, and nothing of what it says. */
export const anyPolicy: Fido2Policy = {
  ...{ state: null, profiles: null, defaultProfile: null, includeTargets: null, excludeTargets: null },
  ...{ attestationEnforced: null, keyRestrictions: null },
};
