import type { AtAddress, HostTrouble } from '../src/host-check/host-answer.ts';
import type { HostPorts } from '../src/host-check/observe-host.ts';
import { shortenedPath } from '../src/host-check/shortened-path.ts';
import { sha256 } from './manifest.ts';

/** Milliseconds for one answer. */
const patience = 30_000;

const certificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|HOSTNAME_MISMATCH/i;

/** The cause beneath `fetch failed`, and what it comes to. */
function troubleOf(error: unknown): { kind: 'trouble'; why: HostTrouble; said: string } {
  const outer = error instanceof Error ? error : new Error(String(error));
  const cause = outer.cause instanceof Error ? outer.cause : outer;
  // Of an address with several numbers, all were tried.
  const [first] = cause instanceof AggregateError ? (cause.errors as Error[]) : [];
  const inner = first ?? cause;
  const { code = '' } = inner as { code?: string };
  const said = inner.message === '' ? code : inner.message;
  const why = ((): HostTrouble => {
    if (outer.name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) return 'timeout';
    if (code === 'ECONNREFUSED') return 'refused';
    return certificate.test(code) ? 'certificate' : 'unreachable';
  })();
  return { kind: 'trouble', why, said };
}

/**
 * Fetches one address. Redirects are not followed: a script or page that was led elsewhere would look for all that it
 * names over there, where nobody compares.
 */
async function ask(address: URL, limit: number): Promise<AtAddress> {
  try {
    const answer = await fetch(address, { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(limit) });
    const { status, headers } = answer;
    if (status >= 300 && status < 400) {
      await answer.body?.cancel();
      const location = headers.get('location') ?? '';
      const to = location !== '' && URL.canParse(location, address) ? new URL(location, address).href : '';
      return to === '' ? { ...nothing, status, headers: Object.fromEntries(headers) } : { kind: 'leads', to };
    }
    return {
      kind: 'answer',
      status,
      headers: Object.fromEntries(headers),
      bytes: new Uint8Array(await answer.arrayBuffer()),
      compressed: !['', 'identity'].includes(headers.get('content-encoding') ?? ''),
    };
  } catch (error) {
    return troubleOf(error);
  }
}

const nothing = { kind: 'answer', bytes: new Uint8Array(), compressed: null } as const;

/**
 * How the command asks a host.
 * @param base with the slash at its end
 * @param plain the same address over http; null where nobody would look for it, at a port of its own
 */
export function hostPorts(base: URL, plain: URL | null = plainOf(base), limit = patience): HostPorts {
  return {
    async ask(path) {
      const address = new URL(path, base);
      const answer = await ask(address, limit);
      const short = shortenedPath(path);
      if (short === null || answer.kind !== 'leads' || answer.to !== new URL(short, base).href) return answer;
      return ask(new URL(answer.to), limit);
    },
    askBare: () => (base.pathname === '/' ? Promise.resolve(null) : ask(new URL(base.href.slice(0, -1)), limit)),
    askPlain: () => (plain === null ? Promise.resolve(null) : ask(plain, limit)),
    sha256: (bytes) => Promise.resolve(sha256(bytes)),
    decode: (bytes) => new TextDecoder().decode(bytes),
  };
}

function plainOf(base: URL): URL | null {
  return base.protocol === 'https:' && base.port === '' ? new URL(base.href.replace(/^https:/, 'http:')) : null;
}
