import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Source } from './manifest.ts';

/**
 * What a release of this checkout would be made of.
 * @param root of a Git checkout
 * @throws Error where the tree differs from its commit, or the commit has no tag of package.json's version
 */
export function taggedSource(root: string): Source {
  const git = (...options: string[]): string => execFileSync('git', options, { cwd: root, encoding: 'utf8' }).trimEnd();
  const changed = git('status', '--porcelain', '--untracked-files=all');
  if (changed !== '') throw new Error(`A release is made of a commit alone. Commit or remove these first:\n${changed}`);
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
  const tag = `v${version}`;
  const tags = git('tag', '--points-at', 'HEAD').split('\n');
  if (!tags.includes(tag)) {
    throw new Error(`This commit has no tag ${tag}, which is the version in package.json: git tag --sign ${tag}`);
  }
  return { version, tag, commit: git('rev-parse', 'HEAD') };
}
