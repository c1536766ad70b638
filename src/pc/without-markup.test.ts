import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedLines } from './pasted-lines.ts';
import { withoutMarkup } from './without-markup.ts';

describe('P2: markup around a paste', () => {
  it.each([
    ['a<br>b<br/>c<BR />d', 'a\nb\nc\nd'],
    ['<p class="x">a</p>', '\na\n'],
    ['<td>a</td><td>b</td>', ' a  b '],
    ['<span style="color:red">a</span>', 'a'],
    ['&lt;PC&gt; &amp; &quot;x&quot; &apos;y&apos;', '<PC> & "x" \'y\''],
    ['&amp;lt;br&amp;gt;', '\n'],
    ['&#39;&#x3e;&#x3E;&#160;', "'>>\u00a0"],
    ['&uuml;&Eacute;&ccedil;&ntilde;&szlig;', 'üÉçñß'],
    ['&unknown; &copy; &; &#xd800; &#9999999; R&D', '&unknown; &copy; &; &#xd800; &#9999999; R&D'],
    ['<b>x</b> <img src=x> <pre-release> <pii> < p >', '<b>x</b> <img src=x> <pre-release> <pii> < p >'],
    ['C:\\new\\name\\next', 'C:\\new\\name\\next'],
    ['a\\r\\nb', 'a\\r\\nb'],
    ['a\\r\\nb\\r\\nc\\r\\nd', 'a\nb\nc\nd'],
    ['"a\\nC:\\\\new\\t\\u003e\\n\\n\\"x\\""', '"a\nC:\\new >\n\n"x""'],
  ])('%j', (text, plain) => {
    expect(withoutMarkup(text)).toBe(plain);
  });

  const printable = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !/[&<\\]/.test(text));

  it('leaves a text that has none as it is, and gives back one that got some', () => {
    fc.assert(
      fc.property(printable, (text) => {
        expect(withoutMarkup(text)).toBe(text);
        const escaped = text
          .replaceAll(/[>"'\u00c0-\u00ff]/g, (one) => `&#${one.charCodeAt(0)};`)
          .replaceAll('\n', '<br>');
        expect(withoutMarkup(escaped)).toBe(text);
        expect(withoutMarkup(escaped.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))).toBe(text);
      }),
    );
  });

  it('never throws, and answers at once for the longest row of anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        pastedLines(`&${text};<br ${text}>\\u${text}`);
      }),
    );
    const started = performance.now();
    for (const unit of [
      '&',
      '&#',
      '&amp;',
      '&lt;br',
      '<',
      '<br ',
      '<p ',
      '\\',
      '\\n',
      '\\r\\n',
      '\\u00',
      '> ',
      '\u00a0',
    ]) {
      pastedLines(unit.repeat(Math.floor(190_000 / unit.length)));
    }
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
