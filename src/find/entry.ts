import type { ProblemCode } from '../support/problem.ts';

/** Kinds of things that people see; each has a file in `families/` and one a language in `messages/<tag>/find/`. */
export const families = [
  'aadsts-keys',
  'aadsts-pass',
  'aadsts-conditional-access',
  'aadsts-mfa',
  'aadsts-consent',
  'aadsts-app',
  'aadsts-account',
  'aadsts-session',
  'security-info',
  'browser-error',
  'windows-prompt',
  'lock-screen-trouble',
  'windows-code',
  'reader',
  'remote',
  'first-setup',
  'web-sign-in',
  'maker',
  'about-keys',
] as const;

export type Family = (typeof families)[number];

/**
 * How an answer is known: tried by ourselves, documented by the maker of what shows it, or told by people in public who
 * had it. Nothing else is an answer.
 */
export type Certainty = 'tried' | 'documented' | 'reported';

/** Where an agent looks next; each is a sentence of its own in every language. Commands stand in the guide on the PC (P2). */
export const agentPlaces = [
  'sign-in-logs',
  'audit-logs',
  'authentication-methods',
  'user-methods',
  'conditional-access',
  'authentication-strengths',
  'enterprise-app',
  'app-registration',
  'consent',
  'devices',
  'intune',
  'risky-users',
  'pc-report',
  'event-viewer',
  'network',
  'domain-controller',
  'none',
] as const;

export type AgentPlace = (typeof agentPlaces)[number];

/** Something that people see, say or ask, and where its explanation is found. Holds no sentence of ours. */
export interface Entry {
  /** Part of an address that may be printed (`#/help/find/<id>`): never given to another entry. */
  id: string;
  /** `our-code` for a code of our own, which its screen explains; `guide` for a guide with its steps. */
  family: Family | 'our-code' | 'guide';
  /** Error numbers as Microsoft writes them: `50076` for AADSTS50076, `0xc000006d` in lower case. */
  numbers?: readonly string[];
  /** Word for word what is on screen, a language each; the language that others are translated from is `en`. */
  seen: Readonly<Record<string, readonly string[]>>;
  /** Other words that people search it by, a language each, blanks between. */
  words: Readonly<Record<string, string>>;
  /** True where a wrong hit would frighten: shown for its number or its exact text only. */
  alarming?: true;
  /** The code that our own screens give it. */
  code?: ProblemCode;
  /** What leads on: an id of a guide, with its entry or part where it has some. */
  guide?: string;
  place: AgentPlace;
  /** Page that says so, or where people told of it; empty for our own. */
  source: string;
  certainty: Certainty;
}
