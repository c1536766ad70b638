type Version = readonly [number, number, number];

function parse(text: string): Version | null {
  const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(text.trim());
  return match === null ? null : [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
}

function atLeast(version: Version, least: Version): boolean {
  const index = version.findIndex((part, place) => part !== least[place]);
  return index === -1 || (version[index] ?? 0) > (least[index] ?? 0);
}

/**
 * @param version as `process.version` has it
 * @param range as `engines.node` of our package.json has it: `^20.19.0 || >=24`, of those two kinds only
 * @throws Error where either cannot be read
 */
export function nodeFits(version: string, range: string): boolean {
  const ours = parse(version.replace(/-.*$/, ''));
  if (ours === null) throw new Error(`"${version}" is no version of Node`);
  return range.split('||').some((part) => {
    const [, kind, text = ''] = /^\s*(\^|>=)(.*)$/.exec(part) ?? [];
    const least = parse(text);
    if (least === null) throw new Error(`"${range}" is no range that is understood here`);
    return atLeast(ours, least) && (kind === '>=' || ours[0] === least[0]);
  });
}
