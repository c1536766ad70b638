import { createHash } from 'node:crypto';

/** What a release was made of. */
export interface Source {
  version: string;
  /** Such as `v0.1.0`. */
  tag: string;
  /** Its full name, 40 hexadecimal digits. */
  commit: string;
}

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The text of MANIFEST: where the release comes from, how many files it has, and the SHA-256 of each, in the form that
 * `sha256sum --check` reads.
 */
export function manifest({ version, tag, commit }: Source, files: Readonly<Record<string, Uint8Array>>): string {
  const paths = Object.keys(files).sort();
  const sums = paths.map((path) => `${sha256(files[path] ?? Buffer.of())}  ${path}\n`);
  return `# Latchkey ${version}\n# tag ${tag}\n# commit ${commit}\n# files ${paths.length}\n${sums.join('')}`;
}

/**
 * @returns the source, and each file's SHA-256 by its path in the archive
 * @throws Error where this is no MANIFEST of ours, or where a part of it is missing
 */
export function readManifest(text: string): { source: Source; sums: Record<string, string> } {
  const [, version, tag, commit, count, lines] =
    /^# Latchkey (\S+)\n# tag (\S+)\n# commit ([0-9a-f]{40})\n# files (\d+)\n((?:[0-9a-f]{64} {2}[^\n]+\n)+)$/.exec(
      text,
    ) ?? [];
  if (version === undefined || tag === undefined || commit === undefined || lines === undefined) {
    throw new Error('This is no MANIFEST of a Latchkey release, or it was cut');
  }
  const sums = Object.fromEntries(
    lines
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );
  // Cut at the end of a line it would still read well, and what it no longer names would be compared with nothing.
  const named = Object.keys(sums).length;
  if (String(named) !== count)
    throw new Error(`This MANIFEST names ${named} files instead of ${count ?? 'none'}: it was cut`);
  if (!Object.hasOwn(sums, 'site/index.html'))
    throw new Error('This is no MANIFEST of a Latchkey release: no site/index.html');
  return { source: { version, tag, commit }, sums };
}
