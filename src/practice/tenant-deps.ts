import type { Client } from './entra/clients.ts';
import type { RelyingParty } from './register-key.ts';
import type { Scenario } from './scenarios.ts';
import type { TenantStore } from './tenant-store.ts';

/** What a practice tenant is made of. */
export interface TenantDeps {
  readonly scenario: Scenario;
  readonly store: TenantStore;
  readonly clock: {
    /** Milliseconds since 1970. */
    now(): number;
    wait(milliseconds: number): Promise<void>;
  };
  /** Where keys are made: in a browser the page's own host, over TLS Microsoft's. */
  readonly rp: RelyingParty;
  /** Which redirect addresses the app registrations have. */
  readonly isRegistered: (redirectUri: string, client: Client) => boolean;
}
