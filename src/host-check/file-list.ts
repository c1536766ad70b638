import type { FileList } from './host-observations.ts';

/** Where the build lists its files, beside them. */
export const fileListName = 'files.json';

/** The administrator's own, and different everywhere. */
export const ownFile = 'config.json';

/** Read by their hosts, which may answer 404 to whoever asks for them. */
export const filesForHosts: readonly string[] = ['_headers', 'staticwebapp.config.json'];

/** The list as the build writes it: files in the order of their names, so that one build makes one text. */
export function writeFileList(sums: Readonly<Record<string, string>>): string {
  const files = Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ formatVersion: 1, files }, null, 1)}\n`;
}

/** @returns null where the text is no such list; a path that leads out of the site makes it none (X3) */
export function readFileList(text: string): FileList | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { formatVersion, files } = (value ?? {}) as { formatVersion?: unknown; files?: unknown };
  if (formatVersion !== 1 || typeof files !== 'object' || files === null) return null;
  const entries = Object.entries(files);
  const right = entries.every(
    ([path, sum]) => /^(?!\.)[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/.test(path) && /^[0-9a-f]{64}$/.test(String(sum)),
  );
  return right && entries.length <= 5000 && Object.hasOwn(files, 'index.html')
    ? { source: 'host', sums: files as Record<string, string> }
    : null;
}
