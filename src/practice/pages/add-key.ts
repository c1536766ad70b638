import { startRegistration } from '@simplewebauthn/browser';
import type {
  SecurityInfoOptions,
  SecurityInfoRefusal,
  SecurityInfoSaved,
  SecurityInfoView,
} from '../practice-routes.ts';
import type { TenantConnection } from './tenant-connection.ts';

export type AddedKey =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly reason: SecurityInfoRefusal }
  /** `name` is that of the DOMException. */
  | { readonly kind: 'failed'; readonly name: string };

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UnknownError';
  // SimpleWebAuthn wraps what the browser threw and keeps its name.
  return error.cause instanceof Error ? error.cause.name : error.name;
}

/** The key that the page's person holds. */
export interface KeyInHand {
  readonly pretend: boolean;
  /** A pretend key that holds nothing of the first: a spare one. */
  readonly another: boolean;
}

/**
 * Registers a key for a person, as Microsoft's Security info page would.
 * @throws where the tenant does not answer
 */
export async function addKey(
  connection: TenantConnection,
  person: SecurityInfoView['person'],
  { pretend, another }: KeyInHand,
): Promise<AddedKey> {
  const { pretendKey } = connection;
  const asked = await connection.request('/security-info/options', { who: person.name });
  const offered = (await asked.json()) as SecurityInfoOptions;
  if ('refused' in offered) return { kind: 'refused', reason: offered.refused };
  let credential: Awaited<ReturnType<typeof startRegistration>>;
  try {
    credential =
      pretend && pretendKey !== null
        ? await pretendKey.create(offered.options, { origin: location.origin, another })
        : await startRegistration({ optionsJSON: offered.options });
  } catch (error) {
    return { kind: 'failed', name: nameOf(error) };
  }
  const { id, response } = credential;
  const answer = await connection.request('/security-info/keys', {
    who: person.name,
    credential: { id, clientDataJSON: response.clientDataJSON, attestationObject: response.attestationObject },
  });
  const outcome = (await answer.json()) as SecurityInfoSaved;
  return 'refused' in outcome ? { kind: 'refused', reason: outcome.refused } : { kind: 'saved' };
}
