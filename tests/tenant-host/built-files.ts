import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { cacheControlFor, securityHeaders } from '../../build/security-headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** An answer as a production host would send it (X1). */
export const productionAnswer = (path: string, body: Uint8Array<ArrayBuffer> | string): Response =>
  new Response(body, {
    headers: {
      ...securityHeaders,
      'Content-Type': types[path.endsWith('/') ? '.html' : extname(path)] ?? 'application/octet-stream',
      'Cache-Control': cacheControlFor(path),
    },
  });

/**
 * Serves the files of the build under the headers of production.
 * @returns null where there is no such file
 */
export async function builtFile(dist: string, pathname: string): Promise<Response | null> {
  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const file = resolve(dist, `.${decodeURIComponent(path)}`);
  if (!file.startsWith(resolve(dist) + sep)) return null;
  try {
    return productionAnswer(pathname, new Uint8Array(await readFile(file)));
  } catch {
    return null;
  }
}
