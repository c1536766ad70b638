import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, edits } from '../fixtures/edits.ts';
import {
  bothQueries,
  groupPolicyKey,
  intuneKey,
  intuneQuery,
  nichtGefunden,
  notFound,
} from '../fixtures/registry-output.ts';
import { unclearCauses } from './registry-answer.ts';
import { parseRegistryReport } from './registry-report.ts';

const french = "ERREUR : le système n'a pas trouvé la clé ou la valeur de Registre spécifiée.";
const answers = ['0x1', '0x0', '0x2', notFound, nichtGefunden, french, 'REG_SZ    1', ''];
const outputs = answers.flatMap((intune) => answers.map((groupPolicy) => bothQueries(intune, groupPolicy)));

const names = ['UseSecurityKeyForSignin', 'EnableFIDODeviceLogon'] as const;
const paths = [intuneKey, groupPolicyKey] as const;
const listed = (index: 0 | 1, value: string): string =>
  `PS C:\\> Get-ItemProperty "${paths[index].replace('HKEY_LOCAL_MACHINE', 'HKLM:')}" -Name ${names[index]}\n\n` +
  `${names[index]} : ${value}\nPSPath : Microsoft.PowerShell.Core\\Registry::${paths[index]}\nPSDrive : HKLM\n\n`;
const lists = ['0', '1', '2', ''].flatMap((intune) =>
  ['0', '1'].map((groupPolicy) => listed(0, intune) + listed(1, groupPolicy)),
);

const pieces = [
  '\n',
  ' ',
  '"',
  '0x1',
  '0x0',
  ' : 1',
  'REG_DWORD',
  ...names,
  '\nC:\\>',
  '\nPS C:\\> ',
  'PSPath : ',
  '<br/>',
  '&nbsp;',
  `\nC:\\>${intuneQuery}\n`,
  `\n${groupPolicyKey}\n`,
  `\n${notFound}\n`,
  `\n${french}\n`,
  '\nERREUR : ',
  '"EnableFIDODeviceLogon"=dword:00000001',
];

describe('P2: whatever people paste of the registry', () => {
  it('never throws, and never says on of a text that does not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...outputs, ...lists), edits(pieces, 900), (output, changes) => {
        const text = edited(output, changes);
        const { intune, groupPolicy, signIn } = parseRegistryReport(text);
        return (
          (intune.kind !== 'on' || saysOn(text, names[0])) &&
          (groupPolicy.kind !== 'on' || saysOn(text, names[1])) &&
          (signIn !== 'on' || intune.kind === 'on' || groupPolicy.kind === 'on')
        );
      }),
      { numRuns: 30_000 },
    );
  }, 60_000);

  it('never says "not set" or "denied" of a text that shows both values, whatever else is in it', () => {
    const harmless = pieces.filter((piece) => !/ERR|reg query/.test(piece));
    fc.assert(
      fc.property(
        fc.constantFrom(bothQueries('0x1', '0x0'), bothQueries('0x0', '0x1'), listed(0, '1') + listed(1, '0')),
        edits(harmless, 900),
        (output, changes) => {
          const text = edited(output, changes);
          const { intune, groupPolicy } = parseRegistryReport(text);
          for (const [index, { kind }] of [intune, groupPolicy].entries()) {
            const shown = new RegExp(`^ *${names[index]}(?: +REG_DWORD +0x[01]| : [01])$`, 'm').test(text);
            if (shown) expect(['not-set', 'denied']).not.toContain(kind);
          }
        },
      ),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('an unclear answer has a cause, and open answers leave the whole open', () => {
    fc.assert(
      fc.property(fc.constantFrom(...outputs, ...lists), edits(pieces, 900), (output, changes) => {
        const { intune, groupPolicy, wins, signIn } = parseRegistryReport(edited(output, changes));
        for (const answer of [intune, groupPolicy]) {
          if (answer.kind === 'unclear') expect(unclearCauses).toContain(answer.cause);
        }
        if (intune.kind === 'unclear' || intune.kind === 'denied')
          expect([wins, signIn]).toEqual(['unknown', 'unknown']);
      }),
      { numRuns: 5_000 },
    );
  }, 60_000);

  it('never takes one setting for the other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('0x1', '0x0', notFound),
        edits(['\n', ' ', 'x', '1', '\nC:\\>'], 300),
        (answer, changes) => {
          const text = edited(bothQueries(answer, '').split(/\n.*FIDO/)[0] ?? '', changes);
          expect(parseRegistryReport(text).groupPolicy.kind).toBe('not-said');
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['HKEY_'],
    ['HKEY_LOCAL_MACHINE\\'],
    ['ERROR: '],
    ['reg query '],
    ['"'],
    ['C:\\'],
    ['UseSecurityKeyForSignin '],
    ['\n'],
    ['reg query "\n'],
    ['Get-ItemProperty HKLM:\\ '],
    ['Get-ItemProperty : \n'],
    ['PSPath : HKLM\n'],
    ['UseSecurityKeyForSignin\n---\n'],
    ['ERREUR : x\n'],
    ['<br>&gt;'],
  ])('answers at once for the longest row of %j', (unit) => {
    const started = performance.now();
    for (const end of ['', 'x', '>', ' REG_DWORD 0x1']) {
      parseRegistryReport(unit.repeat(Math.floor(190_000 / unit.length)) + end);
    }
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

function saysOn(text: string, name: string): boolean {
  const bare = text
    .replaceAll(/<br\/>|&nbsp;/g, '')
    .replaceAll(/[\s*`>•]/g, '')
    .toLowerCase();
  const own = name.toLowerCase();
  return (
    new RegExp(`${own}reg_dword(0x)?0{0,7}[1-9a-f]`).test(bare) ||
    new RegExp(`"${own}"=dword:0{0,7}[1-9a-f]`).test(bare) ||
    new RegExp(`${own}"?[:=]-?(0x)?0{0,9}[1-9a-f]`).test(bare) ||
    // A number alone, below a command of PowerShell.
    (/get-item/i.test(text) && /^[\s>*`•-]*(0x)?0*[1-9a-f][\da-f]{0,9}\s*$/im.test(text))
  );
}
