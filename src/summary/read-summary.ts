import { longestPaste, pastedLines } from '../pc/pasted-lines.ts';
import { parseSummary, type ParsedSummary } from './parse-summary.ts';
import { rawOfJson } from './raw-of-json.ts';
import { rawOfText } from './raw-of-text.ts';
import type { RawSummary } from './raw-summary.ts';
import { readTime } from './summary-time.ts';
import { formatVersion } from './support-summary.ts';

/** What a paste says. Of several summaries the newest counts; `others` is how many more there are. */
export type SummaryReading =
  | { kind: 'none' | 'too-long' }
  /** `newer`: a later version of Latchkey made it. `unreadable`: it begins, and that is all. */
  | { kind: 'newer' | 'unreadable'; others: number }
  | ({ kind: 'read'; state: RawSummary['state']; others: number } & ParsedSummary);

/** More than this nobody pastes. */
const most = 50;
/** Longer than any that the page makes; what follows is the ticket's. Characters. */
const longest = 20_000;

/** Reads whatever a paste holds of support summaries (S3), text or JSON, with what tickets and mails put around them. */
export function readSummary(text: string): SummaryReading {
  if (text.length > longestPaste) return { kind: 'too-long' };
  const lines = pastedLines(text).join('\n').replaceAll('\\"', '"').replaceAll('>', ' ');
  const begins = beginningsIn(lines).slice(-most);
  const read = begins.map(({ at, json }, place) => {
    const part = lines.slice(at, Math.min(begins[place + 1]?.at ?? lines.length, at + longest));
    return json ? rawOfJson(part) : rawOfText(part);
  });
  // The last of those that were made at one time.
  const newest = read.toSorted((a, b) => madeAt(a) - madeAt(b)).at(-1);
  if (newest === undefined) return { kind: 'none' };
  const others = read.length - 1;
  const format = newest?.members['formatVersion'];
  if (typeof format === 'number' && format > formatVersion) return { kind: 'newer', others };
  if (newest === null || format !== formatVersion) return { kind: 'unreadable', others };
  return { kind: 'read', others, state: newest.state, ...parseSummary(newest.members) };
}

/** What cannot be read is older than anything that can. */
function madeAt(raw: RawSummary | null): number {
  return raw === null ? -2 : (readTime(raw.members['at']) ?? -1);
}

/** Where a summary begins, in the order of the paste. */
function beginningsIn(lines: string): { at: number; json: boolean }[] {
  const texts = [...lines.matchAll(/Latchkey\s+\d[\w.-]{0,30}\s+\((?:live|practice)\),/g)].map(({ index }) => ({
    ...{ at: index, json: false },
  }));
  const objects = [...lines.matchAll(/"product"\s*:\s*"Latchkey"/g)]
    .slice(-most)
    .flatMap(({ index }) => [{ at: braceBefore(lines, index), json: true }])
    .filter(({ at }) => at >= 0);
  return [...texts, ...objects].toSorted((a, b) => a.at - b.at);
}

/** The brace that opened the object of a member; -1 where there is none. */
function braceBefore(lines: string, member: number): number {
  let closed = 0;
  for (let place = member - 1; place >= Math.max(0, member - longest); place -= 1) {
    const character = lines.charAt(place);
    if (character === '}') closed += 1;
    if (character === '{') closed -= 1;
    if (closed < 0) return place;
  }
  return -1;
}
