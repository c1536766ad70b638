import type { Account } from '../registration/account.ts';
import type { Step } from '../journey/step.ts';
import type { SessionStore } from './session-store.ts';

/** What a reload of this tab finds again (J2), bound to the installation and the account (J4). */
export interface KeptJourney {
  step: unknown;
  /** For whom the step was made; null before anybody signed in. */
  account: string | null;
}

/** Names an account without saying who it is. */
export function accountKey({ tenantId, objectId }: Pick<Account, 'tenantId' | 'objectId'>): string {
  return `${tenantId}/${objectId}`;
}

/**
 * @param mode the installation: tenant and client in live mode, the scenario in practice; what another one kept is
 * dropped
 */
export function createKeptJourney(store: SessionStore, mode: string) {
  return {
    read(): KeptJourney | null {
      const kept = store.read();
      if (typeof kept !== 'object' || kept === null) return null;
      const { mode: of, step, account } = kept as Record<string, unknown>;
      if (of !== mode || step === undefined) return null;
      return { step, account: typeof account === 'string' ? account : null };
    },
    /** @returns whether a reload will find it */
    write: (step: Step, account: string | null): boolean => store.write({ mode, step, account }),
    clear: (): void => {
      store.clear();
    },
  };
}
