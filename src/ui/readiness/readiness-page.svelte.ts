import type { Evidence } from '../../readiness/evidence.ts';
import type { ListedKey } from '../../readiness/keys-that-stop.ts';
import { nothingRead } from '../../readiness/nothing-read.ts';
import type { TenantRead } from '../../readiness/tenant-read.ts';
import type { Reading } from '../../readiness/tenant-reading.ts';
import type { Account } from '../../registration/account.ts';
import type { SignInRequest } from '../../registration/sign-in-request.ts';
import type { Problem } from '../../support/problem.ts';
import type { DoorRefusal } from '../shell/door-refusal.ts';

/** What the administrator's page shows. The app writes it, components read it. */
export interface ReadinessPage {
  refusal: DoorRefusal | null;
  /** Who is signed in; null while nobody is. */
  account: Account | null;
  /** On the way to Microsoft's page, or its answer is worked on. */
  busy: 'leaving' | 'answering' | null;
  trouble: Problem | null;
  practice: Readonly<{ scenario: string; asked: string; pageAddress: string }> | null;
  /** What was read of the tenant so far. */
  evidence: Evidence;
  /** When it was read last, epoch milliseconds; null before. */
  readAt: number | null;
  /** What is being read, and how much of it is done. */
  reading: Readonly<{ at: number; of: number }> | null;
}

/** What it may do. */
export interface ReadinessActs {
  signIn: (request?: SignInRequest) => void;
  signOut: () => void;
  /** Whether a permission was used already; where not, its reason is said before the press. */
  granted: (scope: string) => boolean;
  /**
   * Reads these parts of the tenant, one after the other.
   * @param who UPN or object id of the person whose scope is asked about; empty asks about nobody
   */
  read: (parts: readonly TenantRead[], who: string) => Promise<void>;
  /** The registered keys of one person, where the methods of others may be read. */
  keysOf: (who: string) => Promise<Reading<readonly ListedKey[]>>;
  resetPractice: () => void;
}

/** Each member is replaced as a whole. A class because that is how Svelte makes members reactive. */
class ReactiveReadinessPage implements ReadinessPage {
  refusal: ReadinessPage['refusal'] = $state.raw(null);
  account: ReadinessPage['account'] = $state.raw(null);
  busy: ReadinessPage['busy'] = $state.raw(null);
  trouble: ReadinessPage['trouble'] = $state.raw(null);
  practice: ReadinessPage['practice'] = $state.raw(null);
  evidence: ReadinessPage['evidence'] = $state.raw(nothingRead);
  readAt: ReadinessPage['readAt'] = $state.raw(null);
  reading: ReadinessPage['reading'] = $state.raw(null);
}

export function createReadinessPage(): ReadinessPage {
  return new ReactiveReadinessPage();
}
