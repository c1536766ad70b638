import { stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { builtHeaders } from '../build/built-headers.ts';
import { cacheControlFor } from '../build/security-headers.ts';

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * @param directory of the build
 * @param path decoded, from the app's base on, such as `/assets/index-abc.js`
 * @returns the file that it names, or null: no listing, no fallback page, nothing hidden
 */
export async function siteFile(directory: string, path: string): Promise<string | null> {
  if (/[\\/]\./.test(path) || path.includes('\0')) return null;
  const file = resolve(join(directory, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(resolve(directory) + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() === true ? file : null;
}

/** @returns what a production host sends with the answer for a path of the build (X1) */
export function siteHeaders(directory: string, path: string): Record<string, string> {
  return {
    ...builtHeaders(directory),
    'Content-Type': mimeTypes[path.endsWith('/') ? '.html' : extname(path)] ?? 'application/octet-stream',
    'Cache-Control': cacheControlFor(path),
  };
}
