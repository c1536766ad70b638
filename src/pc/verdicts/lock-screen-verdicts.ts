import { hybridVerdicts } from './hybrid-verdicts.ts';
import { joinVerdicts } from './join-verdicts.ts';
import type { PcReport } from '../pc-paste.ts';
import { signInVerdicts } from './sign-in-verdicts.ts';
import { userVerdicts } from './user-verdicts.ts';
import type { Verdict } from './verdict.ts';
import { windowsVerdicts } from './windows-verdicts.ts';

export interface PcEvidence extends PcReport {
  /** Of the account that is signed in to this page; null where nobody is. */
  readonly signedInTenantId: string | null;
  /** Whether the PC is outside the organisation's network now; null where nobody said. Matters for hybrid joined PCs. */
  readonly atHome?: boolean | null;
}

/** `not-yet`: the PC is the right one, and something has to be done or to wait. `no`: it has to be joined otherwise. */
export type LockScreenAnswer = 'yes' | 'not-yet' | 'no' | 'unknown';

export interface PcJudgement {
  readonly answer: LockScreenAnswer;
  /** Heaviest first. */
  readonly verdicts: readonly Verdict[];
}

const weights: Readonly<Record<Verdict['weight'], number>> = { blocks: 0, unknown: 1, hinders: 2, fine: 3 };

/**
 * Whether the lock screen of a PC shows the key and lets its owner in, and everything that speaks for or against it
 * (rule P2). What is not known is never taken for fine.
 */
export function judgePc({ report, registry, windows, signedInTenantId, atHome = null }: PcEvidence): PcJudgement {
  const found = [
    ...joinVerdicts(report, signedInTenantId),
    ...signInVerdicts(registry, report.joinState),
    ...windowsVerdicts(windows, report, registry),
    ...hybridVerdicts(report, atHome),
    ...userVerdicts(report),
  ];
  const lasting = found.some((verdict) => verdict.lasting);
  const verdicts = found
    // What else is not known of a PC that has to be joined otherwise is no question yet.
    .filter(({ weight }) => !lasting || weight !== 'unknown')
    .toSorted((a, b) => weights[a.weight] - weights[b.weight] || Number(b.lasting) - Number(a.lasting));
  const has = (weight: Verdict['weight']): boolean => verdicts.some((verdict) => verdict.weight === weight);
  const answer = lasting ? 'no' : has('blocks') ? 'not-yet' : has('unknown') ? 'unknown' : 'yes';
  return { answer, verdicts };
}
