import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageTags } from '../config/languages.ts';
import type { QrPath } from './html-file.ts';
import { intranetPage } from './intranet-page.ts';
import { proofs } from './kit-draft.ts';
import { readKitFacts, type KitFacts } from './kit-facts.ts';
import { mailOf, pageText } from './kit-text.ts';
import { kitWordNames, type KitLanguage, type KitWords } from './kit-words.ts';
import { poster } from './poster.ts';

const texts = (tag: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../messages/${tag}/roll-out/kit.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
const spoken = (tag: 'en' | 'de'): KitLanguage => ({ tag, direction: 'ltr', words: texts(tag) as KitWords });
const qr: QrPath = { size: 21, path: 'M0 0h1v1h-1z' };

const facts: KitFacts = {
  name: 'Contoso',
  address: 'https://keys.contoso.com/',
  helpdesk: { phone: '+1 555 0100', email: 'help@contoso.com', url: 'https://help.contoso.com/keys' },
  proofs: ['phone'],
};

/** Everything that is made, in one language. */
const everything = (some: KitFacts, language: KitLanguage): string[] => {
  const { subject, body } = mailOf(some, language.words);
  return [intranetPage(some, language, qr), poster(some, language, qr), pageText(some, language.words), subject, body];
};

describe.each(languageTags)('A17: the words of the kit in %s', (tag) => {
  const words = texts(tag);

  test('are all there, with the values of the first language', () => {
    expect(Object.keys(words)).toEqual([...kitWordNames]);
    const values = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
    for (const name of kitWordNames) expect(values(words[name]), name).toEqual(values(texts('en')[name]));
  });

  test('have at most 20 words a sentence, and never shout', () => {
    const sentences = Object.values(words).flatMap((text) => text.split(/(?<=[.?:])\s+/));
    expect(sentences.filter((one) => (one.match(/\S*[\p{L}\d]\S*/gu) ?? []).length > 20)).toEqual([]);
    expect(Object.values(words).filter((text) => text.includes('!'))).toEqual([]);
  });

  test('are all used', () => {
    const marked = Object.fromEntries(kitWordNames.map((name) => [name, `[${name}]`])) as unknown as KitWords;
    const said = everything({ ...facts, proofs }, { ...spoken('en'), words: marked }).join('\n');
    expect(kitWordNames.filter((name) => !said.includes(`[${name}]`))).toEqual([]);
  });

  test('page and mail say how to tell that they are genuine; none of them asks for anything', () => {
    const language = spoken(tag);
    const [page = '', , text = '', , body = ''] = everything(facts, language);
    for (const one of [page, text, body]) {
      expect(one).toContain(language.words.genuine_ask);
      expect(one).toContain(language.words.genuine_call);
      expect(one).toContain('+1 555 0100');
    }
    expect(text).toContain(`- ${language.words.genuine_address.replace('{address}', facts.address)}`);
    expect(body).toContain(language.words.mail_doubt);
    expect(body.split(facts.address), 'the address stands once in the mail').toHaveLength(2);
  });
});

describe('A17: page and poster', () => {
  test('hold no script, fetch nothing, and say what they were given as text, whatever it is', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=x>',
        "'",
        '&amp;',
        '{address}',
        '$&',
        '</style>',
      ),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const name = parts.join('');
        for (const html of everything({ ...facts, name }, spoken('en')).slice(0, 2)) {
          expect(html).not.toMatch(/<script|<img|<link|<iframe|\son\w+=[^<]*>|url\(|@import/i);
          expect(html.match(/<(?:main|h1|style|\/style)\b/g)).toEqual(['<style', '</style', '<main', '<h1']);
          expect(html).toContain("default-src 'none'");
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a helpdesk without mail or page is one line', () => {
    const page = intranetPage({ ...facts, helpdesk: { ...facts.helpdesk, email: null, url: null } }, spoken('de'), qr);
    expect(page).not.toMatch(/mailto:|null/);
    expect(page).toContain('Telefon: +1 555 0100');
  });
});

describe('A17: what is typed about the organisation', () => {
  const typed = { name: 'Contoso', address: 'https://keys.contoso.com', phone: '+1 555 0100', email: '', url: '' };
  const chosen = { phone: true, code: false, pass: false };

  test.each([
    ['https://Keys.Contoso.COM', 'https://keys.contoso.com/'],
    [' https://contoso.com/Keys ', 'https://contoso.com/Keys/'],
    ['keys.contoso.com', 'https://keys.contoso.com/'],
  ])('%s is printed as %s', (address, printed) => {
    expect(readKitFacts({ ...typed, address }, chosen).facts?.address).toBe(printed);
  });

  test.each([
    ['', 'empty'],
    ['http://keys.contoso.com/', 'not-https'],
    ['localhost', 'only-here'],
    ['https://keys.contoso.com:8443/', 'not-a-page'],
    ['https://10.0.0.1/', 'not-a-page'],
    ['http://localhost:8080/', 'only-here'],
    ['https://127.0.0.1/', 'only-here'],
    ['https://ada@keys.contoso.com/', 'not-a-page'],
    ['https://keys.contoso.com/?a=1', 'not-a-page'],
    ['https://keys.contoso.com/#/help', 'not-a-page'],
    ['https://keys.contoso.com/"><b>', 'not-a-page'],
    [`https://keys.contoso.com/${'a'.repeat(300)}`, 'too-long'],
  ])('%s is refused: %s', (address, fault) => {
    expect(readKitFacts({ ...typed, address }, chosen)).toEqual({ facts: null, faults: { address: fault } });
  });

  test('the rest as config.json is judged, and a way to the helpdesk and a proof there has to be', () => {
    expect(readKitFacts({ ...typed, name: ' ', phone: '' }, chosen).faults).toEqual({ name: 'empty' });
    expect(readKitFacts({ ...typed, email: 'help', url: 'http://x' }, chosen).faults).toEqual({
      email: 'not-an-email',
      url: 'not-https',
    });
    expect(readKitFacts({ ...typed, phone: '' }, { ...chosen, phone: false }).faults).toEqual({
      phone: 'nobody',
      proofs: 'missing',
    });
  });
});
