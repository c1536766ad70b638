import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { builtHeaders } from '../build/built-headers.ts';
import { asCommand } from './as-command.ts';
import { blockedPorts } from './blocked-ports.ts';
import { requireBuild } from './require-build.ts';
import { servedSite, serveSettings } from './serve-settings.ts';
import { siteFile, siteHeaders } from './site-file.ts';

export interface ServeOptions {
  /** Folder with the built files. */
  directory: string;
  /** Tried first; where it is taken the next ones are, up to 20. 0 lets the system choose. */
  port: number;
  /** Path under which the app stands, such as `/keys/`. */
  base?: string;
  /** Answered for `config.json`, whatever the build has there. */
  configuration?: string;
}

export interface Served {
  /** Such as `http://localhost:4173/`. */
  url: string;
  close: () => Promise<void>;
}

const compressed = new Map<string, Buffer>();

async function compress(file: string, content: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  // A build may be made anew while we serve it.
  const key = `${encoding} ${file} ${String((await stat(file)).mtimeMs)}`;
  const known = compressed.get(key);
  if (known) return known;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const result = encoding === 'br' ? brotliCompressSync(content, quality) : gzipSync(content, { level: 9 });
  compressed.set(key, result);
  return result;
}

/**
 * @param accepted the value of Accept-Encoding
 * @returns the best of what both sides know; refusals by `q=0` are respected
 */
function encodingFor(accepted: string, type: string): 'br' | 'gzip' | null {
  if (type === 'image/png') return null;
  const takes = (name: string): boolean => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`).test(accepted);
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
}

function answer(response: ServerResponse, status: number, headers: Record<string, string>, body?: Buffer): void {
  response.writeHead(status, { ...headers, 'Content-Length': String(body?.length ?? 0) });
  response.end(body);
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { directory, base, configuration }: { directory: string; base: string; configuration: string | undefined },
): Promise<void> {
  const plain = () => ({
    ...builtHeaders(directory),
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    answer(response, 405, { ...plain(), Allow: 'GET, HEAD' });
    return;
  }
  let path: string;
  try {
    path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    answer(response, 400, plain());
    return;
  }
  const inside = path.startsWith(base) ? `/${path.slice(base.length)}` : null;
  if (inside === '/config.json' && configuration !== undefined) {
    const sent = { ...siteHeaders(directory, inside), Vary: 'Accept-Encoding' };
    answer(response, 200, sent, Buffer.from(configuration));
    return;
  }
  const file = inside === null ? null : await siteFile(directory, inside);
  if (inside === null || file === null) {
    answer(response, 404, plain(), Buffer.from('Not found\n'));
    return;
  }
  const content = await readFile(file);
  const sent = siteHeaders(directory, inside);
  const encoding = encodingFor(request.headers['accept-encoding'] ?? '', sent['Content-Type'] ?? '');
  const body = encoding ? await compress(file, content, encoding) : content;
  const headers = { ...sent, Vary: 'Accept-Encoding', ...(encoding ? { 'Content-Encoding': encoding } : {}) };
  if (request.method === 'HEAD') {
    response.writeHead(200, headers);
    response.end();
  } else answer(response, 200, headers, body);
}

/** @returns null, or the code of the system where it refuses: `EADDRINUSE`, `EACCES` */
function listen(server: Server, port: number): Promise<string | null> {
  return new Promise((done) => {
    const refused = ({ code, message }: NodeJS.ErrnoException): void => {
      done(code ?? message);
    };
    server.once('error', refused);
    // By name: WebAuthn has no RP ID for an IP address (M4).
    server.listen(port, 'localhost', () => {
      server.off('error', refused);
      done(null);
    });
  });
}

/** A sentence about a port that cannot be had. */
function refusal(first: number, chosen: number, code: string): string {
  if (code === 'EADDRINUSE') {
    const range = chosen === first ? `Port ${String(first)} is` : `Ports ${String(first)} to ${String(chosen)} are`;
    return `${range} in use. Set PORT to another number, such as PORT=8080.`;
  }
  if (code === 'EACCES') return `This account may not use port ${String(chosen)}. Set PORT to another one, above 1023.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return 'This machine does not know the name "localhost". Its hosts file needs the line "127.0.0.1 localhost".';
  }
  return `Port ${String(chosen)} cannot be used: ${code}`;
}

/**
 * Serves built files under the headers that every host sends (X1). What is not there is a 404, also config.json.
 * @throws Error with a sentence: there is no build, or the port cannot be had or be opened by a browser
 */
export async function serve({ directory, port, base = '/', configuration }: ServeOptions): Promise<Served> {
  requireBuild(directory);
  const server = createServer((request, response) => {
    handle(request, response, { directory, base, configuration }).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  const last = Math.min(port + 20, 65_535);
  let chosen = port;
  let refused = await listen(server, chosen);
  while (refused === 'EADDRINUSE' && chosen < last) {
    chosen += 1;
    if (!blockedPorts.has(chosen)) refused = await listen(server, chosen);
  }
  if (refused !== null) throw new Error(refusal(port, chosen, refused));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://localhost:${String(address.port)}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await asCommand('serve', async () => {
    const { values } = parseArgs({ options: { site: { type: 'string' }, config: { type: 'string' } } });
    const settings = serveSettings(process.env);
    const { url } = await serve({
      directory: resolve(import.meta.dirname, '..', servedSite(values.site)),
      ...settings,
      ...(values.config !== undefined && { configuration: readFileSync(values.config, 'utf8') }),
    });
    const { port } = new URL(url);
    if (settings.port !== 0 && port !== String(settings.port)) {
      console.error(`Port ${String(settings.port)} is in use, so this is the next one that is free:`);
    }
    console.log(url);
  });
}
