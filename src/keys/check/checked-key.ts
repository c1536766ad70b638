import type { Acceptance } from '../acceptance/acceptance.ts';
import type { AuthenticatorKind } from '../catalogue.ts';
import type { LockScreenVerdict } from '../lock-screen.ts';

/** What a key check told of a key (rule Y1), as plain data: it survives a reload and the way to Microsoft and back. */
export interface CheckedKey {
  /** Lower-case GUID; all zero where make and model are not shared. */
  aaguid: string;
  kind: AuthenticatorKind;
  /** Null where the catalogue does not know the model. */
  model: string | null;
  maker: string | null;
  /** Whether Microsoft lists the model for enforced attestation; null where no model is known. */
  onMicrosoftsList: boolean | null;
  /** Attestation statement format: `packed`, `none`, `fido-u2f`, ... */
  format: string;
  /** Whether the attestation came with certificates. Nothing is verified here: Microsoft does that. */
  certified: boolean;
  /** As the browser tells them: `usb`, `nfc`, `ble`, `internal`, `hybrid`, or newer ones; empty where it tells none. */
  transports: string[];
  /** Whether PIN or fingerprint was checked. */
  userVerified: boolean;
  /** Whether what answered is built into the device. */
  builtIn: boolean;
  /** Whether what answered can be copied to other devices. */
  synced: boolean;
  /** Whether the key can make the secret that Windows needs offline; null where not told. */
  hmacSecret: boolean | null;
  /** Level of credential protection, 1 to 3; null where not told. */
  protection: number | null;
  /** Whether it can unlock Windows (Y3). */
  unlocks: LockScreenVerdict;
  /** Whether this organisation would accept it, judged by what was known last (Y2). */
  acceptance: Acceptance;
}

/** What is known of the key itself. */
export type KeyCheckFacts = Omit<CheckedKey, 'acceptance'>;
