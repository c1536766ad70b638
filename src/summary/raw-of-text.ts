import { checkIds } from '../checks/check.ts';
import { errorCodes } from './error-codes.ts';
import type { RawSummary } from './raw-summary.ts';
import { noTime, textChecksum } from './summary-text.ts';
import { numberNames } from './support-summary.ts';

type Members = Record<string, unknown>;

const firstLine = /^Latchkey\s+(\S{1,40})\s+\((\w{1,20})\),\s*(\S{1,40}?),\s*format\s+(\d{1,4})/;
const labels = ['browser', 'system', 'language', 'step', 'where', 'route'];
/** Where a problem begins, even behind one whose line end was lost. */
const problemStart = /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|\?)\s+(?=LK-)/g;

/**
 * Takes the text form apart. Nothing depends on line ends and blanks: a field of one line takes them away.
 * @param text from its first line on; lines trimmed, without marks of quotation
 * @returns null where its first line cannot be read
 */
export function rawOfText(text: string): RawSummary | null {
  const end = /checksum:\s*([0-9a-f]{8})/.exec(text);
  const body = end === null ? withoutLastWord(text) : text.slice(0, end.index);
  const first = firstLine.exec(body);
  if (first === null) return null;
  const [line, version, mode, at, format] = first;
  const checksAt = body.indexOf('checks:', line.length);
  const problemsAt = body.indexOf('problems:', Math.max(checksAt, line.length));
  const upTo = (...ends: number[]): number => ends.find((place) => place >= 0) ?? body.length;
  const members = {
    ...{ formatVersion: Number(format), version, mode, at: at === noTime ? null : at },
    ...head(body.slice(line.length, upTo(checksAt, problemsAt))),
    ...(checksAt < 0 ? {} : { checks: checks(body.slice(checksAt + 'checks:'.length, upTo(problemsAt))) }),
    ...(problemsAt < 0 ? {} : { problems: problems(body.slice(problemsAt + 'problems:'.length)) }),
  };
  return { members, state: end === null ? 'cut' : end[1] === textChecksum(body) ? 'whole' : 'altered' };
}

/** Of what was cut off, the last word may be half of one. */
function withoutLastWord(text: string): string {
  const whole = text.trimEnd();
  return whole.slice(0, Math.max(whole.lastIndexOf(' '), whole.lastIndexOf('\n'), 0));
}

/** What follows each label, up to the next, or to one that begins a line and that nobody knows here. */
function labelled(text: string, known: readonly string[]): Map<string, string> {
  const found = [...text.matchAll(new RegExp(`(?:^|\\n)([a-z][a-z-]{0,30}):|(${known.join('|')}):`, 'g'))];
  const values = new Map<string, string>();
  for (const [place, match] of found.entries()) {
    const name = match[1] ?? match[2] ?? '';
    const value = text.slice(match.index + match[0].length, found[place + 1]?.index);
    if (known.includes(name) && !values.has(name)) values.set(name, value.replace(/\s+/g, ' ').trim());
  }
  return values;
}

function head(text: string): Members {
  const members: Members = {};
  for (const [label, value] of labelled(text, labels)) {
    if (label === 'browser') members['browser'] = browser(value);
    else if (label === 'system') members['system'] = system(value);
    else if (label === 'step') Object.assign(members, step(value));
    else if (label === 'route') Object.assign(members, route(value));
    else members[label] = value;
  }
  return members;
}

/** What cannot be taken apart is handed on as it is, and refused there. */
function browser(value: string): unknown {
  const [, name, version] = /^(.{1,40}) (\d{1,4})$/.exec(value) ?? [];
  return value === '-' ? null : name === undefined ? value : { name, version: Number(version) };
}

function system(value: string): unknown {
  const [, platform, version = null] = /^(\S{1,20})(?: (\S{1,40}))?$/.exec(value) ?? [];
  return value === '-' ? null : platform === undefined ? value : { platform, version };
}

function step(value: string): Members {
  const place = value.replace(/, spare$/, '');
  return { place, round: place === value ? 'first' : 'spare' };
}

function route(value: string): Members {
  const [, name = value, reason = null] = /^(\S{1,20})(?: \((\S{1,30})\))?$/.exec(value) ?? [];
  return { route: name === '-' ? null : name, reason };
}

function checks(text: string): Members {
  return Object.fromEntries([...labelled(text, checkIds)].map(([id, value]) => [id, check(value.split(/,\s*/))]));
}

function check([state, finding, ...more]: string[]): unknown {
  const numbers: Members = {};
  const others: string[] = [];
  for (const part of more) {
    const [, name, number] = /^([a-z]+) (\d{1,6})$/.exec(part) ?? [];
    if (name !== undefined && (numberNames as readonly string[]).includes(name)) numbers[name] = Number(number);
    else others.push(part);
  }
  // More than one is no code.
  return {
    state,
    finding: finding === '-' ? null : finding,
    code: others.length === 0 ? null : others.join(),
    numbers,
  };
}

/** What is no part of a problem stands beside it, as a problem that cannot be read. */
function problems(text: string): unknown[] {
  const starts = [...text.matchAll(problemStart)];
  const before = text.slice(0, starts[0]?.index).trim();
  const read = starts.flatMap((start, place) => {
    const words = text.slice(start.index + start[0].length, starts[place + 1]?.index);
    const parts = words.split(',').map((part) => part.replace(/\s+/g, ' ').trim());
    return problem(start[1] === noTime ? null : start[1], parts);
  });
  return before === '' || before === 'none' ? read : [before, ...read];
}

const facts: readonly (readonly [RegExp, (value: string) => Members])[] = [
  [/^HTTP (\d{3})$/, (status) => ({ status: Number(status) })],
  [/^AADSTS(\d+)$/, (aadsts) => ({ aadsts })],
  [/^request (\S+)$/, (requestId) => ({ requestId })],
  [/^after (\d{1,9}) ms$/, (elapsed) => ({ elapsed: Number(elapsed) })],
];

function problem(at: string | null | undefined, [code, ...parts]: string[]): unknown[] {
  const members: Members = { at, code };
  const unread: string[] = [];
  for (const part of parts) {
    const fact = facts.find(([form]) => form.test(part));
    if (fact !== undefined) Object.assign(members, fact[1](fact[0].exec(part)?.[1] ?? ''));
    else if (errorCodes.has(part)) members['errorCode'] = part;
    else unread.push(part);
  }
  return [members, ...unread];
}
