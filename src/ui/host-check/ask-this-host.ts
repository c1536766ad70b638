import type { AtAddress, HostTrouble } from '../../host-check/host-answer.ts';
import type { SeenDocument } from '../../host-check/host-observations.ts';
import type { HostPorts } from '../../host-check/observe-host.ts';
import { shortenedPath } from '../../host-check/shortened-path.ts';

/** Milliseconds for one answer. */
const patience = 30_000;

/** What a browser tells of a connection that failed is little: whether time ran out. */
function troubleOf(error: unknown): { kind: 'trouble'; why: HostTrouble; said: string } {
  const name = error instanceof DOMException ? error.name : '';
  return { kind: 'trouble', why: name === 'TimeoutError' ? 'timeout' : 'unreachable', said: name };
}

/** A browser follows redirects by itself and says where it came out. */
async function ask(address: string, expected: readonly string[]): Promise<AtAddress> {
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(address, { cache: 'no-store', credentials: 'same-origin', signal });
    if (answer.redirected && !expected.includes(answer.url)) return { kind: 'leads', to: answer.url };
    const headers = Object.fromEntries(answer.headers);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { kind: 'answer', status: answer.status, headers, bytes, compressed: cameCompressed(answer.url, headers) };
  } catch (error) {
    return troubleOf(error);
  }
}

/** The header tells; else what went over the wire against what came out of it, where the browser still remembers. */
function cameCompressed(url: string, headers: Readonly<Record<string, string>>): boolean | null {
  const encoding = headers['content-encoding'] ?? '';
  if (encoding !== '' && encoding !== 'identity') return true;
  const entry = performance.getEntriesByName(url, 'resource').at(-1) as PerformanceResourceTiming | undefined;
  if (entry === undefined || entry.encodedBodySize === 0) return encoding === '' ? false : null;
  return entry.encodedBodySize < entry.decodedBodySize;
}

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Address of this page's folder, with the slash at its end. */
export const pageBase = (): string => new URL('.', location.href).href;

/** How this page asks its own host. */
export function askThisHost(): HostPorts {
  const base = pageBase();
  return {
    ask(path) {
      const address = new URL(path, base).href;
      const short = shortenedPath(path);
      return ask(address, short === null ? [address] : [address, new URL(short, base).href]);
    },
    askBare: () => (new URL(base).pathname === '/' ? Promise.resolve(null) : ask(base.slice(0, -1), [])),
    // The page's own policy lets it ask for nothing that is not encrypted.
    askPlain: () => Promise.resolve(null),
    async sha256(bytes) {
      // Only there over a secure connection, whatever the types say.
      const subtle = crypto.subtle as SubtleCrypto | undefined;
      return subtle === undefined ? null : hex(await subtle.digest('SHA-256', new Uint8Array(bytes)));
    },
    decode: (bytes) => new TextDecoder().decode(bytes),
  };
}

/** What stands in this document. */
export function seeDocument(): SeenDocument {
  const scripts = [...document.scripts];
  const runs = scripts.filter(({ src, type }) => src === '' && (type === '' || /javascript|^module$/i.test(type)));
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"]')];
  return {
    scripts: scripts.flatMap(({ src }) => (src === '' ? [] : src)),
    frames: [...document.querySelectorAll('iframe')].map(({ src }) => src),
    sheets: sheets.map(({ href }) => href),
    inline: runs.length,
    // Not there over an insecure connection.
    worker: 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null,
  };
}
