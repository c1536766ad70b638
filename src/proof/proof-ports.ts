import type { KeysInGraph } from '../key-list/list-ports.ts';
import type { CreatedCredential, CreationOptions } from '../registration/credential.ts';
import type { CallFailure, CeremonyFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import type { RouteName } from '../registration/route-name.ts';
import type { SignInRequest } from '../registration/sign-in-request.ts';
import type { Clock } from '../registration/time.ts';
import type { AnsweredOptions, ProofLook } from './proof-event.ts';

/** Microsoft and the browser, as the proof needs them. */
export interface ProofPorts {
  /** Reads what may be read, and changes nothing. */
  look(signal: AbortSignal): Promise<ProofLook>;
  askOptions(signal: AbortSignal): Promise<Result<AnsweredOptions, CallFailure>>;
  createCredential(
    route: RouteName,
    options: CreationOptions,
    signal: AbortSignal,
  ): Promise<Result<CreatedCredential, CeremonyFailure>>;
  keys: KeysInGraph & {
    /** Sent once (J5). The id is null where the answer did not tell it. */
    create(
      credential: CreatedCredential,
      displayName: string,
      signal: AbortSignal,
    ): Promise<Result<{ id: string | null }, CallFailure>>;
  };
  openSecurityInfo(): void;
  /** Leaves the page; answers only where it could not. */
  signIn(request: SignInRequest): Promise<{ code: string }>;
  /** Age of the last proof that is known of, milliseconds; null where none is (J7). */
  authAge(): number | null;
  clock: Clock;
}
