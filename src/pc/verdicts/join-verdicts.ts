import type { DsregcmdReport } from '../dsregcmd.ts';
import type { JoinState } from '../dsregcmd/join-state.ts';
import { verdict, type Verdict, type VerdictId } from './verdict.ts';

/** Keys are supported on PCs that are joined to Entra ID, alone or beside a domain, and on no others. */
const unsupported: Partial<Record<JoinState, VerdictId>> = {
  'entra-registered': 'registered-only',
  'domain-joined': 'domain-only',
  'domain-joined-and-registered': 'domain-and-registered',
  'on-premises-drs': 'on-premises-drs',
  'not-joined': 'not-joined',
};

/**
 * How the PC is joined, whether Entra ID still knows it, and whether the account signed in to this page is of the
 * same organisation. `AzureAdJoined : NO` leaves no state in which Windows takes a key, whatever else is missing.
 * @param signedInTenantId null where nobody is signed in
 */
export function joinVerdicts(report: DsregcmdReport, signedInTenantId: string | null): Verdict[] {
  const { joinState, entraJoined, problems } = report;
  const wrong = unsupported[joinState];
  if (wrong !== undefined) return [verdict(wrong, 'blocks', { lasting: true, code: 'LK-702' })];
  if (joinState !== 'unclear') return [verdict('join-fine', 'fine'), ...deviceVerdicts(report, signedInTenantId)];
  if (problems.includes('not-dsregcmd') || problems.includes('empty')) return [verdict('join-not-said', 'unknown')];
  if (problems.includes('contradiction') || entraJoined === null) return [verdict('join-unclear', 'unknown')];
  if (!entraJoined) return [verdict('not-entra-joined', 'blocks', { lasting: true, code: 'LK-702' })];
  const half = problems.includes('outputs-disagree') ? 'join-unclear' : 'join-half-said';
  return [verdict(half, 'unknown'), ...deviceVerdicts(report, signedInTenantId)];
}

/** Of a PC that is joined to Entra ID, in whichever way. */
function deviceVerdicts({ facts }: DsregcmdReport, signedInTenantId: string | null): Verdict[] {
  const verdicts: Verdict[] = [];
  if (facts.deviceAuth === 'disabled-or-deleted')
    verdicts.push(verdict('device-disabled', 'blocks', { code: 'LK-704' }));
  // A check that could not run, most often without a network, prints FAILED as well.
  if (facts.deviceAuth === 'failed') verdicts.push(verdict('device-unconfirmed', 'unknown'));
  if (signedInTenantId !== null && facts.tenantId !== null) {
    const same = signedInTenantId.toLowerCase() === facts.tenantId;
    verdicts.push(same ? verdict('same-tenant', 'fine') : verdict('other-tenant', 'blocks', { lasting: true }));
  }
  return verdicts;
}
