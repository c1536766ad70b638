import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @param names in the order in which they are tried, without `.exe`
 * @param folders where to look beside the ones of `PATH`
 * @returns every program found under one of the names, each once
 */
export function findPrograms(names: readonly string[], folders: readonly string[] = []): string[] {
  const places = [...folders, ...(process.env['PATH'] ?? '').split(delimiter)].filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  const files = names.flatMap((name) => places.map((folder) => join(folder, name + ending)));
  return [...new Set(files)].filter((file) => existsSync(file));
}
