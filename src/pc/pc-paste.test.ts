import { describe, expect, it } from 'vitest';
import { windows11Output } from './fixtures/dsregcmd-output.ts';
import { entraJoined } from './fixtures/join-states.ts';
import { bothQueries, intuneAnswer, notFound } from './fixtures/registry-output.ts';
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
