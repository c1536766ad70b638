import type { PcJudgement } from './lock-screen-verdicts.ts';
import type { PcReport } from '../pc-paste.ts';
import type { RegistryAnswer } from '../registry/registry-answer.ts';
import { windowsName } from './windows-verdicts.ts';

/**
 * What a ticket gets of a PC that was checked (rules P2, S3): states, ids of verdicts, codes. It is built from closed
 * sets and numbers alone, so that no name, account or id of the paste is in it.
 */
export function ticketText({ report, registry, windows }: PcReport, { answer, verdicts }: PcJudgement): string {
  const lines = [
    'Latchkey: PC check',
    `lock screen: ${answer}`,
    `join state: ${report.joinState}`,
    `Windows: ${windows.kind === 'said' ? windowsName(windows.version) : windows.kind}`,
    `UseSecurityKeyForSignin: ${answerText(registry.intune)}`,
    `EnableFIDODeviceLogon: ${answerText(registry.groupPolicy)}`,
    'verdicts:',
    ...verdicts.map(({ id, weight, code, detail }) =>
      [`  ${weight}: ${id}`, ...[code ?? '', detail].filter((part) => part !== '')].join(', '),
    ),
  ];
  if (report.problems.length > 0) lines.push(`paste: ${[...report.problems, ...report.fields].join(', ')}`);
  return `${lines.join('\n')}\n`;
}

function answerText(answer: RegistryAnswer): string {
  return answer.kind === 'unclear' ? `unclear (${answer.cause})` : answer.kind;
}
