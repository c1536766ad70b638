import { decodeAttestationObject } from '../attestation.ts';
import { describeAuthenticator } from '../catalogue.ts';
import type { KeyCheckFacts } from './checked-key.ts';
import { extensionOutputs } from '../encoding/extension-outputs.ts';
import { canUnlockWindows, type LockScreenVerdict } from '../lock-screen.ts';

/** What a browser hands over at the end of a key check. */
export interface KeyCheckAnswer {
  attestationObject: Uint8Array;
  transports: readonly string[];
  /** Whether what answered is built into the device (`authenticatorAttachment`). */
  builtIn: boolean;
  /** What the browser itself tells of hmac-secret; null where it tells nothing. */
  hmacSecret: boolean | null;
}

const flagUserVerified = 0x04;
const flagBackupEligible = 0x08;
/** More than there are; names of later ones are kept as they come, as long as they look like names. */
const mostTransports = 10;

/**
 * What the answer tells of the key (Y1).
 * Throws an Error where the attestation object cannot be read.
 */
export function readKeyCheck({ attestationObject, transports, builtIn, hmacSecret }: KeyCheckAnswer): KeyCheckFacts {
  const { aaguid, format, certificates, flags } = decodeAttestationObject(attestationObject);
  const outputs = extensionOutputs(attestationObject);
  const { kind: listedKind, name, maker, onMicrosoftsList } = describeAuthenticator(aaguid);
  const synced = (flags & flagBackupEligible) !== 0;
  const isKey = listedKind === 'unknown' && !builtIn && !synced && isPlugged(transports);
  const kind = isKey ? 'security-key' : listedKind;
  const secret = outputs.hmacSecret ?? hmacSecret;
  const unlocks: LockScreenVerdict = isKey
    ? { answer: 'unknown', reason: 'not-listed' }
    : canUnlockWindows(aaguid, synced ? 'synced' : 'unknown');
  return {
    ...{ aaguid, kind, model: name, maker, onMicrosoftsList, format, builtIn, synced },
    certified: certificates.length > 0,
    transports: transports.filter((way) => /^[a-z-]{1,20}$/.test(way)).slice(0, mostTransports),
    userVerified: (flags & flagUserVerified) !== 0,
    hmacSecret: secret,
    protection: outputs.protection,
    unlocks:
      unlocks.answer === 'yes' && secret === false ? { answer: 'unknown', reason: 'no-offline-secret' } : unlocks,
  };
}

/** New models come every month: what is not known is a security key all the same where nothing else connects so. */
function isPlugged(transports: readonly string[]): boolean {
  return (
    transports.some((way) => way === 'usb' || way === 'nfc') &&
    transports.every((way) => way === 'usb' || way === 'nfc' || way === 'ble' || way === 'smart-card')
  );
}
