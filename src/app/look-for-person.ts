import { routeFrom } from '../ceremony/choose-route.ts';
import { firstCaution, firstStop } from '../checks/judge.ts';
import { warningsOf } from '../checks/warning.ts';
import type { Look } from '../journey/event.ts';
import type { Fido2Policy } from '../keys/acceptance/fido2-policy.ts';
import type { AccountFacts } from '../microsoft/look-at-account.ts';
import type { OwnedDevice } from '../pc/owned-device.ts';
import type { Account } from '../registration/account.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Result } from '../registration/result.ts';
import type { RouteName } from '../registration/route-name.ts';
import type { AccountChecks } from './checks-of-account.ts';

/** What a look found: the checks' results, the keys, the policy and the devices; null where they may not be read. */
export type OnLook = (
  checks: AccountChecks,
  keys: readonly RegisteredKey[] | null,
  policy: Fido2Policy | null,
  devices: readonly OwnedDevice[] | null,
) => void;

interface Dependencies {
  lookAtAccount: (signal: AbortSignal) => Promise<Result<AccountFacts, CallFailure>>;
  /** Who is signed in, or null. */
  account: () => Account | null;
  /** The route of the moment. */
  route: () => RouteName;
  onLook: OnLook;
}

/**
 * A look at the account, judged, for the page and for the journey.
 * @returns rejects where the person has gone meanwhile: then nothing is told to anybody (J4)
 */
export function lookForPerson({ lookAtAccount, account, route, onLook }: Dependencies) {
  return async (signal: AbortSignal): Promise<Result<Omit<Look, 'acceptance'>, CallFailure>> => {
    // It knows the models of keys, a file that nobody needs before there are any.
    const [facts, { accountChecks, kindOf }] = await Promise.all([
      lookAtAccount(signal),
      import('./checks-of-account.ts'),
    ]);
    // Somebody else may have signed in meanwhile, or nobody be there any more (J4).
    signal.throwIfAborted();
    if (!facts.ok) return facts;
    const { policy, devices, permitted, granted } = facts.value;
    const keys = facts.value.keys.ok ? facts.value.keys.value : null;
    const kind = kindOf(facts.value, account());
    const checks = accountChecks(facts.value, kind);
    onLook(checks, keys, policy === 'unreadable' ? null : policy, devices === 'unreadable' ? null : devices);
    return {
      ok: true,
      value: {
        keys: keys?.map(({ id, name, aaguid }) => ({ id, name, aaguid })) ?? null,
        stop: firstStop(checks),
        caution: firstCaution(checks),
        warnings: warningsOf(checks),
        route: routeFrom(route(), { kind, permitted }),
        permitted: granted !== 'none',
      },
    };
  };
}
