import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfiguration } from '../src/config/read-configuration.ts';
import { readRoomConfiguration } from '../src/config/read-room-configuration.ts';
import type { HostFinding } from '../src/host-check/finding.ts';
import type { CompanionBuild, FileList } from '../src/host-check/host-observations.ts';
import { judgeHost } from '../src/host-check/judge-host.ts';
import { observeHost, type HostPorts } from '../src/host-check/observe-host.ts';
import { hostReport } from '../src/ui/host-check/host-report.ts';
import { builtCompanion } from './built-companion.ts';
import { compareFolder, sumsOfSite, type ReleasedSite } from './compare-folder.ts';
import { hostPorts } from './host-ports.ts';

interface Asked {
  /** MANIFEST of the release that should stand there; null where nobody gave one, and the host's own list serves. */
  manifestText: string | null;
  site: ReleasedSite;
  companion: CompanionBuild | null;
}

/**
 * Checks a host from outside: what it sends, held against the build and, where there is one, the MANIFEST of its release (A14).
 * @param address of the page; without a slash at its end one is put there, and what follows `?` or `#` is left out
 * @throws Error where the MANIFEST is none
 */
export async function checkHost(
  address: string,
  { manifestText, site, companion }: Asked,
  portsFor: (base: URL) => HostPorts = hostPorts,
): Promise<{ base: string; findings: HostFinding[] }> {
  const base = new URL(address.replace(/[?#].*$/, '').replace(/\/?$/, '/'));
  const list: FileList | null =
    manifestText === null ? null : { source: 'release', sums: sumsOfSite(manifestText, site).sums };
  const observed = await observeHost(portsFor(base), {
    ...{ by: 'command', base: base.href, list, document: null },
    companion: { answered: null, build: companion },
  });
  return {
    base: base.href,
    findings: judgeHost(observed, site === 'site' ? readConfiguration : readRoomConfiguration),
  };
}

const usage = 'npm run check-host -- ADDRESS_OR_FOLDER [--manifest FILE] [--helpdesk] [--companion FOLDER]';

/** @returns exit code: 0 where nothing is to mend, 1 where something is */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      manifest: { type: 'string' },
      helpdesk: { type: 'boolean', default: false },
      companion: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [where, ...more] = positionals;
  if (where === undefined || more.length > 0) throw new Error(`which host? ${usage}`);
  const manifestText = values.manifest === undefined ? null : readFileSync(values.manifest, 'utf8');
  const site = values.helpdesk ? 'site-helpdesk' : 'site';
  if (!/^https?:\/\//i.test(where)) {
    if (manifestText === null) throw new Error(`a folder is compared with a release: --manifest FILE. ${usage}`);
    const { source, differences, remarks } = compareFolder(where, manifestText, site);
    console.log(`${where} against Latchkey ${source.version} (${source.tag}, commit ${source.commit})`);
    for (const line of [...differences, ...remarks]) console.log(`  ${line}`);
    return differences.length === 0 ? 0 : 1;
  }
  if (!URL.canParse(where)) throw new Error(`${where} is no address. ${usage}`);
  const companion = values.companion === undefined ? null : builtCompanion(values.companion);
  const { base, findings } = await checkHost(where, { manifestText, site, companion });
  console.log(hostReport(base, findings));
  if (manifestText === null) {
    console.log(
      "\nCompared with the host's own list, which shows accidents and no intruder: --manifest FILE for that.",
    );
  }
  console.log('What a host has besides cannot be seen from outside: compare its folder as well.');
  return findings.some(({ state }) => state === 'unmet') ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(`check-host: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
