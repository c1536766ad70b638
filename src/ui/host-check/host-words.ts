import type { HostFault, HostFaultKind, HostFinding, HostTopic, HostUnknown } from '../../host-check/finding.ts';
import { m } from '../../messages/generated/messages.js';

interface TopicWords {
  title: () => string;
  /** What it means where it is not as it should be, and what to do then. */
  means: () => string;
  remedy: () => string;
}

/** What is said of each topic, by the page and by the command. */
export const topicWords: Readonly<Record<HostTopic, TopicWords>> = {
  start: { title: m.host_title_start, means: m.host_means_start, remedy: m.host_do_start },
  tls: { title: m.host_title_tls, means: m.host_means_tls, remedy: m.host_do_tls },
  policy: { title: m.host_title_policy, means: m.host_means_policy, remedy: m.host_do_policy },
  headers: { title: m.host_title_headers, means: m.host_means_headers, remedy: m.host_do_headers },
  config: { title: m.host_title_config, means: m.host_means_config, remedy: m.host_do_config },
  'config-fresh': {
    title: m.host_title_config_fresh,
    means: m.host_means_config_fresh,
    remedy: m.host_do_config_fresh,
  },
  missing: { title: m.host_title_missing, means: m.host_means_missing, remedy: m.host_do_missing },
  types: { title: m.host_title_types, means: m.host_means_types, remedy: m.host_do_types },
  compression: { title: m.host_title_compression, means: m.host_means_compression, remedy: m.host_do_compression },
  caching: { title: m.host_title_caching, means: m.host_means_caching, remedy: m.host_do_caching },
  files: { title: m.host_title_files, means: m.host_means_files, remedy: m.host_do_files },
  injected: { title: m.host_title_injected, means: m.host_means_injected, remedy: m.host_do_injected },
  companion: { title: m.host_title_companion, means: m.host_means_companion, remedy: m.host_do_companion },
};

/** Why something cannot be told. */
export const unknownWords: Readonly<Record<HostUnknown, () => string>> = {
  'ask-command': m.host_unknown_ask_command,
  'no-list': m.host_unknown_no_list,
  local: m.host_unknown_local,
  unread: m.host_unknown_unread,
  'no-hash': m.host_unknown_no_hash,
  'other-browser': m.host_unknown_other_browser,
  'give-companion': m.host_unknown_give_companion,
};

const faultWords: Readonly<Record<HostFaultKind, (values: { name: string }) => string>> = {
  refused: m.host_fault_refused,
  timeout: m.host_fault_timeout,
  certificate: m.host_fault_certificate,
  unreachable: m.host_fault_unreachable,
  'header-missing': m.host_fault_header_missing,
  'header-differs': m.host_fault_header_differs,
  'header-strange': m.host_fault_header_strange,
  'policy-second': m.host_fault_policy_second,
  'policy-opens': m.host_fault_policy_opens,
  status: m.host_fault_status,
  gone: m.host_fault_gone,
  leads: m.host_fault_leads,
  'no-slash': m.host_fault_no_slash,
  'no-tls': m.host_fault_no_tls,
  'plain-stays': m.host_fault_plain_stays,
  'config-refused': m.host_fault_config_refused,
  'config-field': m.host_fault_config_field,
  'no-date': m.host_fault_no_date,
  'from-cache': m.host_fault_from_cache,
  'page-instead': m.host_fault_page_instead,
  type: m.host_fault_type,
  uncompressed: m.host_fault_uncompressed,
  bytes: m.host_fault_bytes,
  script: m.host_fault_script,
  'inline-script': m.host_fault_inline_script,
  frame: m.host_fault_frame,
  sheet: m.host_fault_sheet,
  worker: m.host_fault_worker,
  'companion-silent': m.host_fault_companion_silent,
  'companion-origin': m.host_fault_companion_origin,
  'companion-id': m.host_fault_companion_id,
  'companion-unnamed': m.host_fault_companion_unnamed,
};

export const faultSentence = ({ kind, name }: HostFault): string => faultWords[kind]({ name });

/** As many files as somebody reads. */
const named = 3;

/** Which files a fault is in; empty where it is in none. */
export function faultFiles({ paths }: HostFault): string {
  if (paths.length === 0) return '';
  const files = paths
    .slice(0, named)
    .map((path) => (path === '' ? m.host_start_page() : path))
    .join(', ');
  const count = paths.length - named;
  return count > 0 ? m.host_in_more({ files, count }) : m.host_in({ files });
}

/** What a sentence ends in, or what the system said: shown as it is. */
const bare: readonly HostFaultKind[] = [
  ...(['refused', 'timeout', 'certificate', 'unreachable'] as const),
  ...(['script', 'inline-script', 'frame', 'sheet', 'policy-second', 'policy-opens'] as const),
];

/** What came and what should have, each with the words before it; none where there is nothing to show. */
export function faultValues({ kind, sent, wanted }: HostFault): { label: string; value: string }[] {
  return [
    { label: bare.includes(kind) ? '' : m.host_sent(), value: sent ?? '' },
    { label: m.host_wanted(), value: wanted ?? '' },
  ].filter(({ value }) => value !== '');
}

/** What cannot be told, by the reason. */
export function unknownTogether(findings: readonly HostFinding[]): { why: HostUnknown; topics: HostTopic[] }[] {
  const together = new Map<HostUnknown, HostTopic[]>();
  for (const one of findings) {
    if (one.state === 'unknown') together.set(one.why, [...(together.get(one.why) ?? []), one.topic]);
  }
  return [...together].map(([why, topics]) => ({ why, topics }));
}
