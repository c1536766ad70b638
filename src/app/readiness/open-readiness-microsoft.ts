import { gatherScopes } from '../../microsoft/gather-scopes.ts';
import { openGraph, type CallGraph } from '../../microsoft/graph-client.ts';
import type { MicrosoftIdentity } from '../../microsoft/microsoft-identity.ts';
import { openIdentity, type IdentityDependencies } from '../../microsoft/open-identity.ts';
import type { Clock } from '../../registration/time.ts';

interface Dependencies extends IdentityDependencies {
  clock: Clock;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
}

export interface ReadinessMicrosoft {
  identity: MicrosoftIdentity;
  /** Graph under the client of this page. Each permission is asked for with the first call that names it. */
  call: CallGraph;
  /** Whether a token of this load of the page had the permission; where not, its reason is said before it is asked for (X2). */
  granted: (scope: string) => boolean;
}

/** MSAL and Graph under `setup.clientId`. Loaded with the first press (M2). */
export async function openReadinessMicrosoft(dependencies: Dependencies): Promise<ReadinessMicrosoft> {
  const { clock, fetch } = dependencies;
  const identity = await openIdentity(dependencies);
  const gathered = gatherScopes(identity.token);
  return { identity, call: openGraph({ fetch, token: gathered.token, clock }), granted: gathered.has };
}
