import { describe, expect, test } from 'vitest';
import { largestFile, readListFile } from './read-list-file.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]));

describe('S13: the file of a list', () => {
  test('UTF-8, with and without a mark, and the code page of Excel', () => {
    expect(readListFile(bytesOf('Jörg;x'))).toEqual({ ok: true, text: 'Jörg;x' });
    expect(readListFile(bytesOf('\uFEFFJörg'))).toEqual({ ok: true, text: 'Jörg' });
    expect(readListFile(Uint8Array.from([0x4a, 0xf6, 0x72, 0x67]))).toEqual({ ok: true, text: 'Jörg' });
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', bytesOf('\uFEFF \r\n\t'), 'empty'],
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, 0x61, 0x00]), 'utf-16'],
    ['UTF-16 of the other order', Uint8Array.from([0xfe, 0xff, 0x00, 0x61]), 'utf-16'],
    ['UTF-16 without a mark', utf16('upn;name\r\nada@contoso.com'), 'utf-16'],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14]), 'workbook'],
    ['an older workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'workbook'],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'picture'],
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'picture'],
    ['a PDF', bytesOf('%PDF-1.7'), 'not-text'],
    ['a program', Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x41, 0x42, 0x43]), 'not-text'],
    ['control characters', Uint8Array.from([0x61, 0x01, 0x62]), 'not-text'],
    ['too much', new Uint8Array(largestFile + 1).fill(0x61), 'too-large'],
  ] as const)('%s is told by what it is', (_, bytes, fault) => {
    expect(readListFile(bytes)).toEqual({ ok: false, fault });
  });
});
