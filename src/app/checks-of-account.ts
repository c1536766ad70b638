import { evaluateAccountType } from '../checks/account-type.ts';
import type { AccountCheckId, CheckResults } from '../checks/check.ts';
import { evaluateDeviceJoin } from '../checks/device-join.ts';
import { evaluatePolicy } from '../checks/policy.ts';
import type { PolicyFacts } from '../checks/policy-facts.ts';
import { evaluateRegisteredKeys } from '../checks/registered-keys.ts';
import { evaluateSelfService } from '../checks/self-service.ts';
import { passkeyKind } from '../keys/passkey-kind.ts';
import type { AccountFacts } from '../microsoft/look-at-account.ts';
import type { Account } from '../registration/account.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';

export type AccountChecks = Pick<CheckResults, AccountCheckId>;

/** What a look at the account means for the checks that only it can answer. What may not be read stays unknown. */
export function accountChecks(facts: Pick<AccountFacts, 'keys' | 'policy' | 'devices'>, kind: Account['kind']) {
  const { keys, policy, devices } = facts;
  const read: PolicyFacts =
    policy === 'unreadable'
      ? { readable: false }
      : { readable: true, state: policy.state, selfServiceAllowed: policy.selfServiceAllowed };
  return {
    'account-type': evaluateAccountType({ kind }),
    'self-service': evaluateSelfService(read),
    policy: evaluatePolicy(read),
    'registered-keys': keys.ok ? keysCheck(keys.value) : evaluateRegisteredKeys({ passkeys: null }),
    'device-join': evaluateDeviceJoin({
      windowsDevices: devices === 'unreadable' ? null : devices.filter(isWindows).map(({ trust }) => trust),
    }),
  } satisfies AccountChecks;
}

/** Whose account it is. Guests of the organisation's own making have no claim that says so: Graph's `userType` does. */
export function kindOf({ user }: Pick<AccountFacts, 'user'>, account: Account | null): Account['kind'] {
  return user?.userType === 'guest' ? 'guest' : (account?.kind ?? 'member');
}

/** What a list of the person's keys means for the check that counts them. */
export function keysCheck(keys: readonly RegisteredKey[]): CheckResults['registered-keys'] {
  const securityKeys = keys.filter((key) => passkeyKind(key) === 'security-key').length;
  return evaluateRegisteredKeys({ passkeys: { all: keys.length, securityKeys } });
}

/** Phones and Macs are joined to Entra as well, and have no lock screen of Windows. */
function isWindows({ operatingSystem }: { operatingSystem: string | null }): boolean {
  return operatingSystem?.toLowerCase().startsWith('windows') === true;
}
