import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @throws Error that names the command to run, where a folder holds no built page */
export function requireBuild(directory: string): void {
  if (existsSync(join(directory, 'index.html'))) return;
  throw new Error(`There is no build in ${directory}. Make one with "npm run build"; "npm start" builds and serves.`);
}
