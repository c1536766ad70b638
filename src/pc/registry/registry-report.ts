import { pastedLines } from '../pasted-lines.ts';
import { answerTogether, type OneAnswer, type RegistryAnswer } from './registry-answer.ts';
import { registryLines } from './registry-lines.ts';
import { answersIn, stretchesOf } from './registry-stretch.ts';
import type { RegistrySetting } from './sign-in-setting.ts';

export interface RegistryReport {
  /** `UseSecurityKeyForSignin`, which Intune and provisioning packages write. */
  readonly intune: RegistryAnswer;
  /** `EnableFIDODeviceLogon`, which the Group Policy "Turn on security key sign-in" writes. */
  readonly groupPolicy: RegistryAnswer;
  /** Whose value counts. Intune's is said to win where both are set; unknown where that hangs on what is not said. */
  readonly wins: RegistrySetting | 'neither' | 'unknown';
  /** Whether Windows offers the key at the lock screen, as far as these two settings go. Not set is off. */
  readonly signIn: 'on' | 'off' | 'unknown';
  /** Answers without a value whose command is missing: nobody can tell which query they belong to. */
  readonly unattributed: number;
}

/**
 * Reads what people paste of the two registry queries of rule P2, in any order, beside other outputs and other
 * queries, from `reg`, PowerShell or an exported file, in any language of Windows. It never throws, and never guesses.
 */
export function parseRegistryReport(text: string): RegistryReport {
  const answers: Record<RegistrySetting, Set<OneAnswer>> = { intune: new Set(), 'group-policy': new Set() };
  let unattributed = 0;
  for (const stretch of stretchesOf(registryLines(pastedLines(text)))) {
    const said = answersIn(stretch);
    for (const [setting, answer] of said.answers) answers[setting].add(answer);
    unattributed += said.unattributed;
  }
  const intune = answerTogether(answers.intune);
  const groupPolicy = answerTogether(answers['group-policy']);
  const wins = winner(intune.kind, groupPolicy.kind);
  const counts = wins === 'intune' ? intune.kind : wins === 'group-policy' ? groupPolicy.kind : null;
  const signIn = wins === 'neither' ? 'off' : counts === 'on' || counts === 'off' ? counts : 'unknown';
  return { intune, groupPolicy, wins, signIn, unattributed };
}

function winner(intune: RegistryAnswer['kind'], groupPolicy: RegistryAnswer['kind']): RegistryReport['wins'] {
  if (intune === 'on' || intune === 'off') return 'intune';
  if (intune !== 'not-set') return 'unknown';
  if (groupPolicy === 'on' || groupPolicy === 'off') return 'group-policy';
  return groupPolicy === 'not-set' ? 'neither' : 'unknown';
}
