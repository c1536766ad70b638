import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDsregcmd } from './dsregcmd.ts';
import { edited, edits } from './fixtures/edits.ts';
import { layouts, table } from './fixtures/join-states.ts';
import type { JoinState } from './dsregcmd/join-state.ts';

const stateOf = (text: string): JoinState => parseDsregcmd(text).joinState;

describe('P2: whatever people paste', () => {
  const outputs = table.flatMap(([said]) => Object.values(layouts).map((print) => print(said)));
  const pieces = [
    '\n',
    ':',
    ' : ',
    'YES',
    'NO',
    'AzureAdJoined',
    'Joined : NO',
    '+---+',
    '| Device State |',
    '\nC:\\>',
    '<br/>',
    '&nbsp;',
    '&gt; ',
  ];

  it('never throws, never says entra-joined or "not joined to Entra ID" of a text that does not, and an unclear state has a reason', () => {
    fc.assert(
      fc.property(fc.constantFrom(...outputs), edits(pieces, 900), (output, changes) => {
        const text = edited(output.slice(0, 900), changes);
        const { joinState, entraJoined, problems } = parseDsregcmd(text);
        return (
          (joinState !== 'entra-joined' || saysEntraJoined(text)) &&
          (entraJoined === null || said(text).includes(`azureadjoined:${entraJoined ? 'yes' : 'no'}`)) &&
          (joinState !== 'unclear' || problems.length > 0)
        );
      }),
      { numRuns: 70_000 },
    );
  }, 120_000);

  it('takes nothing from lines in another order but what they say', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...outputs).chain((text) => fc.shuffledSubarray(text.split('\n'))),
        (lines) => {
          const text = lines.join('\n');
          return stateOf(text) !== 'entra-joined' || saysEntraJoined(text);
        },
      ),
      { numRuns: 3_000 },
    );
  }, 60_000);

  it.each([
    ['bars', '|'],
    ['bars and blanks', '| '],
    ['rules', `+${'-'.repeat(30)}+ a : `],
    ['names', 'AzureAdJoined'],
    ['blanks', ' '],
    ['quotation marks', '> '],
    ['stars', '**'],
    ['line ends', '\n'],
    ['fields', 'Aa : b '],
    ['prompts', 'dsregcmd      '],
  ])(
    'answers at once for the longest row of %s',
    (_, unit) => {
      const started = performance.now();
      for (const end of ['', 'x', ':', '|x', `+${'-'.repeat(30)}+:`]) {
        parseDsregcmd(unit.repeat(Math.floor(190_000 / unit.length)) + end);
      }
      expect(performance.now() - started).toBeLessThan(15_000);
    },
    60_000,
  );
});

function saysEntraJoined(text: string): boolean {
  return said(text).includes('azureadjoined:yes') && /domain(ed)?joined:no/.test(said(text));
}

function said(text: string): string {
  return text
    .replaceAll(/<br\/>|&nbsp;/g, '')
    .replaceAll(/[\s*`>•\0]/g, '')
    .toLowerCase();
}
