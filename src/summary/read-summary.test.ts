import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeSummary } from './looks-like-summary.ts';
import { readSummary, type SummaryReading } from './read-summary.ts';
import { summaryJson } from './summary-json.ts';
import { summaryText } from './summary-text.ts';
import type { SupportSummary } from './support-summary.ts';
import { anySummary, aSummary } from './testing/any-summary.ts';

const forms = [
  ['text', summaryText],
  ['JSON', summaryJson],
] as const;

const whole = (told: SupportSummary, others = 0): SummaryReading => ({
  ...{ kind: 'read', state: 'whole', others, told, missing: [], dropped: [] },
});

const lines = (text: string, each: (line: string) => string): string => text.trimEnd().split('\n').map(each).join('\n');

/** What tickets, mails, chats and fields of one line make of a text. */
const disturbances: readonly (readonly [string, (text: string) => string])[] = [
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['indentation lost', (text) => lines(text, (line) => line.trim())],
  ['quoted', (text) => lines(text, (line) => `> ${line}`)],
  ['quoted twice', (text) => lines(text, (line) => `>> ${line}`)],
  ['line ends lost', (text) => text.replaceAll('\n', '')],
  ['line ends and indentation lost', (text) => lines(text, (line) => line.trim()).replaceAll('\n', '')],
  ['quoted, and then its line ends lost', (text) => lines(text, (line) => `> ${line}`).replaceAll('\n', '')],
  ['wrapped at every blank', (text) => text.replace(/ +/g, '\n')],
  ['a blank line after each', (text) => lines(text, (line) => `${line}\n`)],
  ['blanks that do not break', (text) => text.replaceAll(' ', '\u00a0')],
  ['typographic quotation marks', (text) => text.replace(/"/g, '”')],
  ['a fence', (text) => `\`\`\`json\n${text}\`\`\``],
  ['markup', (text) => `<p>${text.replaceAll('"', '&quot;').replaceAll('\n', '<br>\n')}</p>`],
  ['a mail around it', (text) => `Hello: it stops {here}, "see" below\n\n${text}\nKind regards\nphone: 1234`],
  ['a ticket before it', (text) => `Ticket: 4711\nproblems:\n  LK-503\nchecks: none\n${text}`],
];

describe.each(forms)('S3: the summary as %s', (_, form) => {
  test('is read back as it was', () => {
    fc.assert(
      fc.property(anySummary, (summary) => {
        expect(readSummary(form(summary))).toEqual(whole(summary));
      }),
    );
  });

  test.each(disturbances)('is read back as it was: %s', (_name, disturb) => {
    fc.assert(
      fc.property(anySummary, (summary) => {
        const pasted = disturb(form(summary));
        expect(looksLikeSummary(pasted)).toBe(true);
        expect(readSummary(pasted)).toEqual(whole(summary));
      }),
      { numRuns: 30 },
    );
  });

  test('of several in one paste the newest counts, wherever it stands', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 }), (order) => {
        const pasted = order.map((days) => form({ ...aSummary, at: Date.UTC(2026, 10, 20 + days) }));
        const newest = { ...aSummary, at: Date.UTC(2026, 10, 20 + Math.max(...order)) };
        expect(readSummary(pasted.join('\nOn Friday you wrote:\n'))).toEqual(whole(newest, order.length - 1));
      }),
    );
  });

  test('cut off anywhere, it is said to be, and nothing in it is another than it was', () => {
    fc.assert(
      fc.property(anySummary, fc.double({ min: 0, max: 1, noNaN: true }), (summary, share) => {
        const text = form(summary).trimEnd();
        const reading = readSummary(text.slice(0, Math.floor(share * (text.length - 1))));
        if (reading.kind !== 'read') {
          expect(['none', 'unreadable']).toContain(reading.kind);
          return;
        }
        expect(reading.state).toBe('cut');
        const { checks, problems = [], ...rest } = reading.told;
        expect(summary).toMatchObject(rest);
        for (const [id, check] of Object.entries(checks)) {
          expect(summary.checks[id as keyof typeof checks]).toMatchObject(check);
        }
        expect(problems.map(({ code }) => code)).toEqual(
          summary.problems.slice(0, problems.length).map(({ code }) => code),
        );
        for (const [place, problem] of problems.entries()) expect(summary.problems[place]).toMatchObject(problem);
      }),
      { numRuns: 500 },
    );
  });

  test('changed anywhere, it is read as it was, or is said to be changed', () => {
    const changes = fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(3),
        fc.oneof(fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' }), fc.constantFrom('4', 'LK-503', '{', '"')),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(anySummary, changes, (summary, made) => {
        let text = form(summary);
        for (const [share, removed, put] of made) {
          const at = Math.floor(share * text.length);
          text = text.slice(0, at) + put + text.slice(at + removed);
        }
        const reading = readSummary(text);
        if (reading.kind === 'read' && reading.state === 'whole') expect(reading).toEqual(whole(summary));
      }),
      { numRuns: 2_000 },
    );
  });
});

test('S3: text and JSON of several summaries in one paste', () => {
  const newer = { ...aSummary, at: (aSummary.at ?? 0) + 1, place: 'save/failed' } as const;
  expect(readSummary(summaryText(aSummary) + summaryJson(newer))).toEqual(whole(newer, 1));
  expect(readSummary(summaryText(newer) + summaryJson(aSummary))).toEqual(whole(newer, 1));
});

describe('X3: a paste is parsed strictly', () => {
  const json = JSON.parse(summaryJson(aSummary)) as Record<string, unknown>;
  const read = (changes: object) => readSummary(JSON.stringify({ ...json, ...changes }));

  test('members and lines of a later page are ignored, and it is said that the summary was changed', () => {
    const { kind, ...rest } = whole(aSummary) as Extract<SummaryReading, { kind: 'read' }>;
    expect(read({ shoeSize: 43, checks: { ...(json['checks'] as object), shoe: { state: 'met' } } })).toEqual({
      ...{ ...rest, kind, state: 'altered' },
    });
    const later = summaryText(aSummary)
      .replace('\nstep:', '\nshoe-size: 43\nstep:')
      .replace('\n  clock:', '\n  shoe: met, fits\n  clock:');
    expect(readSummary(later)).toEqual({ ...rest, kind, state: 'altered' });
  });

  test.each([
    ['version', { version: '<b>1</b>' }],
    ['mode', { mode: 'both' }],
    ['at', { at: '2026-02-30T10:00:00.000Z' }],
    ['at', { at: 5 }],
    ['browser', { browser: { name: 'Ada', version: 1 } }],
    ['browser', { browser: { name: 'Firefox', version: '1' } }],
    ['system', { system: { platform: 'windows', version: 'ada@contoso.com' } }],
    ['language', { language: 'xx' }],
    ['place', { place: 'nowhere' }],
    ['round', { round: 'third' }],
    ['where', { where: 'AAAAA-AAAAA' }],
    ['where', { where: ['7'] }],
    ['route', { route: '__proto__' }],
    ['reason', { reason: 'because' }],
    ['checks', { checks: [] }],
    ['checks', { checks: { ...(json['checks'] as object), clock: { state: 'met', finding: 'constructor' } } }],
    ['problems', { problems: 'LK-404' }],
    ['problems', { problems: [{ at: null, code: 'LK-999' }] }],
    ['problems', { problems: [{ at: null, code: 'LK-404', status: '400' }] }],
    ['problems', { problems: [{ at: null, code: 'LK-404', requestId: 'ada@contoso.com' }] }],
    ['problems', { problems: [{ at: null, code: 'LK-404', errorCode: 'ada' }] }],
    ['problems', { problems: [null, 3, 'x', []] }],
  ])('what is wrong with %s is left out, and said: %j', (part, changes) => {
    const reading = read(changes);
    expect(reading).toMatchObject({ kind: 'read', state: 'altered', dropped: [part] });
    expect(JSON.stringify(reading)).not.toMatch(/ada|LK-999|<b>/i);
  });

  test.each([
    ['a name in the browser', 'Edge 141', 'Ada Lovelace', 'browser'],
    ['a code that there is not', 'LK-404', 'LK-999', 'problems'],
    ['a status that is none', 'HTTP 400', 'HTTP 4000', 'problems'],
    ['a name for an error code', 'badRequest', 'ada', 'problems'],
    ['a finding that there is not', 'unmet, ahead', 'unmet, adamant', 'checks'],
    ['a word too many', 'minutes 7', 'minutes 7, ada', 'checks'],
    ['a code that was misheard', aSummary.where, 'AAAAA-AAAAA', 'where'],
  ])('of the text too: %s', (_, was, put, part) => {
    const reading = readSummary(summaryText(aSummary).replace(was, put));
    expect(reading).toMatchObject({ kind: 'read', state: 'altered', dropped: [part] });
    expect(JSON.stringify(reading)).not.toMatch(/ada|LK-999/i);
  });

  test.each(forms)('a part that is gone from the %s is said', (_, form) => {
    const text = form({ ...aSummary, problems: [] });
    const at = text.search(/"?problems"?:/);
    expect(readSummary(text.slice(0, at))).toMatchObject({ kind: 'read', state: 'cut', missing: ['problems'] });
    expect(readSummary(text.slice(0, text.search(/"?route"?:/)))).toMatchObject({
      ...{ kind: 'read', state: 'cut', missing: ['route', 'reason', 'checks', 'problems'] },
    });
  });

  test('a summary of a newer form says so, and is not read', () => {
    expect(read({ formatVersion: 2 })).toEqual({ kind: 'newer', others: 0 });
    expect(readSummary(summaryText(aSummary).replace('format 1', 'format 12'))).toEqual({ kind: 'newer', others: 0 });
    const later = summaryJson({ ...aSummary, at: (aSummary.at ?? 0) + 1 }).replace(
      /"formatVersion": 1/,
      '"formatVersion": 2',
    );
    expect(readSummary(summaryText(aSummary) + later)).toEqual({ kind: 'newer', others: 1 });
  });

  test.each([
    ['nothing', '', 'none'],
    ['words', 'Latchkey does not open, LK-404', 'none'],
    ['a beginning', 'Latchkey 0.1.0 (live), 2026-', 'unreadable'],
    ['another product', '{"product": "Latch", "formatVersion": 1}', 'none'],
    ['no version', '{"product": "Latchkey"}', 'unreadable'],
    ['a version of a wrong kind', '{"product": "Latchkey", "formatVersion": "1"}', 'unreadable'],
    ['no object around it', '"product": "Latchkey"', 'none'],
    ['far too long', summaryText(aSummary).padEnd(300_000, 'x'), 'too-long'],
    ['deep', `{"product":"Latchkey","formatVersion":1,"x":${'['.repeat(9_000)}${']'.repeat(9_000)}}`, 'read'],
    ['braces', '{"product":"Latchkey",'.repeat(9_000), 'unreadable'],
  ])('%s', (_, text, kind) => {
    expect(readSummary(text).kind).toBe(kind);
  });

  test('whatever is pasted, it does not fail', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...summaryText(aSummary).split('\n'), ...summaryJson(aSummary).split('\n')),
      fc.json(),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.constantFrom('', '\n', ' '), (parts, between) => {
        expect(readSummary(parts.join(between)).kind).toMatch(/^(?:none|newer|unreadable|read)$/);
      }),
      { numRuns: 1_000 },
    );
  });
});
