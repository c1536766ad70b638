import type { JoinState } from '../dsregcmd/join-state.ts';
import type { RegistryAnswer, RegistryReport } from '../registry/registry-report.ts';
import { verdict, type Verdict } from './verdict.ts';

/** Whether sign-in with a security key is on, and by whom: dsregcmd tells nothing of it, only the registry does. */
export function signInVerdicts(registry: RegistryReport, joinState: JoinState): Verdict[] {
  const intune = registry.intune.kind;
  const groupPolicy = registry.groupPolicy.kind;
  const { wins, signIn } = registry;
  if (wins === 'unknown') return [whyUnknown(intune, groupPolicy)];
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

function whyUnknown(intune: RegistryAnswer, groupPolicy: RegistryAnswer): Verdict {
  const answers = [intune, groupPolicy];
  if (answers.includes('denied')) return verdict('sign-in-denied', 'unknown');
  if (answers.includes('unclear')) return verdict('sign-in-unclear', 'unknown');
  const nothing = answers.every((answer) => answer === 'not-said');
  return verdict(nothing ? 'sign-in-not-said' : 'sign-in-half-said', 'unknown');
}

function isSet(answer: RegistryAnswer): boolean {
  return answer === 'on' || answer === 'off';
}
