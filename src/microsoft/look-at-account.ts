import type { Clock } from '../registration/time.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Result } from '../registration/result.ts';
import type { OwnedDevice } from '../pc/owned-device.ts';
import { batch, type BatchAnswers } from './batch.ts';
import { fido2Policy, type TenantFido2Policy } from './read-fido2-policy.ts';
import type { CallGraph } from './graph-client.ts';
import { isObject, textOf } from './json.ts';
import { scopesToRead, writeKeys, type KeyAccess } from './key-scopes.ts';
import { ownedDevices } from './read-owned-devices.ts';
import { registeredKeys } from './read-registered-key.ts';

/** What Graph says of the account, parsed and not judged: the checks do that. */
export interface AccountFacts {
  /** Null where it may not be read. */
  user: { userType: 'member' | 'guest' | null; accountEnabled: boolean | null } | null;
  keys: Result<RegisteredKey[], CallFailure>;
  policy: TenantFido2Policy | 'unreadable';
  devices: OwnedDevice[] | 'unreadable';
  /** Which permission for keys somebody consented to. */
  granted: KeyAccess | 'none';
  /** Whether that is enough for the way of the moment. */
  permitted: boolean;
}

export interface LookDependencies {
  call: CallGraph;
  clock: Pick<Clock, 'sleep' | 'now'>;
  /** What the route of the moment needs. */
  access: () => KeyAccess;
}

const userPath = '/me?$select=id,userType,accountEnabled';
const keysPath = '/me/authentication/fido2Methods';
const policyPath = '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/fido2';
const devicesPath =
  '/me/ownedDevices/microsoft.graph.device' +
  '?$select=id,deviceId,displayName,trustType,operatingSystem,operatingSystemVersion,isCompliant';

/**
 * Looks at the account with one batch. No permission is asked for policy and devices (X2): a refusal there only means
 * that they stay unknown. Without a permission for keys, the rest is looked at with that of signing in.
 * Fails where no token can be had without the person, and where Graph answers nothing at all.
 */
export function openLookAtAccount({ call, clock, access }: LookDependencies) {
  return async (signal: AbortSignal): Promise<Result<AccountFacts, CallFailure>> => {
    const wanted = access();
    const paths = { user: userPath, keys: keysPath, policy: policyPath, devices: devicesPath };
    for (const scope of scopesToRead(wanted)) {
      const answers = await batch(call, clock, paths, { scope, signal });
      if (answers.ok) return facts(answers.value, scope === writeKeys ? 'read-write' : 'read', wanted);
      if (!lacksConsent(answers.failure)) return answers;
    }
    const { user, policy, devices } = paths;
    const answers = await batch(call, clock, { user, policy, devices }, { scope: 'User.Read', signal });
    return answers.ok ? facts(answers.value, 'none', wanted) : answers;
  };
}

function facts(
  answers: BatchAnswers,
  granted: AccountFacts['granted'],
  wanted: KeyAccess,
): Result<AccountFacts, CallFailure> {
  const failures = Object.values(answers).map((answer) => (answer.ok ? null : answer.failure));
  const [first] = failures;
  if (
    first &&
    failures.every((failure) => failure?.kind === 'http' && (failure.status >= 500 || failure.status === 429))
  ) {
    return { ok: false, failure: first };
  }
  const user = bodyOf(answers, 'user');
  const type = isObject(user) ? textOf(user['userType'])?.toLowerCase() : undefined;
  const enabled = isObject(user) ? user['accountEnabled'] : null;
  return {
    ok: true,
    value: {
      user: isObject(user)
        ? {
            userType: type === 'member' || type === 'guest' ? type : null,
            accountEnabled: typeof enabled === 'boolean' ? enabled : null,
          }
        : null,
      keys: keysOf(answers['keys']),
      policy: fido2Policy(bodyOf(answers, 'policy')) ?? 'unreadable',
      devices: ownedDevices(bodyOf(answers, 'devices')) ?? 'unreadable',
      granted,
      permitted: granted === 'read-write' || (granted === 'read' && wanted === 'read'),
    },
  };
}

function keysOf(answer: BatchAnswers[string] | undefined): AccountFacts['keys'] {
  if (!answer) {
    const need = { need: 'consent', claims: null, errorCode: 'consent_required' } as const;
    return { ok: false, failure: { kind: 'no-token', ...need } };
  }
  if (!answer.ok) return answer;
  const keys = registeredKeys(answer.value.body);
  return keys === null
    ? { ok: false, failure: { kind: 'malformed', message: 'not a list of keys' } }
    : { ok: true, value: keys };
}

function bodyOf(answers: BatchAnswers, name: string): unknown {
  const answer = answers[name];
  return answer?.ok ? answer.value.body : undefined;
}

function lacksConsent(failure: CallFailure): boolean {
  return failure.kind === 'no-token' && failure.need === 'consent';
}
