import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windows11Output } from './fixtures/dsregcmd-output.ts';
import { edited, edits } from './fixtures/edits.ts';
import { entraJoined, layouts, table } from './fixtures/join-states.ts';
import { bothQueries, intuneAnswer, notFound } from './fixtures/registry-output.ts';
import { judgePc } from './verdicts/lock-screen-verdicts.ts';
import { readPcPaste } from './pc-paste.ts';

const joined = windows11Output(entraJoined);

describe('P2: the one box for everything', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \r\n\t\u00a0', 'empty'],
    ['a question', 'Why does my key not work?', 'unrecognised'],
    ['another command', 'Windows IP Configuration\n\n   Host Name . . . : PC-4711', 'unrecognised'],
    ['the commands themselves', 'dsregcmd /status', 'unrecognised'],
    ['a picture', `\u0089PNG\r\n\u001a\n${'\u0000\u0001\u0002\ufffd\u0003'.repeat(50)}`, 'binary'],
    ['something enormous', `${joined}\n`.repeat(100), 'too-long'],
    ['only Windows', 'Microsoft Windows [Version 10.0.22631.4317]', 'read'],
    ['only the registry', bothQueries('0x1', notFound), 'read'],
    ['a refusal whose command is missing', notFound, 'read'],
    ['an output that was cut off', '| Device State |', 'read'],
  ])('%s', (_, text, kind) => {
    expect(readPcPaste(text).kind).toBe(kind);
  });

  it('takes text in UTF-16 for text', () => {
    expect(readPcPaste(joined.replaceAll(/./gs, '$&\0'))).toMatchObject({ report: { joinState: 'entra-joined' } });
  });

  it('what the registry printed goes on with no line of dsregcmd', () => {
    const text = `${joined.slice(0, joined.indexOf('SUCCESS'))}SUCCESS${intuneAnswer('0x1')}`;
    expect(text).toMatch(/SUCCESS\nHKEY/);
    expect(readPcPaste(text)).toMatchObject({
      report: { facts: { deviceAuth: 'success' } },
      registry: { signIn: 'on' },
    });
  });
});

describe('P2: whatever is in the box', () => {
  const settings = ['0x1', '0x0', notFound];
  const versions = ['', 'Microsoft Windows [Version 10.0.22631.4317]\n', 'Version 1809 (OS Build 17763.1)\n'];
  const whole = fc
    .tuple(fc.constantFrom(...table), fc.constantFrom(...Object.values(layouts)), fc.constantFrom(...versions))
    .chain(([[said], print, version]) =>
      fc
        .tuple(fc.constantFrom(...settings), fc.constantFrom(...settings))
        .map(([intune, groupPolicy]) => `${version}${print(said)}\n${bothQueries(intune, groupPolicy)}`),
    );
  const pieces = [
    '\n',
    'YES',
    'NO',
    ' : ',
    'AzureAdJoined',
    '0x1',
    '\nC:\\>',
    'HKEY_LOCAL_MACHINE',
    '\ufffd',
    '[Version ',
    '<br/>',
    '&nbsp;',
    'UseSecurityKeyForSignin : 1',
    '\nERREUR : ',
    '\nPS C:\\> ',
  ];

  it('never throws, and never says yes or no of a PC that the text does not say so of', () => {
    fc.assert(
      fc.property(whole, edits(pieces, 6_000), (output, changes) => {
        const text = edited(output, changes);
        const paste = readPcPaste(text);
        if (paste.kind !== 'read') return true;
        const { answer } = judgePc({ ...paste, signedInTenantId: null, atHome: false });
        const bare = text.replaceAll(/<br\/>|&nbsp;|[\s*`>]/g, '').toLowerCase();
        if (answer === 'no') return bare.includes('azureadjoined:no');
        if (answer !== 'yes') return true;
        return bare.includes('azureadjoined:yes') && /(signin|logon)(reg_dword(0x)?|:)0{0,7}[1-9a-f]/.test(bare);
      }),
      { numRuns: 6_000 },
    );
  });
});
