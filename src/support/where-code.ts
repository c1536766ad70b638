import { problemCodes } from './problem.ts';

/**
 * "Where are you?" in ten characters: what an agent on the phone needs to see the person's very screen, and nothing
 * personal. Crockford's base32 (https://www.crockford.com/base32.html), nine characters and a check digit.
 */
export interface Where {
  /** Step and state, as `places` has them. */
  place: Place;
  round: 'first' | 'spare';
  route: (typeof routes)[number];
  /** `LK-404`; null where nothing is wrong. */
  problem: string | null;
  /** What of the screen the place does not tell, 0 to 31 (src/journey/where-detail.ts); 0 where something is wrong. */
  detail: number;
  /** Index of the language in the list of languages. */
  language: number;
  /** Of each check, in the order of `checkIds`. */
  checks: readonly CheckMark[];
  /** The minor version of the build, modulo 4. */
  build: number;
}

// What follows is read by later builds: nothing is ever removed, renamed or moved, new entries go to the end.

/** Every screen that a person can stand at. */
export const places = [
  'start',
  'key/ready',
  'key/checking',
  'sign-in',
  'sign-in-returned',
  'account/looking',
  'account/shown',
  'create/ready',
  'create/queued',
  'create/fetching',
  'create/touching',
  'save/queued',
  'save/saving',
  'save/checking',
  'save/failed',
  'save/over',
  'hand-off/preparing',
  'hand-off/ready',
  'hand-off/watching',
  'hand-off/choosing',
  'hand-off/paused',
  'done/reading',
  'done/verified',
  'done/unlisted',
  'done/told',
  'done/removed',
  'lock-screen',
  'finish',
  'finish/later',
  'signed-out',
  'configuration',
  // Where going on is possible in spite of what was found.
  'account/passable',
  // Where Microsoft itself has refused, and not this page before it.
  'create/refused',
  'sign-in-returned/save',
  // A key that was made waits, and Microsoft's time for it should be over.
  'save/late',
  // On a system that is not Windows.
  'start/elsewhere',
] as const;

export type Place = (typeof places)[number];

const routes = ['none', 'in-page', 'companion', 'hand-off'] as const;

/** What an agent needs of a check: that it is fine, that nobody knows, or that it stands in the way. */
export const checkMarks = ['fine', 'unknown', 'amiss'] as const;

export type CheckMark = (typeof checkMarks)[number];

const rounds = ['first', 'spare'] as const;

/** How many checks the first version tells of. */
const checkCount = 13;

/** How many values each field has, in the order in which they are put together; 45 bits in all. */
const sizes = {
  version: 4,
  build: 4,
  language: 8,
  round: 2,
  route: 4,
  area: 8,
  // Of the problem within its hundred; without one it is the detail.
  number: 32,
  place: 64,
  checks: 3 ** checkCount,
} as const;

const version = 0;
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Multiplication by x in GF(32), x^5 + x^2 + 1: a wrong digit or two that changed places give another check digit. */
const timesX = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

function checkDigit(digits: readonly number[]): number {
  return digits.reduce((sum, digit) => timesX(sum ^ digit), 0);
}

/** @returns ten characters with a hyphen in the middle, easy to say */
export function encodeWhere(where: Where): string {
  // There is room for seven areas: what comes after them is met at no step of the journey.
  const [, area = '0', number = where.detail] = /^LK-([1-7])(\d\d)$/.exec(where.problem ?? '') ?? [];
  const checks = where.checks.reduce((sum, mark) => sum * checkMarks.length + checkMarks.indexOf(mark), 0);
  const fields: Record<keyof typeof sizes, number> = {
    version,
    build: where.build % sizes.build,
    language: where.language,
    round: rounds.indexOf(where.round),
    route: routes.indexOf(where.route),
    area: Number(area),
    number: Number(number),
    place: places.indexOf(where.place),
    checks,
  };
  let rest = Object.entries(sizes).reduce(
    (sum, [name, size]) => sum * BigInt(size) + BigInt(fields[name as keyof typeof sizes]),
    0n,
  );
  const digits: number[] = [];
  for (let place = 0; place < 9; place += 1) {
    digits.unshift(Number(rest % 32n));
    rest /= 32n;
  }
  const text = [...digits, checkDigit(digits)].map((digit) => alphabet.charAt(digit)).join('');
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

/**
 * @param typed as it was heard: in either case, with or without hyphen and blanks, O for 0 and I or L for 1
 * @returns where the person stands; `wrong` where a character was misheard, `newer` where a later version has made it
 */
export function decodeWhere(typed: string): Where | 'wrong' | 'newer' {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const digits = Array.from(text, (character) => alphabet.indexOf(character));
  if (digits.length !== 10 || digits.includes(-1)) return 'wrong';
  if (checkDigit(digits.slice(0, 9)) !== digits[9]) return 'wrong';
  let rest = digits.slice(0, 9).reduce((sum, digit) => sum * 32n + BigInt(digit), 0n);
  const fields: Partial<Record<keyof typeof sizes, number>> = {};
  for (const [name, size] of Object.entries(sizes).reverse()) {
    fields[name as keyof typeof sizes] = Number(rest % BigInt(size));
    rest /= BigInt(size);
  }
  const { build = 0, language = 0, round = 0, route = 0, area = 0, number = 0, place = 0, checks = 0 } = fields;
  if (fields.version !== version) return 'newer';
  const known = { place: places[place], round: rounds[round], route: routes[route] };
  const problem = area === 0 ? null : `LK-${String(area)}${String(number).padStart(2, '0')}`;
  // A table has grown since, or nobody ever made it.
  if (problem !== null && !problemCodes.some((one) => one === problem)) return 'newer';
  if (known.place === undefined || known.round === undefined || known.route === undefined || rest > 0n) return 'newer';
  const marks: CheckMark[] = [];
  for (let left = checks, count = 0; count < checkCount; count += 1) {
    marks.unshift(checkMarks[left % checkMarks.length] ?? 'unknown');
    left = Math.floor(left / checkMarks.length);
  }
  return {
    ...{ place: known.place, round: known.round, route: known.route, language, build, checks: marks },
    ...{ problem, detail: area === 0 ? number : 0 },
  };
}
