import type { DsregcmdReport } from '../dsregcmd.ts';
import type { PrtFacts } from '../dsregcmd/dsregcmd-facts.ts';
import { verdict, type Verdict } from './verdict.ts';

/** Who ran the command, and whether Entra ID gave that person a token; only a joined PC has tokens to speak of. */
export function userVerdicts({ entraJoined, facts }: DsregcmdReport): Verdict[] {
  const verdicts: Verdict[] = [];
  if (facts.ranElevated === true) verdicts.push(verdict('ran-elevated', 'hinders'));
  if (facts.remoteSession === true) verdicts.push(verdict('remote-session', 'hinders'));
  if (entraJoined !== true) return verdicts;
  if (facts.localUser === true) verdicts.push(verdict('local-user', 'hinders'));
  if (facts.accountError !== null) {
    verdicts.push(verdict('account-unread', 'hinders', { detail: facts.accountError }));
  }
  if (facts.prt.state === 'present') verdicts.push(verdict('token-fine', 'fine'));
  if (facts.prt.state === 'absent') {
    const detail = whyNoToken(facts.prt);
    // The PC's own account has no token, and that means nothing.
    if (facts.localUser !== true || detail !== '') verdicts.push(verdict('no-token', 'hinders', { detail }));
  }
  return verdicts;
}

/** Microsoft's numbers for the last failed attempt. Only what has the form of one: anything can stand in a paste. */
function whyNoToken({ aadsts, attemptStatus, serverError }: PrtFacts): string {
  const codes = [
    aadsts,
    attemptStatus !== null && /^0x[0-9a-f]{1,8}$/i.test(attemptStatus) ? attemptStatus.toLowerCase() : null,
    serverError !== null && /^[a-z]{1,20}(_[a-z]{1,20}){0,3}$/.test(serverError) ? serverError : null,
  ];
  return codes.filter((code) => code !== null).join(', ');
}
