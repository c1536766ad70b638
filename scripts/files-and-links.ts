import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder holds at some depth and is no folder; `isFile` is false for a link, which leads who knows where. */
interface Held {
  file: string;
  isFile: boolean;
}

export function filesAndLinks(folder: string): Held[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ file: join(entry.parentPath, entry.name), isFile: entry.isFile() }));
}
