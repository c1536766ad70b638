import type { Fido2Policy } from '../keys/acceptance/fido2-policy.ts';
import type { AccessPolicy } from './access-policy.ts';
import type { Reading } from './tenant-reading.ts';

/** The policy on passkeys, with what only an administrator needs of it. */
export interface PolicyFacts extends Fido2Policy {
  readonly selfServiceAllowed: boolean | null;
  /** What the tenant calls each profile, by id. */
  readonly profileNames: Readonly<Record<string, string>>;
}

export interface MethodsFacts {
  /** `enabled` or not, by the id of the configuration in lower case (`sms`, `x509certificate`). */
  readonly on: Readonly<Record<string, boolean>>;
  /** The registration campaign; `default` leaves it to Microsoft. */
  readonly campaign: 'on' | 'off' | 'default' | 'unknown';
  readonly campaignFor: readonly string[];
}

/** The policy on Temporary Access Passes. Lifetimes are in minutes; null where the answer does not say. */
export interface PassFacts {
  readonly state: 'enabled' | 'disabled' | 'unknown';
  /** Ids of groups, or `all_users`. */
  readonly includes: readonly string[] | null;
  readonly excludes: readonly string[] | null;
  readonly once: boolean | null;
  readonly longest: number | null;
}

export interface AppOwner {
  readonly name: string;
  readonly kind: 'member' | 'guest' | 'app' | 'unknown';
}

export interface AppAddress {
  readonly platform: 'spa' | 'web' | 'public';
  readonly address: string;
}

export interface AppFacts {
  /** Null, as the next two, where the app belongs to another organisation: then its registration is not here. */
  readonly addresses: readonly AppAddress[] | null;
  readonly owners: readonly AppOwner[] | null;
  /** Passwords and certificates of the app. */
  readonly secrets: number | null;
  /** Whether another organisation's directory owns the app; null where that is not told. */
  readonly foreign: boolean | null;
}

export interface PersonFacts {
  readonly name: string;
  readonly guest: boolean;
  /** Those of the policy's groups that the person is in, directly or through others. */
  readonly memberOf: readonly string[];
}

export interface RegistrationReport {
  /** How many people have registered each method, by Graph's name for it. */
  readonly counts: Readonly<Record<string, number>>;
  /** Day of the report (ISO), null where it is not told. */
  readonly day: string | null;
}

/** All that was read of a tenant. */
export interface Evidence {
  readonly policy: Reading<PolicyFacts>;
  readonly methods: Reading<MethodsFacts>;
  readonly pass: Reading<PassFacts>;
  readonly access: Reading<readonly AccessPolicy[]>;
  readonly app: Reading<AppFacts>;
  /** Delegated permissions of the app that hold for everybody. */
  readonly consents: Reading<readonly string[]>;
  readonly person: Reading<PersonFacts>;
  readonly registrations: Reading<RegistrationReport>;
  /** Names of the Intune profiles that switch on signing in to Windows with a key. */
  readonly intune: Reading<readonly string[]>;
}

/** What the administrator says of the installation, and the configuration. */
export interface Installation {
  /** Where employees open Latchkey; null where that was not said. */
  readonly pageAddress: string | null;
  /** Whether it registers keys itself, so that its app needs permission to write. */
  readonly companion: boolean;
}
