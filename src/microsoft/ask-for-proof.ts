import type { CreationOptions } from '../registration/credential.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import type { Clock } from '../registration/time.ts';
import { optionsFacts, type OptionsFacts } from '../proof/options-facts.ts';
import type { ProofLook } from '../proof/proof-event.ts';
import type { CallGraph } from './graph-client.ts';
import { writeKeys } from './key-scopes.ts';
import { creationOptions } from './read-creation-options.ts';
import { fido2Policy } from './read-fido2-policy.ts';
import { ownedDevices } from './read-owned-devices.ts';
import { malformed } from './malformed.ts';

interface Dependencies {
  call: CallGraph;
  clock: Pick<Clock, 'monotonic' | 'now'>;
}

export interface ProofReadings {
  policy(signal: AbortSignal): Promise<ProofLook['policy']>;
  devices(signal: AbortSignal): Promise<ProofLook['devices']>;
  /** Graph's options as they came, told apart, and as the authenticator gets them; null where they are not enough for that. */
  options(signal: AbortSignal): Promise<Result<{ facts: OptionsFacts; options: CreationOptions | null }, CallFailure>>;
}

const policyPath = '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/fido2';
const devicesPath = '/me/ownedDevices/microsoft.graph.device?$select=id,displayName,trustType';
const optionsPath = '/me/authentication/fido2Methods/creationOptions';

/** What the proof reads beside the list of keys. Each is one GET, with the permission of that one alone. */
export function openProofReadings({ call, clock }: Dependencies): ProofReadings {
  return {
    async policy(signal) {
      const answer = await call({
        ...{ method: 'GET', path: policyPath, scope: 'Policy.Read.AuthenticationMethod', signal },
      });
      if (!answer.ok) return answer;
      return fido2Policy(answer.value.body) === null ? malformed('not a policy') : { ok: true, value: null };
    },

    async devices(signal) {
      const answer = await call({ method: 'GET', path: devicesPath, scope: 'User.Read', signal });
      if (!answer.ok) return answer;
      const devices = ownedDevices(answer.value.body);
      if (devices === null) return malformed('not a list of devices');
      if (devices.length === 0) return { ok: true, value: 'none' };
      return { ok: true, value: devices.some(({ trust }) => trust !== 'unknown') ? 'with-details' : 'without-details' };
    },

    async options(signal) {
      const answer = await call({ method: 'GET', path: optionsPath, scope: writeKeys, signal });
      if (!answer.ok) return answer;
      const facts = optionsFacts(answer.value.body, clock.now());
      try {
        return { ok: true, value: { facts, options: creationOptions(answer.value.body, clock) } };
      } catch {
        return { ok: true, value: { facts, options: null } };
      }
    },
  };
}
