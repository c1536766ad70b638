import type { CreatedCredential, CreationOptions } from '../../registration/credential.ts';
import type { CeremonyFailure } from '../../registration/failure.ts';
import type { Result } from '../../registration/result.ts';
import type { AccessPasses } from '../../microsoft/access-passes.ts';
import type { KeysOfPerson } from '../../microsoft/keys-of-person.ts';
import type { revokeSessions } from '../../microsoft/revoke-sessions.ts';
import type { SurroundingsOfPerson } from '../../microsoft/surroundings-of-person.ts';
import type { SearchPeople } from '../../microsoft/search-people.ts';

type Revoked = ReturnType<typeof revokeSessions>;

/** What the room's effects are carried out by. */
export interface RoomPorts {
  people: SearchPeople;
  keys: KeysOfPerson;
  passes: AccessPasses;
  revoke: (objectId: string, signal: AbortSignal) => Revoked;
  surroundings: SurroundingsOfPerson;
  /** The ceremony here, by whichever way there is (K1). */
  createCredential: (
    options: CreationOptions,
    signal: AbortSignal,
  ) => Promise<Result<CreatedCredential, CeremonyFailure>>;
  /** Drops every token. */
  forget: () => Promise<void>;
}
