import type { HostFinding } from '../../host-check/finding.ts';
import { m } from '../../messages/generated/messages.js';
import { faultFiles, faultSentence, faultValues, topicWords, unknownTogether, unknownWords } from './host-words.ts';

const states = { met: m.host_state_met, unmet: m.host_state_unmet, unknown: m.host_state_unknown };

/** Findings as a table in text, with what is wrong beneath each: what the command prints, and what goes into a ticket. */
export function hostReport(address: string, findings: readonly HostFinding[]): string {
  const width = Math.max(...Object.values(states).map((word) => word().length)) + 2;
  const indent = ' '.repeat(width);
  const row = (state: HostFinding['state'], title: string): string => states[state]().padEnd(width) + title;
  const told = findings.flatMap((finding) => {
    const { title, means, remedy } = topicWords[finding.topic];
    if (finding.state === 'met') return [row('met', title())];
    if (finding.state === 'unknown') return [];
    const faults = finding.faults.flatMap((one) => [
      `- ${faultSentence(one)}`,
      ...[faultFiles(one)].filter((text) => text !== '').map((text) => `  ${text}`),
      ...faultValues(one).map(({ label, value }) => `  ${label} ${value}`.replace(/^ +/, '  ')),
    ]);
    const beneath = [...faults, means(), `${m.host_do()} ${remedy()}`];
    return [row('unmet', title()), ...beneath.map((line) => indent + line)];
  });
  const untold = unknownTogether(findings).flatMap(({ why, topics }) => [
    row('unknown', topics.map((topic) => topicWords[topic].title()).join(', ')),
    indent + unknownWords[why](),
  ]);
  const lines = [...told, ...untold];
  return [address, ...lines].join('\n');
}
