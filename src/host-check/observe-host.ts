import { fileListName, ownFile, readFileList } from './file-list.ts';
import type { AtAddress, SeenFile } from './host-answer.ts';
import type { CompanionBuild, FileList, HostObservations, SeenDocument } from './host-observations.ts';

/** How a place asks the host. None of them rejects. */
export interface HostPorts {
  /** Asks past every cache, and says where it leads instead of going there. `path` is from the base on. */
  ask: (path: string) => Promise<AtAddress>;
  /** Asks for the address without the slash at its end; null where the site stands at the root, or where it cannot be asked. */
  askBare: () => Promise<AtAddress | null>;
  /** Asks over http; null where that cannot be done from here. */
  askPlain: () => Promise<AtAddress | null>;
  /** Lower-case hexadecimal; null where nothing here computes it. */
  sha256: (bytes: Uint8Array) => Promise<string | null>;
  /** UTF-8 */
  decode: (bytes: Uint8Array) => string;
}

/** From where is looked, and what is known before. */
export interface HostWhere extends Pick<HostObservations, 'by' | 'base'> {
  /** What is known already; otherwise the host is asked for its own list. */
  list: FileList | null;
  document: SeenDocument | null;
  companion: { answered: boolean | null; build: CompanionBuild | null };
}

/** Nothing stands at these; one looks like the page's own settings, one like a script of the build. */
const notThere = ['not-there/config.json', 'assets/not-there.js'];

/** Requests at a time: as many as a browser makes of one host. */
const atOnce = 6;

/**
 * Asks a host for everything that its site should have, and for what it should not.
 * @param onProgress after each file, with how many there are
 */
export async function observeHost(
  ports: HostPorts,
  where: HostWhere,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<HostObservations> {
  const look = async (path: string): Promise<SeenFile> => seenOf(path, await ports.ask(path), ports);
  const start = await look('');
  const nothing = {
    seen: new Map<string, SeenFile>([['', start]]),
    configAgain: null,
    missing: new Map<string, SeenFile>(),
  };
  // Where nobody answers, nobody need be asked four hundred times.
  if (start.kind === 'trouble') return { ...where, ...nothing, bare: null, plain: null };
  const list = where.list ?? listOf(await ports.ask(fileListName), ports);
  const paths = [...new Set(['index.html', ownFile, ...Object.keys(list?.sums ?? {})])];
  const seen = new Map<string, SeenFile>([['', start]]);
  const rest = [...paths];
  const work = async (): Promise<void> => {
    for (let path = rest.shift(); path !== undefined; path = rest.shift()) {
      seen.set(path, await look(path));
      onProgress(seen.size - 1, paths.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const missing = new Map<string, SeenFile>();
  for (const path of notThere) missing.set(path, await look(path));
  const apart = async (answer: AtAddress | null): Promise<SeenFile | null> =>
    answer === null ? null : seenOf('', answer, ports);
  return {
    ...{ ...where, list, seen, missing },
    configAgain: await look(ownFile),
    bare: await apart(await ports.askBare()),
    plain: await apart(await ports.askPlain()),
  };
}

function listOf(answer: AtAddress, { decode }: HostPorts): FileList | null {
  return answer.kind === 'answer' && answer.status === 200 ? readFileList(decode(answer.bytes)) : null;
}

async function seenOf(path: string, answer: AtAddress, { sha256, decode }: HostPorts): Promise<SeenFile> {
  if (answer.kind !== 'answer') return answer;
  const { bytes, ...said } = answer;
  const isRead = path === '' || path === ownFile || path.endsWith('.html');
  return { ...said, size: bytes.length, sha256: await sha256(bytes), text: isRead ? decode(bytes) : null };
}
