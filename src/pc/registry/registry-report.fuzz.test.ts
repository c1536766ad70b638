import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, edits } from '../fixtures/edits.ts';
import { bothQueries, groupPolicyKey, intuneQuery, nichtGefunden, notFound } from '../fixtures/registry-output.ts';
import { parseRegistryReport } from './registry-report.ts';

const answers = ['0x1', '0x0', notFound, nichtGefunden, 'REG_SZ    1', ''];
const outputs = answers.flatMap((intune) => answers.map((groupPolicy) => bothQueries(intune, groupPolicy)));

const pieces = [
  '\n',
  ' ',
  '"',
  '0x1',
  '0x0',
  'REG_DWORD',
  'UseSecurityKeyForSignin',
  'EnableFIDODeviceLogon',
  '\nC:\\>',
  `\nC:\\>${intuneQuery}\n`,
  `\n${groupPolicyKey}\n`,
  `\n${notFound}\n`,
  '"EnableFIDODeviceLogon"=dword:00000001',
];

describe('P2: whatever people paste of the registry', () => {
  it('never throws, and never says on of a text that does not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...outputs), edits(pieces, 700), (output, changes) => {
        const text = edited(output, changes);
        const { intune, groupPolicy, signIn } = parseRegistryReport(text);
        return (
          (intune.kind !== 'on' || saysOn(text, 'UseSecurityKeyForSignin')) &&
          (groupPolicy.kind !== 'on' || saysOn(text, 'EnableFIDODeviceLogon')) &&
          (signIn !== 'on' || intune.kind === 'on' || groupPolicy.kind === 'on')
        );
      }),
      { numRuns: 30_000 },
    );
  });

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
  ])('answers at once for the longest row of %j', (unit) => {
    const started = performance.now();
    for (const end of ['', 'x', '>', ' REG_DWORD 0x1']) {
      parseRegistryReport(unit.repeat(Math.floor(190_000 / unit.length)) + end);
    }
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

function saysOn(text: string, name: string): boolean {
  const bare = text.replaceAll(/[\s*`>•]/g, '').toLowerCase();
  const dword = `${name.toLowerCase()}reg_dword0x`;
  return new RegExp(`${dword}0{0,7}1`).test(bare) || bare.includes(`"${name.toLowerCase()}"=dword:00000001`);
}
