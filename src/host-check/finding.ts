import type { HostTrouble } from './host-answer.ts';

/** What is looked at, in the order in which it is told. */
export const hostTopics = [
  'start',
  'tls',
  'policy',
  'headers',
  'config',
  'config-fresh',
  'missing',
  'types',
  'compression',
  'caching',
  'files',
  'injected',
  'companion',
] as const;

export type HostTopic = (typeof hostTopics)[number];

/** One thing that is not as it should be, and in which answers. */
export interface HostFault {
  kind: HostFaultKind;
  /** Paths from the base, the start page being the empty one. */
  paths: readonly string[];
  /** Name of a header, a code or a field; empty where there is none. */
  name: string;
  /** What came, and what should have; null where there is nothing to show. */
  sent: string | null;
  wanted: string | null;
}

export type HostFaultKind =
  | HostTrouble
  | 'header-missing'
  | 'header-differs'
  | 'header-strange'
  | 'policy-second'
  | 'policy-opens'
  | 'status'
  | 'gone'
  | 'leads'
  | 'no-slash'
  | 'no-tls'
  | 'plain-stays'
  | 'config-refused'
  | 'config-field'
  | 'no-date'
  | 'from-cache'
  | 'page-instead'
  | 'type'
  | 'uncompressed'
  | 'bytes'
  | 'script'
  | 'inline-script'
  | 'frame'
  | 'sheet'
  | 'worker'
  | 'companion-silent'
  | 'companion-origin'
  | 'companion-id'
  | 'companion-unnamed';

/** Why something cannot be told: a page sees less of itself than a command does, and a command no browser. */
export type HostUnknown =
  'ask-command' | 'no-list' | 'local' | 'unread' | 'no-hash' | 'other-browser' | 'give-companion';

export type HostFinding =
  | { topic: HostTopic; state: 'met' }
  | { topic: HostTopic; state: 'unmet'; faults: readonly HostFault[] }
  | { topic: HostTopic; state: 'unknown'; why: HostUnknown };

/** Where a judge comes to: faults, none of them, or why it cannot tell. */
export type Judged = readonly HostFault[] | HostUnknown;

export const fault = (
  kind: HostFaultKind,
  path: string | null = null,
  { name = '', sent = null, wanted = null }: Partial<Pick<HostFault, 'name' | 'sent' | 'wanted'>> = {},
): HostFault => ({ kind, paths: path === null ? [] : [path], name, sent, wanted });
