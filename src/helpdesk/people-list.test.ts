import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchPeople, type DirectoryPerson } from './match-people.ts';
import { readCsv } from './read-csv.ts';
import { longestList, readPeopleList, type PeopleList } from './read-people-list.ts';
import { ada, agent, bo, otherAda } from './testing/some-targets.ts';
import { writeCsv } from './write-csv.ts';

const people = (list: PeopleList) => (list.kind === 'people' ? list.people : []);
const faults = (list: PeopleList) => (list.kind === 'people' ? list.faults : []);

describe('S13: a list of people', () => {
  test.each([
    ['UPNs, one a line', `${ada.upn}\n${bo.upn}`, 1],
    ['with a header of Entra’s export', `userPrincipalName,displayName\r\n${ada.upn},Ada\r\n${bo.upn},Bo\r\n`, 2],
    [
      'with semicolons and a byte order mark',
      `\uFEFFName;Benutzerprinzipalname\n"Berg; Ada";${ada.upn}\nBo;${bo.upn}`,
      2,
    ],
    ['pasted from a sheet', `Ada\t${ada.upn}\nBo\t${bo.upn}`, 1],
    ['in upper case, with blanks', ` ${ada.upn.toUpperCase()} \n\n  ${bo.upn}`, 1],
  ])('%s', (_, text, first) => {
    const list = readPeopleList(text);
    expect(people(list).map(({ value }) => value)).toEqual([ada.upn, bo.upn]);
    expect(people(list)[0]?.line).toBe(first);
    expect(faults(list)).toEqual([]);
  });

  test('the object id counts before the UPN, and the UPN before the mail address', () => {
    const text = `E-Mail,UPN,Object ID\n${bo.upn},${bo.upn},${ada.objectId}`;
    expect(people(readPeopleList(text))).toEqual([{ line: 2, by: 'id', value: ada.objectId }]);
    expect(people(readPeopleList('Mail,UPN\nx@y.com,ada@contoso.com'))).toEqual([
      { line: 2, by: 'upn', value: ada.upn },
    ]);
    expect(people(readPeopleList('E-Mail-Adresse\nada.berg@contoso.com'))).toEqual([
      { line: 2, by: 'mail', value: 'ada.berg@contoso.com' },
    ]);
  });

  test('every fault bears its line, also after a name of two lines', () => {
    const text = `Name,UPN\n"Ada\nBerg",${ada.upn}\nBo,\nBo,not an address\nAda,${ada.upn.toUpperCase()}\n"Bo,${bo.upn}\n`;
    expect(faults(readPeopleList(text))).toEqual([
      { line: 4, kind: 'no-person' },
      { line: 5, kind: 'unreadable' },
      { line: 6, kind: 'repeated', as: 2 },
      { line: 7, kind: 'broken-quotes' },
    ]);
  });

  test('a column that nobody knows is chosen by the agent', () => {
    const text = 'Mitarbeiter,Konto\nAda,ada@contoso.com';
    expect(readPeopleList(text)).toEqual({ kind: 'no-column', headers: ['Mitarbeiter', 'Konto'] });
    expect(people(readPeopleList(text, { person: 1, by: 'upn' }))).toEqual([{ line: 2, by: 'upn', value: ada.upn }]);
  });

  test('nothing, or far too much', () => {
    expect(readPeopleList(' \n\n')).toEqual({ kind: 'empty' });
    const many = Array.from({ length: longestList + 1 }, (_, index) => `p${index}@contoso.com`).join('\n');
    expect(readPeopleList(many)).toEqual({ kind: 'too-long', lines: longestList + 1 });
  });

  test('two kinds of line ends put no rows together', () => {
    expect(readCsv('a,b\r\nc,d\ne,f\rg,h').rows.map(({ cells }) => cells.join())).toEqual(['a,b', 'c,d', 'e,f', 'g,h']);
  });

  test('whatever is in the cells, what was written is read again', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/\r\n?/g, '\n').trim());
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), (cells, delimiter, end) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = cells.map((row) => row.map(quoted).join(delimiter)).join(end);
        const read = readCsv(text);
        expect(read.brokenFrom).toBeNull();
        expect(read.rows.map((row) => row.cells)).toEqual(cells.filter((row) => row.some((each) => each !== '')));
      }),
      { numRuns: 1_000 },
    );
  });

  test('whatever is pasted: no throw, every person is an address or an id, every line is told once', () => {
    const junk = fc.oneof(
      fc.constantFrom('"', ',', ';', '\t', '\n', '\r\n', '\uFEFF', 'UPN', ada.upn, bo.upn, ada.objectId, '=cmd()'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(junk, { size: 'max', maxLength: 30 }), (parts) => {
        const list = readPeopleList(parts.join(''));
        for (const { by, value } of people(list)) expect(value).toMatch(by === 'id' ? /^[0-9a-f-]{36}$/ : /^\S+@\S+$/);
        const lines = [...people(list), ...faults(list)].map(({ line }) => line);
        expect(new Set(lines).size).toBe(lines.length);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('S13: whom a line means', () => {
  const known = (person: typeof ada, isEnabled: boolean | null = true): DirectoryPerson => ({ ...person, isEnabled });
  const matched = (text: string, ...found: DirectoryPerson[][]) =>
    matchPeople(people(readPeopleList(text)), new Map(found.map((one, index) => [index + 1, one])), agent.objectId);

  test('one person whose own attribute it is, and none that the search brings besides', () => {
    expect(matched(ada.upn, [known(bo), known(ada)])).toEqual([
      { line: 1, kind: 'matched', person: ada, isEnabled: true },
    ]);
    expect(matched(ada.upn, [known(otherAda)])).toEqual([{ line: 1, kind: 'not-found' }]);
    expect(matched(ada.upn)).toEqual([{ line: 1, kind: 'not-found' }]);
  });

  test('one address of two people is ambiguous', () => {
    const shared = known({ ...bo, mail: ada.upn });
    expect(matched(ada.upn, [known(ada), shared])).toMatchObject([
      { kind: 'ambiguous', people: [ada, { upn: bo.upn }] },
    ]);
  });

  test('two lines of one person, a disabled one, oneself', () => {
    expect(matched(`${ada.upn}\n${ada.mail}`, [known(ada)], [known(ada)])).toMatchObject([
      { kind: 'matched' },
      { line: 2, kind: 'same-person', as: 1 },
    ]);
    expect(matched(ada.upn, [known(ada, false)])).toEqual([{ line: 1, kind: 'disabled' }]);
    expect(matched(ada.upn, [known(ada, null)])).toMatchObject([{ kind: 'matched', isEnabled: null }]);
    expect(matched(agent.upn, [known(agent)])).toEqual([{ line: 1, kind: 'oneself' }]);
  });
});

describe('X3: what is written for a spreadsheet', () => {
  test('is quoted, with CRLF and a byte order mark', () => {
    expect(
      writeCsv([
        ['a', 'b "c"'],
        ['d,e', 'f\ng'],
      ]),
    ).toBe('\uFEFF"a","b ""c"""\r\n"d,e","f\ng"\r\n');
  });

  test('holds no cell that a spreadsheet would run', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '|', '%', '＝', '\t=', '\n=', ' =', '\u200b=', '\r@');
    fc.assert(
      fc.property(start, fc.string(), (begin, text) => {
        const [row] = readCsv(writeCsv([[begin + text, 'x']])).rows;
        expect(row?.cells[0]).toMatch(/^'/);
      }),
    );
  });

  test('leaves plain text as it is', () => {
    expect(readCsv(writeCsv([['Ada Berg', 'ada@contoso.com', "O'Neil"]])).rows[0]?.cells).toEqual([
      ...['Ada Berg', 'ada@contoso.com', "O'Neil"],
    ]);
  });
});
