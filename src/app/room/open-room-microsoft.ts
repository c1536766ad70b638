import { chooseRoute } from '../../ceremony/choose-route.ts';
import type { CreateCredential } from '../../ceremony/create-credential.ts';
import { openAccessPasses } from '../../microsoft/access-passes.ts';
import { openFindPeople } from '../../microsoft/find-people.ts';
import { gatherScopes } from '../../microsoft/gather-scopes.ts';
import { openGraph } from '../../microsoft/graph-client.ts';
import { openGroupMembers, type GroupMembers } from '../../microsoft/group-members.ts';
import { openKeysOfPerson } from '../../microsoft/keys-of-person.ts';
import type { MicrosoftIdentity } from '../../microsoft/microsoft-identity.ts';
import { openIdentity, type IdentityDependencies } from '../../microsoft/open-identity.ts';
import { revokeSessions } from '../../microsoft/revoke-sessions.ts';
import { openSearchPeople } from '../../microsoft/search-people.ts';
import { openSurroundingsOfPerson } from '../../microsoft/surroundings-of-person.ts';
import type { DirectoryAccess } from '../../registration/directory-person.ts';
import { roomScopes, type RoomAct } from '../../registration/room-scopes.ts';
import type { Clock } from '../../registration/time.ts';
import { ceremonyHere } from '../ceremony-here.ts';
import type { RoomPorts } from './room-ports.ts';

interface Dependencies extends IdentityDependencies {
  /** How much of people is read. */
  access: DirectoryAccess;
  clock: Clock;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Id of the browser companion that answered, or null. */
  companion: string | null;
  pretendKey: () => CreateCredential | null;
}

export interface RoomMicrosoft {
  identity: MicrosoftIdentity;
  ports: RoomPorts;
  find: ReturnType<typeof openFindPeople>;
  groups: GroupMembers;
  /** Whether a token of this sitting had all permissions of the act. */
  granted: (act: RoomAct) => boolean;
  /** To be called with the press that leads to a ceremony, in its task (K4). */
  pressed: () => void;
}

/** Everything of the room that is needed from the sign-in on: MSAL, Graph, the ceremony. Loaded with the press (M2). */
export async function openRoomMicrosoft(dependencies: Dependencies): Promise<RoomMicrosoft> {
  const { access, clock, fetch, companion, pretendKey } = dependencies;
  const identity = await openIdentity(dependencies);
  const gathered = gatherScopes(identity.token);
  const call = openGraph({ fetch, token: gathered.token, clock });
  const ceremony = ceremonyHere(companion, pretendKey);
  return {
    identity,
    ports: {
      people: openSearchPeople(call, access),
      keys: openKeysOfPerson(call, clock),
      passes: openAccessPasses(call),
      revoke: (objectId, signal) => revokeSessions(call, objectId, signal),
      surroundings: openSurroundingsOfPerson(call, clock),
      createCredential(options, signal) {
        const { id: rpId } = options.publicKey.rp;
        const route = chooseRoute({ rpId, host: location.hostname, companion: companion !== null });
        // No hand-off serves for somebody else: Microsoft's page registers for whoever is signed in there.
        return ceremony.create(route, options, signal);
      },
      forget: () => identity.forget(),
    },
    find: openFindPeople({ call, clock, access }),
    groups: openGroupMembers(call, access),
    granted: (act) => roomScopes[act].scopes.every((scope) => gathered.has(scope)),
    pressed: () => ceremony.pressed(),
  };
}
