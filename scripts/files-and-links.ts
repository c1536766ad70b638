import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder holds at some depth and is no folder; `isFile` is false for a link, which leads who knows where. */
interface Held {
  file: string;
  isFile: boolean;
}

/** Step by step: `readdirSync` with `recursive` follows links to folders on some Node (22.13), without an end. */
export function filesAndLinks(folder: string): Held[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name);
    return entry.isDirectory() ? filesAndLinks(file) : [{ file, isFile: entry.isFile() }];
  });
}
