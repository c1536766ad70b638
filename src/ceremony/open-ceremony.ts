import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import type { Ceremony } from '../journey/ports.ts';
import type { RouteName } from '../registration/route-name.ts';
import type { Companion } from './companion.ts';
import { ceremonyFailure } from './failure-of-error.ts';
import type { CreateCredential } from './create-credential.ts';
import { createdCredential, type ModelOf } from './created-credential.ts';

export interface CeremonyDependencies {
  modelOf: ModelOf;
  inPage: CreateCredential;
  /** Null where no companion answered. */
  companion: Companion | null;
  /** The practice tenant's software key, asked at each ceremony; null in live mode and where a real key is used. */
  pretendKey: () => CreateCredential | null;
  /** Milliseconds that never go back, `performance.now` in the browser. */
  monotonic: () => number;
}

/** What a ceremony is carried out by, once its route is chosen. */
export type OpenedCeremony = Pick<Ceremony, 'pressed' | 'create'>;

/** The ways to create a credential (K1), each answered alike. */
export function openCeremony(dependencies: CeremonyDependencies): OpenedCeremony {
  const { modelOf, companion, monotonic } = dependencies;
  return {
    pressed: () => companion?.pressed(),

    async create(route, options, signal) {
      const { publicKey } = options;
      const started = monotonic();
      try {
        const create = creatorOf(route, dependencies);
        const response = await create(publicKey as unknown as PublicKeyCredentialCreationOptionsJSON, { signal });
        return { ok: true, value: createdCredential(response, modelOf) };
      } catch (error) {
        const elapsed = elapsedOf(error) || monotonic() - started;
        return { ok: false, failure: ceremonyFailure(error, elapsed, Number(publicKey['timeout'])) };
      }
    },
  };
}

function creatorOf(route: RouteName, { inPage, companion, pretendKey }: CeremonyDependencies): CreateCredential {
  const creators: Record<RouteName, CreateCredential | null> = {
    'in-page': pretendKey() ?? inPage,
    companion: companion === null ? null : companion.create,
    'hand-off': null,
  };
  const creator = creators[route];
  if (creator !== null) return creator;
  throw Object.assign(new Error(`Nothing here can create a credential by ${route}`), { name: 'CompanionGone' });
}

function elapsedOf(error: unknown): number {
  return error instanceof Error && 'elapsed' in error ? Number(error.elapsed) : 0;
}
