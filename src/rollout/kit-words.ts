import type { Language } from '../config/languages.ts';

/** The names in `src/messages/<language>/roll-out/kit.json`. */
export const kitWordNames = [
  'title',
  'lead',
  'ready_title',
  'ready_key',
  'ready_pc',
  'ready_phone',
  'ready_code',
  'ready_pass',
  'ready_time',
  'steps_title',
  'step_open',
  'step_sign_in',
  'step_connect',
  'step_lock',
  'genuine_title',
  'genuine_address',
  'genuine_type',
  'genuine_ask',
  'genuine_pin',
  'genuine_call',
  'help_title',
  'help_phone',
  'help_email',
  'help_url',
  'qr_title',
  'qr_hint',
  'mail_subject',
  'mail_greeting',
  'mail_intro',
  'mail_doubt',
  'poster_step_take',
  'poster_step_open',
  'poster_step_follow',
  'poster_proof_phone',
  'poster_proof_code',
  'poster_proof_pass',
] as const;

/** What people read, in one language; a kit is made in all of them, whichever the page speaks. */
export type KitWords = Readonly<Record<(typeof kitWordNames)[number], string>>;

/** One language of a kit. */
export interface KitLanguage {
  tag: Language;
  direction: 'ltr' | 'rtl';
  words: KitWords;
}

/** Puts values where a text has their names: `{phone}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
