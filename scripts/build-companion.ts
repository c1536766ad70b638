import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { asCommand } from './as-command.ts';
import { keptKey } from './companion-key.ts';
import { companionOrigin } from './companion-origin.ts';
import { packCompanion } from './companion-package.ts';
import { companionPolicies } from './companion-policies.ts';

/**
 * `npm run build:companion -- --origin https://keys.contoso.com [--key FILE]`: writes dist-companion/ and says what the
 * configuration and the browsers' policies need (docs/companion.md).
 */
const folder = resolve(import.meta.dirname, '../dist-companion');

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { origin: { type: 'string' }, key: { type: 'string' } } });
  if (values.origin === undefined) throw new Error('where does Latchkey stand? --origin https://keys.contoso.com');
  const origin = companionOrigin(values.origin);
  const keyFile = resolve(values.key ?? `${folder}/key.pem`);
  if (values.key !== undefined && !existsSync(keyFile)) throw new Error(`--key: there is no file ${values.key}`);
  const key = values.key === undefined ? keptKey(keyFile) : readFileSync(keyFile, 'utf8');
  const { id, unpacked, zip } = await packCompanion({ origin, key, folder });
  console.log(`Companion for ${origin}, id ${id}`);
  console.log(`  to load unpacked: ${relative('', unpacked)}`);
  console.log(`  for a store:      ${relative('', zip)}`);
  if (values.key === undefined) {
    console.log(`  its key:          ${relative('', keyFile)} (for trying out; use --key with one that you keep safe)`);
  }
  console.log(`\n${companionPolicies(id)}`);
}

await asCommand('build:companion', main);
