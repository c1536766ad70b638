import { chooseRoute } from '../ceremony/choose-route.ts';
import type { CreateCredential } from '../ceremony/create-credential.ts';
import type { OpenedCeremony } from '../ceremony/open-ceremony.ts';
import type { Ceremony } from '../journey/ports.ts';
import type { RouteName } from '../registration/route-name.ts';

interface Ways {
  route: () => RouteName;
  /** Id of the browser companion that answered, or null. */
  companion: string | null;
  pretendKey: () => CreateCredential | null;
}

/** The ways to create a credential. A hand-off makes none here, so for it nothing of them is loaded. */
export async function ceremonyWhenNeeded({ route, companion, pretendKey }: Ways): Promise<Ceremony> {
  let opened: OpenedCeremony | null = null;
  const open = async (): Promise<OpenedCeremony> =>
    (opened ??= (await import('./ceremony-here.ts')).ceremonyHere(companion, pretendKey));
  // Ahead of the press: the companion has to be told of it in its very task (K4), and the options' time is running.
  if (companion !== null || route() !== 'hand-off') await open();
  return {
    pressed: () => opened?.pressed(),
    chooseRoute: (rpId) => chooseRoute({ rpId, host: location.hostname, companion: companion !== null }),
    create: async (...ceremony) => (await open()).create(...ceremony),
  };
}
