import { hiddenAaguid, readGuid } from './aaguid.ts';
import data from './catalogue-data.json' with { type: 'json' };

/**
 * `virtual`: a browser's or a test tool's pretended key. `hidden`: the AAGUID is all zero, because the browser or the
 * person withheld make and model or because the key knows U2F only. `unknown`: not in the catalogue, which is no fault.
 */
export type AuthenticatorKind =
  'security-key' | 'platform' | 'phone' | 'password-manager' | 'virtual' | 'hidden' | 'unknown';

export type KeyTransport = 'usb' | 'nfc' | 'ble';

export interface AuthenticatorDescription {
  readonly kind: AuthenticatorKind;
  /** The model, in its maker's words, the same in every language; null where not known. */
  readonly name: string | null;
  readonly maker: string | null;
  /** Null where not known; never empty. */
  readonly transports: readonly KeyTransport[] | null;
  /** Whether a fingerprint can stand for the PIN; null where not known. */
  readonly biometric: boolean | null;
  /** Whether Microsoft lists the model as eligible where attestation is enforced; null where no model is known. */
  readonly onMicrosoftsList: boolean | null;
}

/** The day of Microsoft's list, and where the data comes from. scripts/build-catalogue.ts makes the file anew. */
export const catalogueSource: { readonly date: string; readonly sources: readonly string[] } = data;

const kinds: Record<string, AuthenticatorKind> = {
  'listed-key': 'security-key',
  'listed-phone': 'phone',
  'security-key': 'security-key',
  platform: 'platform',
  phone: 'phone',
  'password-manager': 'password-manager',
  virtual: 'virtual',
};
const transportLetters: readonly (readonly [string, KeyTransport])[] = [
  ['u', 'usb'],
  ['n', 'nfc'],
  ['l', 'ble'],
];
const nothing = { name: null, maker: null, transports: null, biometric: null, onMicrosoftsList: null };

const catalogue = readCatalogue(data.authenticators);

/** What is known of a model, by its AAGUID in any spelling. Never throws: whatever is not found is `unknown`. */
export function describeAuthenticator(aaguid: string): AuthenticatorDescription {
  const guid = aaguid.trim().toLowerCase();
  if (guid === hiddenAaguid) return { kind: 'hidden', ...nothing };
  return catalogue.get(guid.replaceAll('-', '')) ?? { kind: 'unknown', ...nothing, onMicrosoftsList: false };
}

/** A security key of the catalogue. */
export type CatalogueKey = AuthenticatorDescription & {
  /** Lower-case GUID. */
  readonly aaguid: string;
};

/** Every security key of the catalogue, those on Microsoft's list and others, in its order. */
export function everySecurityKey(): readonly CatalogueKey[] {
  return [...catalogue]
    .filter(([, { kind }]) => kind === 'security-key')
    .map(([digits, description]) => ({ ...description, aaguid: readGuid(digits) ?? digits }));
}

function readCatalogue(
  byKind: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>,
): ReadonlyMap<string, AuthenticatorDescription> {
  const found = new Map<string, AuthenticatorDescription>();
  for (const [kind, makers] of Object.entries(byKind)) {
    for (const [maker, models] of Object.entries(makers)) {
      for (const [name, groups] of Object.entries(models)) {
        for (const group of groups.split(';')) {
          const [features = '', ...ids] = group.split(' ');
          const transports = transportLetters.flatMap(([letter, way]) => (features.includes(letter) ? [way] : []));
          const listed = kind.startsWith('listed-');
          const description = {
            kind: kinds[kind] ?? 'unknown',
            name,
            maker: maker === '' ? null : maker,
            transports: transports.length > 0 ? transports : null,
            biometric: listed ? features.includes('b') : null,
            onMicrosoftsList: listed,
          };
          for (const id of ids) found.set(id, description);
        }
      }
    }
  }
  return found;
}

/** A model of security key, by all the AAGUIDs that it has been sold under. */
export interface CatalogueModel {
  readonly name: string;
  readonly maker: string | null;
  readonly aaguids: readonly string[];
}

/** The security keys of the catalogue, by maker and name. */
export function catalogueModels(): CatalogueModel[] {
  const models = new Map<string, { name: string; maker: string | null; aaguids: string[] }>();
  for (const [digits, { kind, name, maker }] of catalogue) {
    if (kind !== 'security-key' || name === null) continue;
    const known = models.get(`${maker ?? ''}\n${name}`) ?? { name, maker, aaguids: [] };
    known.aaguids.push(readGuid(digits) ?? digits);
    models.set(`${maker ?? ''}\n${name}`, known);
  }
  return [...models.values()];
}
