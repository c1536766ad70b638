import type { Proof } from './kit-draft.ts';
import type { KitFacts } from './kit-facts.ts';
import { contactsOf, type Contact } from './kit-contacts.ts';
import type { KitWords } from './kit-words.ts';

/** What the intranet's page says, part by part. */
export interface IntranetWords {
  organisation: string;
  title: string;
  lead: string;
  address: string;
  ready: readonly string[];
  /** The first is followed by the address. */
  steps: readonly string[];
  genuine: readonly string[];
  contacts: readonly Contact[];
}

const readyWith = (words: KitWords): Record<Proof, string> => ({
  phone: words.ready_phone,
  code: words.ready_code,
  pass: words.ready_pass,
});

export function intranetWords({ name, address, helpdesk, proofs }: KitFacts, words: KitWords): IntranetWords {
  return {
    organisation: name,
    title: words.title,
    lead: words.lead,
    address,
    ready: [words.ready_key, words.ready_pc, ...proofs.map((proof) => readyWith(words)[proof]), words.ready_time],
    steps: [words.step_open, words.step_sign_in, words.step_connect, words.step_lock],
    genuine: [words.genuine_type, words.genuine_ask, words.genuine_pin, words.genuine_call],
    contacts: contactsOf(helpdesk, words),
  };
}
