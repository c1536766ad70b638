import fc from 'fast-check';
import { describe, it } from 'vitest';
import { edited, edits } from './fixtures/edits.ts';
import { layouts, table } from './fixtures/join-states.ts';
import { bothQueries, notFound } from './fixtures/registry-output.ts';
import { judgePc } from './verdicts/lock-screen-verdicts.ts';
import { readPcPaste } from './pc-paste.ts';

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
