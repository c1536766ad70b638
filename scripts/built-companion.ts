import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompanionBuild } from '../src/host-check/host-observations.ts';
import { extensionId } from './companion-key.ts';

/**
 * @param folder of an unpacked companion
 * @returns for whom it was built, as its manifest says
 * @throws Error where there is no manifest of a companion
 */
export function builtCompanion(folder: string): CompanionBuild {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) throw new Error(`there is no manifest.json in ${folder}`);
  const { externally_connectable: talks, key } = JSON.parse(readFileSync(file, 'utf8')) as {
    externally_connectable?: { matches?: string[] };
    key?: string;
  };
  const matches = talks?.matches;
  if (!Array.isArray(matches)) throw new Error(`${file} is no companion's: nobody may talk to it`);
  return {
    origins: matches.map((match) => match.replace(/\/\*$/, '')),
    id: key === undefined ? null : extensionId(Buffer.from(key, 'base64')),
  };
}
