import type { Language } from './languages.ts';

/** What `config.json` may hold (rules M1 to M3). Field by field in docs/deploy.md. */
export interface Configuration {
  /** True only in a practice installation: the page then plays against its own practice tenant. */
  practice: boolean;
  /** Microsoft Entra tenant, a lower-case GUID. In practice mode the practice tenant's. */
  tenantId: string;
  /** Application (client) id of the app registration, a lower-case GUID. */
  clientId: string;
  organisation: Organisation;
  routes: { companion: string | null };
  acceptedKeys: AcceptedKeys | null;
  /** At least one; the first is the fallback where the browser asks for none of them. */
  languages: readonly Language[];
}

export interface Organisation {
  name: string;
  /** `#rrggbb`, lower case; its contrast is enforced where it is used. */
  accent: string | null;
  helpdesk: Helpdesk | null;
}

export interface Helpdesk {
  phone: string | null;
  email: string | null;
  /** https only. */
  url: string | null;
}

/** Which keys the organisation accepts, for where the tenant's policy may not be read (Y2). */
export interface AcceptedKeys {
  attestation: 'any' | 'required';
  /** AAGUIDs, lower case; empty means every model. */
  allow: readonly string[];
  block: readonly string[];
}
