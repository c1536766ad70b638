import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { headersOfPage } from '../build/built-headers.ts';
import { filesAndLinks } from './files-and-links.ts';
import { headerDifferences } from './header-differences.ts';
import { readManifest, sha256, type Source } from './manifest.ts';
import { releasedAnswer, type Found } from './released-answer.ts';

/** Yours, and different everywhere. */
const own = 'config.json';
/** Read by their hosts, which answer 404 to whoever asks for them. */
const forHosts = ['_headers', 'staticwebapp.config.json'];

interface Place {
  read: (path: string) => Promise<Found>;
  /** Every file and link that is there; null where nobody can list them. */
  list: (() => { path: string; isFile: boolean }[]) | null;
}

function folder(root: string): Place {
  return {
    read: (path) => {
      const file = join(root, path);
      return Promise.resolve(existsSync(file) ? { content: readFileSync(file), headers: null } : 'missing');
    },
    list: () =>
      filesAndLinks(root).map(({ file, isFile }) => ({ path: relative(root, file).split(sep).join('/'), isFile })),
  };
}

/** @param base with the slash at its end */
function host(base: URL): Place {
  return {
    read: (path) => releasedAnswer(new URL(path, base)),
    list: null,
  };
}

export interface Comparison {
  source: Source;
  /** Sentences, one for each file that is not as it was released. */
  differences: string[];
  /** Sentences about what is as expected, or could not be compared. */
  remarks: string[];
}

/**
 * Compares a host with a release, file by file; where it is an address, with the headers of each answer (X1).
 * @param where address of the page, or the folder that a host serves
 * @param manifestText MANIFEST of the release that should stand there
 * @param site which of its sites
 * @throws Error where the address, the folder or the MANIFEST is none
 */
export async function compareHost(
  where: string,
  manifestText: string,
  site: 'site' | 'site-helpdesk' = 'site',
): Promise<Comparison> {
  const { source, sums } = readManifest(manifestText);
  const released = Object.entries(sums).filter(([path]) => path.startsWith(`${site}/`));
  const wanted = new Map(released.map(([path, sum]) => [path.slice(site.length + 1), sum]));
  const remote = /^https?:/i.test(where);
  if (!remote && !existsSync(join(where, 'index.html'))) {
    throw new Error(`${where} is neither an address nor a folder with an index.html`);
  }
  const place = remote ? host(new URL(where.replace(/[?#].*$/, '').replace(/\/?$/, '/'))) : folder(where);
  // What the policy has to let in is said by the page; one that is not as released is a difference of its own.
  const page = await place.read('index.html');
  const isReleased =
    typeof page === 'object' && 'content' in page && sha256(page.content) === sums[`${site}/index.html`];
  const wantedHeaders = isReleased ? headersOfPage(new TextDecoder().decode(page.content)) : {};
  const differences: string[] = [];
  const remarks: string[] = [];
  const compare = async (path: string, sum: string): Promise<void> => {
    const found = await place.read(path);
    const name = path === '' ? 'The start page' : path;
    if (typeof found === 'object' && 'headers' in found && found.headers !== null) {
      const wrong = headerDifferences(found.headers, path === '' || path.endsWith('.html'), wantedHeaders);
      differences.push(...wrong.map((what) => `${name} ${what}.`));
    }
    if (found === 'missing') {
      if (remote && forHosts.includes(path)) remarks.push(`${name} is not shown to visitors, as it should be.`);
      else differences.push(`${name} is missing.`);
    } else if ('trouble' in found) {
      differences.push(`${name} ${found.trouble}.`);
    } else if (path === own) {
      const same = sha256(found.content) === sum;
      remarks.push(same ? `${own} is the practice installation's.` : `${own} is yours; look at it yourself.`);
    } else if (sha256(found.content) !== sum) {
      differences.push(`${name} differs from the release.`);
    }
  };
  for (const [path, sum] of wanted) await compare(path, sum);
  const start = wanted.get('index.html');
  if (remote && start !== undefined) await compare('', start);
  if (place.list === null) {
    remarks.push('What a host has besides cannot be seen from outside: compare its folder as well.');
  } else {
    remarks.push('Files only: what the host sends with them, and where it leads, cannot be seen in a folder.');
    // IIS wants it beside the site.
    if (sums['hosting/web.config'] !== undefined && existsSync(join(where, 'web.config'))) {
      wanted.set('web.config', sums['hosting/web.config']);
      await compare('web.config', sums['hosting/web.config']);
    }
    const held = place.list().sort((a, b) => (a.path < b.path ? -1 : 1));
    differences.push(
      ...held
        .filter(({ path }) => !wanted.has(path) && path !== own)
        .map(({ path }) => `${path} is not of this release.`),
      // As released today, and something else tomorrow, without a change in this folder.
      ...held.filter(({ isFile }) => !isFile).map(({ path }) => `${path} is a link, not a file.`),
    );
  }
  return { source, differences, remarks };
}

/** `npm run compare-host -- URL_OR_FOLDER [--helpdesk] [--manifest FILE]`: exit code 0 where all is as released, 1 otherwise. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { manifest: { type: 'string' }, helpdesk: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [where, ...more] = positionals;
  if (where === undefined || more.length > 0)
    throw new Error('which host? npm run compare-host -- https://keys.contoso.com/');
  const file = values.manifest ?? resolve(import.meta.dirname, '../release/MANIFEST');
  if (!existsSync(file))
    throw new Error(`there is no MANIFEST at ${file}: name the one of the release with --manifest FILE`);
  const { source, differences, remarks } = await compareHost(
    where,
    readFileSync(file, 'utf8'),
    values.helpdesk ? 'site-helpdesk' : 'site',
  );
  console.log(`${where} against Latchkey ${source.version} (${source.tag}, commit ${source.commit})`);
  for (const line of [...differences, ...remarks]) console.log(`  ${line}`);
  console.log(
    differences.length === 0 ? 'As released, as far as could be seen.' : `Not as released: ${differences.length}.`,
  );
  return differences.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(`compare-host: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
