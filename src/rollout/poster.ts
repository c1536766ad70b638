import { htmlFile, qrSvg, type QrPath } from './html-file.ts';
import { htmlAddress, htmlText } from './html-text.ts';
import { contactsOf } from './kit-contacts.ts';
import type { Proof } from './kit-draft.ts';
import type { KitFacts } from './kit-facts.ts';
import { posterStyle } from './kit-styles.ts';
import { fill, type KitLanguage, type KitWords } from './kit-words.ts';

const takeAlong = (words: KitWords): Record<Proof, string> => ({
  phone: words.poster_proof_phone,
  code: words.poster_proof_code,
  pass: words.poster_proof_pass,
});

/** A poster of three steps: a file of its own, one page of A4 or Letter. */
export function poster({ name, address, helpdesk, proofs }: KitFacts, language: KitLanguage, qr: QrPath): string {
  const { words } = language;
  const along = proofs.map((proof) => `<br><small>${htmlText(takeAlong(words)[proof])}</small>`).join('');
  const shown = `<b class="${address.length > 36 ? 'address long' : 'address'}"><bdi>${htmlAddress(address)}</bdi></b>`;
  const contacts = contactsOf(helpdesk, words).map(({ text }) => `<bdi>${htmlAddress(text)}</bdi>`);
  const body = `    <main>
      <header><p class="organisation">${htmlText(name)}</p><h1>${htmlText(words.title)}</h1></header>
      <ol>
        <li><div>${htmlText(words.poster_step_take)}${along}</div></li>
        <li><div>${htmlText(words.poster_step_open)}<br>${shown}</div></li>
        <li><div>${htmlText(words.poster_step_follow)}</div></li>
      </ol>
      <figure>${qrSvg(qr, fill(words.qr_title, { address }))}<figcaption>${htmlText(words.qr_hint)}</figcaption></figure>
      <footer>
        <p>${htmlText(words.genuine_ask)}</p>
        <p><b>${htmlText(words.help_title)}</b><br>${contacts.join(' · ')}</p>
      </footer>
    </main>`;
  return htmlFile(language, `${words.title} · ${name}`, posterStyle, body);
}
