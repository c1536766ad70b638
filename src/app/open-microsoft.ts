import { accessFor } from '../ceremony/choose-route.ts';
import type { CreateCredential } from '../ceremony/create-credential.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Look } from '../journey/event.ts';
import type { Ceremony } from '../journey/ports.ts';
import type { Clock } from '../registration/time.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import type { RouteName } from '../registration/route-name.ts';
import { openFido2Methods, type MicrosoftFido2Methods } from '../microsoft/fido2-methods.ts';
import { openGraph } from '../microsoft/graph-client.ts';
import type { KeyAccess } from '../microsoft/key-scopes.ts';
import { openLookAtAccount } from '../microsoft/look-at-account.ts';
import type { MicrosoftIdentity } from '../microsoft/microsoft-identity.ts';
import { openIdentity, type IdentityDependencies } from '../microsoft/open-identity.ts';
import { ceremonyWhenNeeded } from './ceremony-when-needed.ts';
import { lookForPerson, type OnLook } from './look-for-person.ts';

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

export interface Microsoft {
  identity: MicrosoftIdentity;
  fido2Methods: MicrosoftFido2Methods;
  look: (signal: AbortSignal) => Promise<Result<Omit<Look, 'acceptance'>, CallFailure>>;
  ceremony: Ceremony;
}

/** Everything that is only needed from the sign-in on: MSAL, Graph, the ceremony. Loaded with the press (M2). */
export async function openMicrosoft(dependencies: Dependencies): Promise<Microsoft> {
  const { clock, route, onLook } = dependencies;
  const [identity, ceremony] = await Promise.all([openIdentity(dependencies), ceremonyWhenNeeded(dependencies)]);
  const call = openGraph({ fetch: dependencies.fetch, token: identity.token, clock });
  const access = (): KeyAccess => accessFor(route());
  const lookAtAccount = openLookAtAccount({ call, clock, access });

  return {
    identity,
    fido2Methods: openFido2Methods({ call, token: identity.token, clock, access }),
    ceremony,
    look: lookForPerson({ lookAtAccount, account: () => identity.account(), route, onLook }),
  };
}
