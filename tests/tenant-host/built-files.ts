import { readFile } from 'node:fs/promises';
import { siteFile, siteHeaders } from '../../scripts/site-file.ts';

/** An answer as a production host would send it (X1). */
export const productionAnswer = (dist: string, path: string, body: Uint8Array<ArrayBuffer> | string): Response =>
  new Response(body, { headers: siteHeaders(dist, path) });

/**
 * Serves the files of the build under the headers of production.
 * @returns null where there is no such file
 */
export async function builtFile(dist: string, pathname: string): Promise<Response | null> {
  const path = decodeURIComponent(pathname);
  const file = await siteFile(dist, path);
  return file === null ? null : productionAnswer(dist, path, new Uint8Array(await readFile(file)));
}
