import { listedPhone, makerByName, otherKinds } from './catalogue-kinds.ts';

export interface CatalogueEntry {
  /** Lower-case GUID. */
  aaguid: string;
  kind: string;
  /** Empty where not known. */
  maker: string;
  model: string;
  /** Letters of what the model has: `b`iometric, `u`sb, `n`fc, b`l`e. */
  features: string;
}

/** A row of Microsoft's list. Throws an Error where it is none. */
export function listedEntry(cells: string[]): CatalogueEntry {
  const [maker = '', name = '', id = '', bio, usb, nfc, ble] = cells;
  const aaguid = id.toLowerCase();
  if (cells.length !== 7 || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(aaguid)) {
    throw new Error(`Not a row of the list: ${cells.join()}`);
  }
  const [model = name] = name.split(': ', 1);
  const ticked = { b: bio, u: usb, n: nfc, l: ble };
  const features = Object.entries(ticked).flatMap(([letter, tick]) => (tick === 'yes' ? letter : []));
  return {
    aaguid,
    kind: listedPhone.test(name) ? 'listed-phone' : 'listed-key',
    maker,
    model,
    features: features.join(''),
  };
}

/**
 * An authenticator of which nothing but the name is known.
 *
 * @param makers those of Microsoft's list: one of them is the maker where the name begins with its words
 */
export function namedEntry(aaguid: string, name: string, makers: readonly string[]): CatalogueEntry {
  const [model = name] = name.split(': ', 1);
  const other = Object.entries(otherKinds).find(([, names]) => names.includes(name))?.[0];
  // An app that Microsoft's list has dropped is still no key.
  const kind = other ?? (listedPhone.test(name) ? 'phone' : 'security-key');
  const maker = makerByName.find(([pattern]) => pattern.test(model))?.[1] ?? makerAtStart(model, makers) ?? '';
  return { aaguid, kind, maker, model, features: '' };
}

function makerAtStart(model: string, makers: readonly string[]): string | undefined {
  return makers
    .filter((maker) => startsWithWords(model.toLowerCase(), maker.toLowerCase()))
    .reduce<string | undefined>(
      (longest, maker) => (maker.length > (longest?.length ?? 0) ? maker : longest),
      undefined,
    );
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length));
}

/** Throws an Error that names both where two have the same AAGUID: only one of them could be shown. */
export function refuseDuplicates(entries: readonly CatalogueEntry[]): void {
  const seen = new Map<string, CatalogueEntry>();
  for (const entry of entries) {
    const other = seen.get(entry.aaguid);
    if (other) throw new Error(`The AAGUID ${entry.aaguid} is there twice: ${other.model} and ${entry.model}`);
    seen.set(entry.aaguid, entry);
  }
}
