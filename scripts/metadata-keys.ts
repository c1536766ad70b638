import { namedEntry, type CatalogueEntry } from './catalogue-entry.ts';
import type { MetadataBlob, MetadataEntry } from './metadata-blob.ts';

/** Reports after which a model is no longer what it was certified as (3.1.4). */
const bad: readonly string[] = [
  'USER_VERIFICATION_BYPASS',
  'ATTESTATION_KEY_COMPROMISE',
  'USER_KEY_REMOTE_COMPROMISE',
  'USER_KEY_PHYSICAL_COMPROMISE',
  'REVOKED',
];

/** @returns whether something is a FIDO2 key that is carried about: not built into a PC or phone, not an app */
function isSecurityKey({ aaguid, metadataStatement }: MetadataEntry): boolean {
  const hints = metadataStatement?.attachmentHint ?? [];
  return (
    aaguid !== undefined &&
    metadataStatement?.protocolFamily === 'fido2' &&
    !hints.includes('internal') &&
    ['wired', 'nfc', 'bluetooth'].some((hint) => hints.includes(hint))
  );
}

function featuresOf({ metadataStatement }: MetadataEntry): string {
  const hints = metadataStatement?.attachmentHint ?? [];
  const ways = metadataStatement?.authenticatorGetInfo?.transports ?? [];
  const methods = metadataStatement?.userVerificationDetails?.flat() ?? [];
  const has = {
    b: methods.some(({ userVerificationMethod }) => userVerificationMethod === 'fingerprint_internal'),
    u: hints.includes('wired') || ways.includes('usb'),
    n: hints.includes('nfc') || ways.includes('nfc'),
    l: hints.includes('bluetooth') || ways.includes('ble'),
  };
  return Object.entries(has)
    .flatMap(([letter, there]) => (there ? letter : []))
    .join('');
}

/**
 * Merges FIDO's security keys into the catalogue, by AAGUID. Whoever is on Microsoft's list stays as it says; of a key that is known by
 * name only, FIDO says how it connects; the others are new.
 * @returns the entries, and a line for each model that FIDO reports as revoked or compromised
 */
export function withMetadata(
  entries: readonly CatalogueEntry[],
  { entries: all }: Pick<MetadataBlob, 'entries'>,
): { entries: CatalogueEntry[]; reported: string[] } {
  const keys = new Map(all.filter(isSecurityKey).map((entry) => [(entry.aaguid ?? '').toLowerCase(), entry]));
  const makers = [...new Set(entries.map(({ maker }) => maker))].filter((maker) => maker !== '');
  const known = entries.map((entry) => {
    const said = keys.get(entry.aaguid);
    return said !== undefined && entry.kind === 'security-key' ? { ...entry, features: featuresOf(said) } : entry;
  });
  const here = new Set(entries.map(({ aaguid }) => aaguid));
  const fresh = [...keys].flatMap(([aaguid, entry]) =>
    here.has(aaguid)
      ? []
      : [{ ...namedEntry(aaguid, entry.metadataStatement?.description ?? '', makers), features: featuresOf(entry) }],
  );
  const reported = all.flatMap(({ aaguid, statusReports, metadataStatement }) =>
    statusReports
      .filter(({ status }) => aaguid !== undefined && bad.includes(status))
      .map(({ status, effectiveDate = '' }) =>
        `! ${aaguid ?? ''} ${metadataStatement?.description ?? ''} ${status} ${effectiveDate}`.trim(),
      ),
  );
  return { entries: [...known, ...fresh], reported };
}
