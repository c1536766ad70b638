import { describe, expect, test } from 'vitest';
import { chooseLost, nextPart, notePart, reportLost, type LostKey } from './lost-key.ts';
import { callNext, endTurn, makeQueue } from './queue.ts';
import { readCsv } from './read-csv.ts';
import { resultCsv } from './result-csv.ts';
import type { Room } from './room.ts';
import { logCsv, logEntryOf } from './sitting-log.ts';
import { spellPass } from './spell-pass.ts';
import { giveKey, keysToReset, noteReset, setKeyAside, takeKeyBack, type Stocked, type StockedKey } from './stock.ts';
import { ada, after, bo } from './testing/some-targets.ts';
import { answerTo, upTo } from './testing/stand.ts';

const stockOf = (stocked: Stocked): readonly StockedKey[] => {
  if (!stocked.ok) throw new Error(stocked.refusal);
  return stocked.stock;
};

describe('S13: the stock', () => {
  const given = stockOf(giveKey([], ' 12 345.678 ', ada));

  test('which printed serial went to whom, however it is typed', () => {
    expect(given).toEqual([{ serial: '12345678', state: 'given', person: ada }]);
    expect(giveKey(given, '12345678', bo)).toEqual({ ok: false, refusal: 'given-to-another' });
    expect(giveKey(given, '12-345-678', ada)).toEqual({ ok: true, stock: given });
    expect(giveKey([], 'no key!', ada)).toEqual({ ok: false, refusal: 'unreadable' });
  });

  test.each([
    ['came back', () => stockOf(takeKeyBack(given, '12345678'))],
    ['was set aside', () => stockOf(setKeyAside([], '12345678', ada))],
  ])('a key that %s goes to nobody before it is reset, not even to the same person', (_, make) => {
    const stock = make();
    expect(keysToReset(stock)).toHaveLength(1);
    for (const person of [ada, bo])
      expect(giveKey(stock, '12345678', person)).toEqual({ ok: false, refusal: 'not-reset' });
    const reset = stockOf(noteReset(stock, '12345678'));
    expect(keysToReset(reset)).toEqual([]);
    expect(giveKey(reset, '12345678', bo).ok).toBe(true);
  });

  test('what nobody knows does not come back', () => {
    expect(takeKeyBack([], '12345678')).toEqual({ ok: false, refusal: 'unknown-key' });
    expect(noteReset([], '')).toEqual({ ok: false, refusal: 'unreadable' });
  });

  test('the result has a line a person', () => {
    const turn = callNext(makeQueue([{ ...ada, name: '=HYPERLINK("x")' }, bo]));
    const queue = endTurn(turn, { objectId: ada.objectId, result: 'done', took: 1, credentialId: null });
    const words = { headers: ['Name', 'UPN', 'Id', 'State', 'Keys'], state: (state: string) => state } as const;
    expect(readCsv(resultCsv(queue, given, words)).rows.map(({ cells }) => cells)).toEqual([
      ['Name', 'UPN', 'Id', 'State', 'Keys'],
      [`'=HYPERLINK("x")`, ada.upn, ada.objectId, 'done', '12345678'],
      [bo.name, bo.upn, bo.objectId, 'waiting', ''],
    ]);
  });
});

describe('S13: a lost key', () => {
  const chosen = chooseLost(reportLost(ada.objectId, false), 'old-key');
  const note = (
    lost: LostKey,
    ...args: Parameters<typeof notePart> extends [LostKey, string, ...infer Rest] ? Rest : never
  ) => notePart(lost, ada.objectId, ...args);

  test('is one list in one order', () => {
    expect(nextPart(reportLost(ada.objectId, null))).toBe('which');
    let lost = chosen;
    for (const part of ['remove', 'revoke', 'pass', 'spare'] as const) {
      expect(nextPart(lost)).toBe(part);
      lost = note(lost, part, 'done');
    }
    expect(nextPart(lost)).toBeNull();
  });

  test('what failed is kept, holds nothing up, and can be done again', () => {
    const failed = note(chosen, 'remove', 'failed', 'LK-802');
    expect(nextPart(failed)).toBe('revoke');
    const revoked = note(failed, 'revoke', 'done');
    expect(revoked.parts).toMatchObject({ remove: { state: 'failed', code: 'LK-802' }, revoke: { state: 'done' } });
    expect(note(revoked, 'remove', 'done').parts.remove).toEqual({ state: 'done', code: null });
  });

  test('nothing out of turn, nothing twice, nothing for anybody else', () => {
    expect(note(chosen, 'pass', 'done')).toBe(chosen);
    expect(notePart(chosen, bo.objectId, 'remove', 'done')).toBe(chosen);
    const removed = note(chosen, 'remove', 'done');
    expect(note(removed, 'remove', 'failed')).toBe(removed);
    expect(chooseLost(removed, 'another')).toBe(removed);
  });

  test('a guest’s sessions cannot be revoked here', () => {
    const guest = note(chooseLost(reportLost(ada.objectId, true), 'old-key'), 'remove', 'done');
    expect(nextPart(guest)).toBe('pass');
    expect(guest.parts.revoke.state).toBe('not-possible');
  });
});

test('S13: the log of the sitting tells who, what, verified how, and never a pass', () => {
  const pass = { kind: 'pass', lifetimeInMinutes: 60, isUsableOnce: false, replace: false } as const;
  const outcome = answerTo(upTo('make-pass', pass), 2_000).room as Extract<Room, { name: 'outcome' }>;
  const entry = logEntryOf(outcome, after(2_000).epoch, 'request-1', null);
  const same = (text: string): string => text;
  const csv = logCsv([entry], {
    ...{
      headers: ['When'],
      change: same,
      outcome: same,
      way: same,
      sign: same,
      auditPlace: (change) => `audit of ${change}`,
    },
  });
  expect(readCsv(csv).rows[1]?.cells).toEqual([
    ...['2027-01-15T08:00:02.000Z', ada.name, ada.upn, ada.objectId, 'pass', 'pass-made', 'call-back', ''],
    ...['request-1', '', 'audit of pass'],
  ]);
  expect(JSON.stringify(entry) + csv).not.toContain('Xy7!kQ2p');
});

describe('S13: a pass is spelled', () => {
  test('each character by its word, capitals apart', () => {
    expect(spellPass('aB7$', 'en')).toEqual([
      { character: 'a', kind: 'small', word: 'Alfa' },
      { character: 'B', kind: 'capital', word: 'Bravo' },
      { character: '7', kind: 'digit', word: 'seven' },
      { character: '$', kind: 'sign', word: 'dollar' },
    ]);
    expect(spellPass('z', 'de')[0]?.word).toBe('Zwickau');
  });

  test.each(['en', 'de'] as const)('in %s every character that can be typed has a word of its own', (language) => {
    const typed = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join('');
    const spelled = spellPass(typed, language);
    expect(spelled.filter(({ word }) => word === null)).toEqual([]);
    expect(new Set(spelled.map(({ kind, word }) => `${kind} ${word}`)).size).toBe(94);
    expect(spellPass('constructor€', language).at(-1)).toEqual({ character: '€', kind: 'sign', word: null });
  });
});
