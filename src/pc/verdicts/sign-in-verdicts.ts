import type { JoinState } from '../dsregcmd/join-state.ts';
import type { RegistryAnswer } from '../registry/registry-answer.ts';
import type { RegistryReport } from '../registry/registry-report.ts';
import { signInSettings } from '../registry/sign-in-setting.ts';
import { verdict, type Verdict, type VerdictId } from './verdict.ts';

/** Whether sign-in with a security key is on, and by whom: dsregcmd tells nothing of it, only the registry does. */
export function signInVerdicts(registry: RegistryReport, joinState: JoinState): Verdict[] {
  const intune = registry.intune.kind;
  const groupPolicy = registry.groupPolicy.kind;
  const { wins, signIn } = registry;
  if (wins === 'unknown') return whyUnknown(registry);
  if (wins === 'neither') return [off('off-by-nobody')];
  const both = isSet(intune) && intune === groupPolicy;
  const verdicts =
    signIn === 'on'
      ? [verdict(both ? 'on-by-both' : `on-by-${wins}`, 'fine')]
      : [off(both ? 'off-by-both' : `off-by-${wins}`)];
  if (isSet(intune) && isSet(groupPolicy) && intune !== groupPolicy) {
    verdicts.push(verdict('settings-disagree', 'hinders'));
  }
  // Microsoft documents the Group Policy for hybrid joined PCs only.
  if (signIn === 'on' && wins === 'group-policy' && joinState === 'entra-joined') {
    verdicts.push(verdict('group-policy-undocumented', 'hinders'));
  }
  return verdicts;
}

function off(id: Verdict['id']): Verdict {
  return verdict(id, 'blocks', { code: 'LK-703' });
}

/** Everything that keeps it open, once each, with the values that it is said of. */
function whyUnknown({ intune, groupPolicy }: RegistryReport): Verdict[] {
  const found = new Map<VerdictId, string[]>();
  for (const [setting, answer] of [
    ['intune', intune],
    ['group-policy', groupPolicy],
  ] as const) {
    const id = openBy(answer);
    if (id !== null) found.set(id, [...(found.get(id) ?? []), signInSettings[setting].name]);
  }
  return [...found].map(([id, names]) => {
    if (id === 'sign-in-half-said' && names.length === 2) return verdict('sign-in-not-said', 'unknown');
    return verdict(id, 'unknown', { detail: names.join(', ') });
  });
}

function openBy(answer: RegistryAnswer): VerdictId | null {
  if (answer.kind === 'unclear') return `sign-in-${answer.cause}`;
  if (answer.kind === 'denied') return 'sign-in-denied';
  return answer.kind === 'not-said' ? 'sign-in-half-said' : null;
}

function isSet(answer: RegistryAnswer['kind']): boolean {
  return answer === 'on' || answer === 'off';
}
