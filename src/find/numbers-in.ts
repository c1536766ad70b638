/** A family of numbers, and the number as `Entry.numbers` has it; `LK-404` for a code of ours. */
const ours = /(?<![\p{L}\p{N}])lk[\s\-_#]*(\d{3})(?!\d)/giu;
/** `AADSTS`, as people type it, and its number, perhaps with blanks in it. */
const named = /(?<![\p{L}\p{N}])a{1,2}d{1,2}s?t?s?[\s\-_#:]*(\d[\d ]{3,8}\d)(?![\d-])/giu;
const hexadecimal = /(?<![\p{L}\p{N}])0\s?x\s?([0-9a-f]{4}\s[0-9a-f]{4}|[0-9a-f]{3,8})(?![0-9a-f])/giu;
/** Windows' codes without the `0x` that they begin with. */
const bare = /(?<![\p{L}\p{N}-])([8c][0-9a-f]{7})(?![\p{L}\p{N}-])/giu;
/** Any number that could be one of Microsoft's; no part of an id, a date or a time. */
const alone = /(?<![\p{L}\p{N}.:/-])(\d{5,7})(?![\p{L}\p{N}:/-])/gu;

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

/**
 * The numbers of errors in what a person typed or pasted, a whole page with request ids included, those with their name
 * before them first.
 * @returns `50076` for AADSTS50076, `0x80070005` in lower case, `LK-404` for a code of ours
 */
export function numbersIn(text: string): readonly string[] {
  const certain = [
    ...all(text, ours).map((number) => `LK-${number}`),
    ...all(text, named).map((number) => number.replaceAll(' ', '')),
    ...all(text, hexadecimal).map((number) => `0x${number.replace(/\s/g, '').toLowerCase()}`),
  ];
  if (certain.length > 0) return [...new Set(certain)];
  const digits = /^\s*(\d[\d .]*\d)\s*$/.exec(text)?.[1]?.replace(/[ .]/g, '');
  if (digits !== undefined) return [digits];
  return [...new Set([...all(text, bare).map((number) => `0x${number.toLowerCase()}`), ...all(text, alone)])];
}
