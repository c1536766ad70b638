/**
 * Rebuilds src/keys/catalogue-data.json and prints what changed:
 *
 *   npx tsx scripts/build-catalogue.ts LIST.csv 2026-10-06
 *
 * LIST.csv is Microsoft's list of security keys eligible for attestation with Entra ID, with the header
 * `vendor,model,aaguid,bio,usb,nfc,ble`; the date is the list's.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { authenticatorMetadata } from '@passwordless-id/webauthn/dist/esm/authenticatorMetadata.js';
import { format } from 'prettier';
import { added, dropped, listedPhone, makerByName, otherKinds } from './catalogue-kinds.ts';

const target = fileURLToPath(new URL('../src/keys/catalogue-data.json', import.meta.url));

/** Kind, then maker, then model, then groups of ids: `un 2fc0… a253…;u …`, the letters being what the model has. */
type Catalogue = Record<string, Record<string, Record<string, string>>>;

interface Entry {
  aaguid: string;
  kind: string;
  maker: string;
  model: string;
  features: string;
}

const [, , csvPath, date] = process.argv;
if (!csvPath || !/^\d{4}-\d\d-\d\d$/.test(date ?? '')) {
  console.error('Usage: npx tsx scripts/build-catalogue.ts LIST.csv YYYY-MM-DD');
  process.exit(1);
}

const listed = readCsv(readFileSync(csvPath, 'utf8')).map(listedEntry);
const known = new Set([...listed, ...added].map(({ aaguid }) => aaguid));
const makers = [...new Set(listed.map(({ maker }) => maker))];
const named = Object.entries<string>(authenticatorMetadata)
  .filter(([aaguid, name]) => !known.has(aaguid) && !dropped.includes(name))
  .map(([aaguid, name]) => namedEntry(aaguid, name));
const entries = [...listed, ...added.map((entry) => ({ ...entry, features: '' })), ...named];

const before = existsSync(target) ? flatten(readCatalogue(readFileSync(target, 'utf8'))) : new Map<string, string>();
const text = await format(
  JSON.stringify({
    date,
    sources: [
      "Microsoft's list of FIDO2 security keys eligible for attestation with Entra ID",
      'Names of other authenticators: @passwordless-id/webauthn (MIT)',
    ],
    authenticators: group(entries),
  }),
  { parser: 'json', printWidth: 120 },
);
writeFileSync(target, text);
report(before, flatten(readCatalogue(text)));
console.log(
  `${entries.length} authenticators, ${brotliCompressSync(JSON.stringify(JSON.parse(text))).length} bytes brotli`,
);

function readCsv(csv: string): string[][] {
  const cell = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;
  const lines = csv.trim().split(/\r?\n/);
  if (lines[0] !== 'vendor,model,aaguid,bio,usb,nfc,ble') throw new Error(`Unexpected header: ${lines[0] ?? ''}`);
  return lines.slice(1).map((line) => {
    return Array.from(line.matchAll(cell), ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
  });
}

function listedEntry(cells: string[]): Entry {
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

function namedEntry(aaguid: string, name: string): Entry {
  const [model = name] = name.split(': ', 1);
  const other = Object.entries(otherKinds).find(([, names]) => names.includes(name))?.[0];
  // An app that Microsoft's list has dropped is still no key.
  const kind = other ?? (listedPhone.test(name) ? 'phone' : 'security-key');
  const maker =
    makerByName.find(([pattern]) => pattern.test(model))?.[1] ??
    makers.find((name) => model.toLowerCase().startsWith(name.toLowerCase())) ??
    '';
  return { aaguid, kind, maker, model, features: '' };
}

function group(all: readonly Entry[]): Catalogue {
  const catalogue: Catalogue = {};
  const byName = (a: Entry, b: Entry): number =>
    a.maker + a.model + a.features + a.aaguid < b.maker + b.model + b.features + b.aaguid ? -1 : 1;
  let last: Entry | undefined;
  for (const entry of [...all].sort(byName)) {
    const models = ((catalogue[entry.kind] ??= {})[entry.maker] ??= {});
    const id = entry.aaguid.replaceAll('-', '');
    const groups = models[entry.model];
    if (groups === undefined) models[entry.model] = `${entry.features} ${id}`;
    else
      models[entry.model] = last?.features === entry.features ? `${groups} ${id}` : `${groups};${entry.features} ${id}`;
    last = entry;
  }
  return catalogue;
}

function readCatalogue(json: string): Catalogue {
  const { authenticators } = JSON.parse(json) as { authenticators: Catalogue };
  return authenticators;
}

function flatten(catalogue: Catalogue): Map<string, string> {
  const lines = new Map<string, string>();
  for (const [kind, byMaker] of Object.entries(catalogue)) {
    for (const [maker, models] of Object.entries(byMaker)) {
      for (const [model, groups] of Object.entries(models)) {
        for (const [features = '', ...ids] of groups.split(';').map((part) => part.split(' '))) {
          for (const id of ids) lines.set(id, [kind, maker, model, features].join(' | '));
        }
      }
    }
  }
  return lines;
}

function report(old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): void {
  for (const [id, line] of now) if (!old.has(id)) console.log(`+ ${id} ${line}`);
  for (const [id, line] of old) if (!now.has(id)) console.log(`- ${id} ${line}`);
  for (const [id, line] of now) {
    const previous = old.get(id);
    if (previous !== undefined && previous !== line) console.log(`~ ${id} ${previous} -> ${line}`);
  }
}
