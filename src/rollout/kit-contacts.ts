import type { Helpdesk } from '../config/configuration.ts';
import { fill, type KitWords } from './kit-words.ts';

/** A way to the helpdesk, as a line and as an address to follow; null where it is only read. */
export interface Contact {
  text: string;
  href: string | null;
}

/** The ways that there are, the quickest first. */
export function contactsOf({ phone, email, url }: Helpdesk, words: KitWords): Contact[] {
  return [
    phone === null ? null : { text: fill(words.help_phone, { phone }), href: null },
    email === null ? null : { text: fill(words.help_email, { email }), href: `mailto:${email}` },
    url === null ? null : { text: fill(words.help_url, { url }), href: url },
  ].filter((contact) => contact !== null);
}
