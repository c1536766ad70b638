import { accessFor, routeFrom } from '../ceremony/choose-route.ts';
import { openCompanion } from '../ceremony/companion.ts';
import { createInPage } from '../ceremony/in-page.ts';
import type { CreateCredential } from '../ceremony/create-credential.ts';
import { openCeremony } from '../ceremony/open-ceremony.ts';
import { evaluateAccountType } from '../checks/account-type.ts';
import type { AccountCheckId, CheckResults } from '../checks/check.ts';
import { evaluateDeviceJoin } from '../checks/device-join.ts';
import { firstCaution, firstStop } from '../checks/judge.ts';
import { evaluatePolicy } from '../checks/policy.ts';
import { evaluateRegisteredKeys } from '../checks/registered-keys.ts';
import { evaluateSelfService } from '../checks/self-service.ts';
import { warningsOf } from '../checks/warning.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Look } from '../journey/event.ts';
import type { Ceremony } from '../journey/ports.ts';
import type { Account } from '../registration/account.ts';
import type { Clock } from '../registration/time.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Result } from '../registration/result.ts';
import type { RouteName } from '../registration/route-name.ts';
import { describeAuthenticator } from '../keys/catalogue.ts';
import { passkeyKind } from '../keys/passkey-kind.ts';
import type { Fido2Policy } from '../keys/acceptance/fido2-policy.ts';
import { openFido2Methods, type MicrosoftFido2Methods } from '../microsoft/fido2-methods.ts';
import { openGraph } from '../microsoft/graph-client.ts';
import type { KeyAccess } from '../microsoft/key-scopes.ts';
import { openLookAtAccount, type AccountFacts } from '../microsoft/look-at-account.ts';
import type { MicrosoftIdentity } from '../microsoft/microsoft-identity.ts';
import { openIdentity, type IdentityDependencies } from '../microsoft/open-identity.ts';
import type { OwnedDevice } from '../pc/owned-device.ts';

interface Dependencies extends Pick<IdentityDependencies, 'redirectUri' | 'networkClient' | 'navigationClient'> {
  configuration: Configuration;
  clock: Clock;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The route of the moment: what it needs decides the permission (X2). */
  route: () => RouteName;
  /** Id of the browser companion that answered, or null. */
  companion: string | null;
  pretendKey: () => CreateCredential | null;
  onLook: OnLook;
}

/** What a look found: the checks' results, the keys, the policy and the devices; null where they may not be read. */
export type OnLook = (
  checks: AccountChecks,
  keys: readonly RegisteredKey[] | null,
  policy: Fido2Policy | null,
  devices: readonly OwnedDevice[] | null,
) => void;

export type AccountChecks = Pick<CheckResults, AccountCheckId>;

export interface Microsoft {
  identity: MicrosoftIdentity;
  fido2Methods: MicrosoftFido2Methods;
  look: (signal: AbortSignal) => Promise<Result<Omit<Look, 'acceptance'>, CallFailure>>;
  ceremony: Ceremony;
}

/** Everything that is only needed from the sign-in on: MSAL, Graph, the ceremony. Loaded with the press (M2). */
export async function openMicrosoft(dependencies: Dependencies): Promise<Microsoft> {
  const { clock, route, onLook } = dependencies;
  const identity = await openIdentity(dependencies);
  const call = openGraph({ fetch: dependencies.fetch, token: identity.token, clock });
  const access = (): KeyAccess => accessFor(route());
  const lookAtAccount = openLookAtAccount({ call, clock, access });

  return {
    identity,
    fido2Methods: openFido2Methods({ call, token: identity.token, clock, access }),
    ceremony: openCeremony({
      host: location.hostname,
      modelOf: (aaguid) => describeAuthenticator(aaguid).name,
      inPage: createInPage,
      companion: dependencies.companion === null ? null : openCompanion(dependencies.companion),
      pretendKey: dependencies.pretendKey,
      monotonic: () => performance.now(),
    }),
    async look(signal) {
      const facts = await lookAtAccount(signal);
      // Somebody else may have signed in meanwhile, or nobody be there any more (J4).
      signal.throwIfAborted();
      if (!facts.ok) return facts;
      const keys = facts.value.keys.ok ? facts.value.keys.value : null;
      const kind = kindOf(facts.value, identity);
      const checks = accountChecks(facts.value, kind);
      const { policy, devices } = facts.value;
      onLook(checks, keys, policy === 'unreadable' ? null : policy, devices === 'unreadable' ? null : devices);
      return {
        ok: true,
        value: {
          keys: keys?.map(({ id, name, aaguid }) => ({ id, name, aaguid })) ?? null,
          stop: firstStop(checks),
          caution: firstCaution(checks),
          warnings: warningsOf(checks),
          route: routeFrom(route(), { kind, permitted: facts.value.permitted }),
          permitted: facts.value.granted !== 'none',
        },
      };
    },
  };
}

/** Guests of the organisation's own making have no claim that says so. */
function kindOf({ user }: AccountFacts, identity: MicrosoftIdentity): Account['kind'] {
  return user?.userType === 'guest' ? 'guest' : (identity.account()?.kind ?? 'member');
}

function accountChecks({ keys, policy, devices }: AccountFacts, kind: Account['kind']): AccountChecks {
  const read =
    policy === 'unreadable'
      ? ({ readable: false } as const)
      : ({
          readable: true,
          state: policy.state,
          selfServiceAllowed: policy.selfServiceAllowed,
        } as const);
  return {
    'account-type': evaluateAccountType({ kind }),
    'self-service': evaluateSelfService(read),
    policy: evaluatePolicy(read),
    'registered-keys': evaluateRegisteredKeys({ passkeys: keys.ok ? counted(keys.value) : null }),
    'device-join': evaluateDeviceJoin({
      windowsDevices: devices === 'unreadable' ? null : devices.filter(isWindows).map(({ trust }) => trust),
    }),
  };
}

function counted(keys: readonly RegisteredKey[]): { all: number; securityKeys: number } {
  return { all: keys.length, securityKeys: keys.filter((key) => passkeyKind(key) === 'security-key').length };
}

function isWindows({ operatingSystem }: { operatingSystem: string | null }): boolean {
  return operatingSystem?.toLowerCase().startsWith('windows') === true;
}
