import { intranetWords } from './intranet-words.ts';
import type { KitFacts } from './kit-facts.ts';
import { fill, type KitWords } from './kit-words.ts';

const listed = (lines: readonly string[]): string[] => lines.map((line) => `- ${line}`);
const numbered = (lines: readonly string[]): string[] => lines.map((line, index) => `${index + 1}. ${line}`);

/** The steps, with the address where it is to be opened. */
function stepsOf(steps: readonly string[], address: string): string[] {
  return numbered(steps.map((step, index) => (index === 0 ? `${step} ${address}` : step)));
}

/** The intranet's page as plain text, for an editor that takes no HTML. */
export function pageText(facts: KitFacts, words: KitWords): string {
  const said = intranetWords(facts, words);
  return [
    ...[said.organisation, said.title, '', said.lead, ''],
    ...[words.ready_title, ...listed(said.ready), ''],
    ...[words.steps_title, ...stepsOf(said.steps, said.address), ''],
    ...[words.genuine_title, ...listed([fill(words.genuine_address, { address: said.address }), ...said.genuine]), ''],
    ...[words.help_title, ...listed(said.contacts.map(({ text }) => text)), ''],
  ].join('\n');
}

/** The mail that goes out with the key, as plain text. */
export function mailOf(facts: KitFacts, words: KitWords): { subject: string; body: string } {
  const said = intranetWords(facts, words);
  const body = [
    ...[words.mail_greeting, '', words.mail_intro, ''],
    ...[words.ready_title, ...listed(said.ready), ''],
    ...[words.steps_title, ...stepsOf(said.steps, said.address), ''],
    ...[
      words.genuine_title,
      ...listed([words.mail_doubt, words.genuine_ask, words.genuine_pin, words.genuine_call]),
      '',
    ],
    ...[words.help_title, ...listed(said.contacts.map(({ text }) => text)), ''],
    said.organisation,
  ].join('\n');
  return { subject: fill(words.mail_subject, { name: said.organisation }), body };
}
