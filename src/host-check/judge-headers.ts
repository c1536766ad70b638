/** A header of our host's answer that is not as the page needs it (X1). */
export interface HeaderFinding {
  name: string;
  /** Of a policy only the parts that are not as they should be; null where the header is missing. */
  sent: string | null;
  wanted: string;
}

type Headers = Readonly<Record<string, string>>;
/** A policy's directives, each with its value; what is no policy has one, without a name. */
type Parts = ReadonlyMap<string, string>;

/**
 * @param sent headers of an answer of our host; the case of their names does not matter
 * @param wanted as build/security-headers.ts has them
 * @returns those that are missing or differ. What a host adds to a policy, and whatever makes it stricter in time, is its own business
 */
export function judgeHeaders(sent: Headers, wanted: Headers): HeaderFinding[] {
  const received = new Map(Object.entries(sent).map(([name, value]) => [name.toLowerCase(), value]));
  return Object.entries(wanted).flatMap(([name, value]): HeaderFinding[] => {
    const actual = received.get(name.toLowerCase());
    if (actual === undefined) return [{ name, sent: null, wanted: value }];
    const differing = differences(name, actual, value);
    if (differing.length === 0) return [];
    if (!name.endsWith('-Policy')) return [{ name, sent: actual, wanted: value }];
    const needed = partsOf(name, value);
    const found = policiesOf(name, actual)[0] ?? new Map<string, string>();
    const written = (parts: Parts): string =>
      differing.flatMap((part) => parts.get(part) ?? []).join(name === 'Permissions-Policy' ? ', ' : '; ');
    return [{ name, sent: written(found), wanted: written(needed) }];
  });
}

/** @returns the names of the directives that differ in the policy that comes closest; a browser obeys all that are sent */
function differences(name: string, actual: string, value: string): string[] {
  const needed = partsOf(name, value);
  return policiesOf(name, actual)
    .map((found) => [...needed].filter(([part, text]) => !fits(name, found.get(part), text)).map(([part]) => part))
    .reduce((best, one) => (one.length < best.length ? one : best));
}

function fits(name: string, found: string | undefined, needed: string): boolean {
  if (found === undefined) return false;
  if (name === 'Strict-Transport-Security') return seconds(found) >= seconds(needed);
  // A style sheet more does nothing; a script more is somebody's.
  if (!/^style-src\b/i.test(needed)) return words(found) === words(needed);
  const without = (value: string): string => words(value.replace(/'sha(?:256|384|512)-\S*/gi, ''));
  return without(found) === without(needed) && hashesOf(needed).every((hash) => hashesOf(found).includes(hash));
}

function seconds(value: string): number {
  return Number(/\bmax-age\s*=\s*"?(\d+)/i.exec(value)?.[1] ?? -1);
}

const hash = /^'sha(?:256|384|512)-/i;

/** @returns what lets in one known text each and nothing else: a host may have more of them than the page needs */
const hashesOf = (value: string): string[] => value.split(/\s+/).filter((word) => hash.test(word));

/** Sources in any order; only a hash has capitals that matter. */
const words = (value: string): string =>
  value
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (hash.test(word) ? word : word.toLowerCase()))
    .sort()
    .join(' ');

/** fetch() joins headers of one name by commas; of these, only a policy may come more than once. */
function policiesOf(name: string, value: string): Parts[] {
  return (name === 'Content-Security-Policy' ? value.split(',') : [value]).map((one) => partsOf(name, one));
}

function partsOf(name: string, value: string): Parts {
  const separators: Record<string, [between: string, inside: RegExp]> = {
    'Content-Security-Policy': [';', /\s/],
    'Permissions-Policy': [',', /=/],
    'Cache-Control': [',', /=/],
  };
  const [between, inside] = separators[name] ?? [null, null];
  if (between === null) return new Map([['', value.trim()]]);
  const parts = new Map<string, string>();
  for (const part of value.split(between).map((text) => text.trim())) {
    const key = part.split(inside, 1)[0]?.trim().toLowerCase() ?? '';
    // The first of one name counts in a CSP; more than one is a mistake anywhere.
    if (part !== '' && !parts.has(key)) parts.set(key, part);
  }
  return parts;
}
