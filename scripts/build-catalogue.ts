/**
 * Rebuilds src/keys/catalogue-data.json and prints what changed:
 *
 *   npx tsx scripts/build-catalogue.ts LIST.csv 2026-10-06 [--metadata BLOB.jwt]
 *
 * LIST.csv is Microsoft's list of security keys eligible for attestation with Entra ID, with the header
 * `vendor,model,aaguid,bio,usb,nfc,ble`; the date is the list's. BLOB.jwt is FIDO's metadata, from https://mds3.fidoalliance.org/
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { authenticatorMetadata } from '@passwordless-id/webauthn/dist/esm/authenticatorMetadata.js';
import { format } from 'prettier';
import { catalogueChanges, type Catalogue } from './catalogue-changes.ts';
import { listedEntry, namedEntry, refuseDuplicates, type CatalogueEntry } from './catalogue-entry.ts';
import { added, dropped } from './catalogue-kinds.ts';
import { isDay } from './is-day.ts';
import { verifyMetadataBlob, type MetadataBlob } from './metadata-blob.ts';
import { withMetadata } from './metadata-keys.ts';
import { metadataRoots } from './metadata-roots.ts';

const target = fileURLToPath(new URL('../src/keys/catalogue-data.json', import.meta.url));

const { values, positionals } = parseArgs({ options: { metadata: { type: 'string' } }, allowPositionals: true });
const [csvPath, date] = positionals;
if (!csvPath || !date || !isDay(date)) {
  if (date) console.error(`Not a day: ${date}`);
  console.error('Usage: npx tsx scripts/build-catalogue.ts LIST.csv YYYY-MM-DD [--metadata BLOB.jwt]');
  process.exit(1);
}

const listed = readCsv(readFileSync(csvPath, 'utf8')).map(listedEntry);
const known = new Set([...listed, ...added].map(({ aaguid }) => aaguid));
const makers = [...new Set(listed.map(({ maker }) => maker))];
const named = Object.entries<string>(authenticatorMetadata)
  .filter(([aaguid, name]) => !known.has(aaguid) && !dropped.includes(name))
  .map(([aaguid, name]) => namedEntry(aaguid, name, makers));
const byHand = [...listed, ...added.map((entry) => ({ ...entry, features: '' })), ...named];
const last = existsSync(target) ? readFileSync(target, 'utf8') : '{}';
const blob = values.metadata === undefined ? null : await metadataIn(values.metadata);
const { entries, reported } = blob === null ? { entries: byHand, reported: [] } : withMetadata(byHand, blob);
refuseDuplicates(entries);

const before = readCatalogue(last);
const text = await format(
  JSON.stringify({
    date,
    sources: [
      "Microsoft's list of FIDO2 security keys eligible for attestation with Entra ID",
      'Names of other authenticators: @passwordless-id/webauthn (MIT)',
      ...(blob === null ? [] : [`FIDO Metadata Service, number ${blob.no}`]),
    ],
    ...(blob === null ? {} : { metadata: { no: blob.no, nextUpdate: blob.nextUpdate, reported } }),
    authenticators: group(entries),
  }),
  { parser: 'json', printWidth: 120 },
);
writeFileSync(target, text);
for (const line of reported) console.log(line);
for (const line of catalogueChanges(before, readCatalogue(text))) console.log(line);
console.log(
  `${entries.length} authenticators, ${brotliCompressSync(JSON.stringify(JSON.parse(text))).length} bytes brotli`,
);

async function metadataIn(file: string): Promise<MetadataBlob> {
  const { metadata } = JSON.parse(last) as { metadata?: { no: number } };
  const trust = { roots: metadataRoots(), now: new Date(), last: metadata?.no ?? null };
  return verifyMetadataBlob(readFileSync(file, 'utf8'), trust).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
}

function readCsv(csv: string): string[][] {
  const cell = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;
  const lines = csv.trim().split(/\r?\n/);
  if (lines[0] !== 'vendor,model,aaguid,bio,usb,nfc,ble') throw new Error(`Unexpected header: ${lines[0] ?? ''}`);
  return lines.slice(1).map((line) => {
    return Array.from(line.matchAll(cell), ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
  });
}

function group(all: readonly CatalogueEntry[]): Catalogue {
  const catalogue: Catalogue = {};
  const byName = (a: CatalogueEntry, b: CatalogueEntry): number =>
    a.maker + a.model + a.features + a.aaguid < b.maker + b.model + b.features + b.aaguid ? -1 : 1;
  let last: CatalogueEntry | undefined;
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
  const { authenticators = {} } = JSON.parse(json) as { authenticators?: Catalogue };
  return authenticators;
}
