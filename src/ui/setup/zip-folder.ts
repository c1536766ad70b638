import { zipSync } from 'fflate';
import type { FolderFiles } from '../../setup/folder-files.ts';

/** One folder in a zip. Always the same bytes for the same files. */
export function zipFolder(files: FolderFiles): Uint8Array<ArrayBuffer> {
  const within = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`latchkey-setup/${path}`, bytes]));
  return new Uint8Array(zipSync(within, { level: 9, mtime: '1980-01-01T12:00:00' }));
}
