import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * @param modules paths of what a build was made of
 * @param licences the text of third-party-licences.md: each package has a heading `## name - version (licence)`
 * @returns the packages that a byte was taken from and that it does not name, as `name - version`
 */
export function unlicensed(modules: readonly string[], licences: string): string[] {
  const folders = modules.flatMap((id) => /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? []);
  const packages = [...new Set(folders)].map((folder) => {
    const { name, version } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as Record<
      string,
      string
    >;
    return `${name} - ${version}`;
  });
  return packages.filter((one) => !licences.includes(`\n## ${one} (`)).sort();
}
