import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { asCommand } from './as-command.ts';
import { companionAudiences, type CompanionAudience } from '../src/setup/companion-audience.ts';
import { companionAudience } from './companion-audience.ts';
import { companionKey, keptKey } from './companion-key.ts';
import { companionOrigin } from './companion-origin.ts';
import { packCompanion } from './companion-package.ts';
import { companionPolicies } from './companion-policies.ts';
import { refuseShared } from './refuse-shared.ts';

/**
 * `npm run build:companion -- --origin https://keys.contoso.com [--for helpdesk|proof] [--key FILE]`: writes dist-companion/, or
 * dist-companion/helpdesk/ or dist-companion/proof/, and says what the configuration and the browsers' policies need (docs/companion.md).
 */
const folders: Record<CompanionAudience, string> = {
  employees: resolve(import.meta.dirname, '../dist-companion'),
  helpdesk: resolve(import.meta.dirname, '../dist-companion/helpdesk'),
  proof: resolve(import.meta.dirname, '../dist-companion/proof'),
};

const titles: Record<CompanionAudience, string> = {
  employees: 'Companion',
  helpdesk: "The helpdesk's companion",
  proof: 'The companion of the proof',
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { origin: { type: 'string' }, for: { type: 'string' }, key: { type: 'string' } },
  });
  const audience = companionAudience(values.for);
  if (values.origin === undefined) throw new Error('where does Latchkey stand? --origin https://keys.contoso.com');
  const origin = companionOrigin(values.origin, audience);
  const folder = folders[audience];
  const keyFile = resolve(values.key ?? `${folder}/key.pem`);
  if (values.key !== undefined && !existsSync(keyFile)) throw new Error(`--key: there is no file ${values.key}`);
  const key = values.key === undefined ? keptKey(keyFile) : readFileSync(keyFile, 'utf8');
  for (const other of companionAudiences.filter((one) => one !== audience)) {
    refuseShared({ origin, manifestKey: companionKey(key).manifestKey }, `${folders[other]}/unpacked/manifest.json`);
  }
  const { id, unpacked, zip } = await packCompanion({ audience, origin, key, folder });
  console.log(`${titles[audience]} for ${origin}, id ${id}`);
  console.log(`  to load unpacked: ${relative('', unpacked)}`);
  console.log(`  for a store:      ${relative('', zip)}`);
  if (values.key === undefined) {
    console.log(`  its key:          ${relative('', keyFile)} (for trying out; use --key with one that you keep safe)`);
  }
  console.log(`\n${companionPolicies(id, audience)}`);
}

await asCommand('build:companion', main);
