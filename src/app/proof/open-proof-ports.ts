import { chooseRoute } from '../../ceremony/choose-route.ts';
import type { CreateCredential } from '../../ceremony/create-credential.ts';
import { openProofReadings } from '../../microsoft/ask-for-proof.ts';
import { openFido2Methods } from '../../microsoft/fido2-methods.ts';
import { openGraph } from '../../microsoft/graph-client.ts';
import type { MicrosoftIdentity } from '../../microsoft/microsoft-identity.ts';
import type { ProofPorts } from '../../proof/proof-ports.ts';
import type { Clock } from '../../registration/time.ts';
import { ceremonyHere } from '../ceremony-here.ts';

interface Dependencies extends Pick<ProofPorts, 'openSecurityInfo' | 'signIn' | 'authAge'> {
  identity: MicrosoftIdentity;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  clock: Clock;
  /** Id of the companion that answered, or null. */
  companion: string | null;
  /** Whether the practice tenant's relying party, this page's host, stands for Microsoft's. */
  practises: boolean;
  pretendKey: () => CreateCredential | null;
}

export interface OpenedProofPorts extends ProofPorts {
  /** To be called with the press that leads to a ceremony, in its task (K4). */
  pressed: () => void;
}

/** Microsoft and the ceremony for the proof. Each call has a token for its own permission alone: what it may read is asked. */
export function openProofPorts(dependencies: Dependencies): OpenedProofPorts {
  const { identity, fetch, clock, companion, practises, pretendKey } = dependencies;
  const call = openGraph({ fetch, token: identity.token, clock });
  const readings = openProofReadings({ call, clock });
  const keys = openFido2Methods({ call, token: identity.token, clock, access: () => 'read-write' });
  const ceremony = ceremonyHere(companion, pretendKey);
  return {
    async look(signal) {
      // One after the other: the token of one would come with the permissions of another.
      const devices = await readings.devices(signal);
      const policy = await readings.policy(signal);
      return { devices, policy, keys: await keys.list(signal), authTime: identity.account()?.authTime ?? null };
    },
    async askOptions(signal) {
      const answer = await readings.options(signal);
      if (!answer.ok) return answer;
      const { facts, options } = answer.value;
      const rpId = options?.publicKey.rp.id ?? '';
      const route = chooseRoute({ rpId, host: location.hostname, companion: companion !== null });
      return { ok: true, value: { facts, options, route, ownRpId: practises ? location.hostname : null } };
    },
    createCredential: (route, options, signal) => ceremony.create(route, options, signal),
    keys,
    openSecurityInfo: dependencies.openSecurityInfo,
    signIn: dependencies.signIn,
    authAge: dependencies.authAge,
    clock,
    pressed: () => ceremony.pressed(),
  };
}
