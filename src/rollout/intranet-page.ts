import { htmlFile, qrSvg, type QrPath } from './html-file.ts';
import { htmlAddress, htmlText } from './html-text.ts';
import { intranetWords } from './intranet-words.ts';
import type { Contact } from './kit-contacts.ts';
import type { KitFacts } from './kit-facts.ts';
import { fill, type KitLanguage } from './kit-words.ts';
import { intranetStyle } from './kit-styles.ts';

const items = (lines: readonly string[]): string => lines.map((line) => `<li>${htmlText(line)}</li>`).join('');

/** The page for the intranet, in the organisation's name: a file of its own, on one printed page. */
export function intranetPage(facts: KitFacts, language: KitLanguage, qr: QrPath): string {
  const { words } = language;
  const { organisation, title, lead, address, ready, steps, genuine, contacts } = intranetWords(facts, words);
  const link = `<a href="${htmlText(address)}"><bdi>${htmlAddress(address)}</bdi></a>`;
  const [open = '', ...others] = steps;
  const exact = htmlText(words.genuine_address).replace('{address}', () => `<b><bdi>${htmlAddress(address)}</bdi></b>`);
  const body = `    <main>
      <header>
        <p class="organisation">${htmlText(organisation)}</p>
        <h1>${htmlText(title)}</h1>
        <p class="lead">${htmlText(lead)}</p>
      </header>
      <section><h2>${htmlText(words.ready_title)}</h2><ul>${items(ready)}</ul></section>
      <section class="way">
        <div><h2>${htmlText(words.steps_title)}</h2><ol><li>${htmlText(open)}<br>${link}</li>${items(others)}</ol></div>
        <figure>${qrSvg(qr, fill(words.qr_title, { address }))}<figcaption>${htmlText(words.qr_hint)}</figcaption></figure>
      </section>
      <section class="genuine"><h2>${htmlText(words.genuine_title)}</h2><ul><li>${exact}</li>${items(genuine)}</ul></section>
      <section><h2>${htmlText(words.help_title)}</h2><ul class="contacts">${contacts.map(contactItem).join('')}</ul></section>
    </main>`;
  return htmlFile(language, `${title} · ${organisation}`, intranetStyle, body);
}

function contactItem({ text, href }: Contact): string {
  const said = `<bdi>${htmlAddress(text)}</bdi>`;
  return `<li>${href === null ? said : `<a href="${htmlText(href)}">${said}</a>`}</li>`;
}
