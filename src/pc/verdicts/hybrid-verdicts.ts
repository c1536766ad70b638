import type { DsregcmdReport } from '../dsregcmd.ts';
import { verdict, type Verdict } from './verdict.ts';

/**
 * What a hybrid joined PC needs beside: an Entra Kerberos server object in its domain, and for the first sign-in a
 * domain controller within reach. The ticket that `OnPremTgt` tells of exists only where that object does; without
 * one nothing is proven, for a password brings no such ticket everywhere.
 * @param atHome whether the PC is outside the organisation's network; null where nobody said
 */
export function hybridVerdicts({ joinState, facts }: DsregcmdReport, atHome: boolean | null): Verdict[] {
  if (joinState !== 'hybrid-joined') return [];
  const tickets = [
    ['OnPremTgt', facts.onPremTgt],
    ['CloudTgt', facts.cloudTgt],
  ] as const;
  // Without a word of the ticket for the domain, the other one tells nothing of it.
  const detail = (facts.onPremTgt === null ? [] : tickets)
    .filter(([, said]) => said !== null)
    .map(([name, said]) => `${name} ${said === true ? 'YES' : 'NO'}`)
    .join(', ');
  return [
    facts.onPremTgt === true
      ? verdict('kerberos-fine', 'fine', { detail })
      : verdict('kerberos-not-shown', 'unknown', { detail }),
    atHome === null
      ? verdict('domain-not-said', 'unknown')
      : atHome
        ? verdict('domain-away', 'blocks')
        : verdict('domain-near', 'fine'),
  ];
}
