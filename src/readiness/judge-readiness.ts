import { acceptedAaguids } from './accepted-models.ts';
import type { Evidence, Installation } from './evidence.ts';
import { judgeAccess } from './judge-access.ts';
import { judgeApp } from './judge-app.ts';
import { judgePass } from './judge-pass.ts';
import { judgePerson } from './judge-person.ts';
import { judgePolicy } from './judge-passkey-policy.ts';
import { judgeCampaign, judgeIntune, judgePhones } from './judge-reports.ts';
import type { Line } from './line.ts';

/** What was read of a tenant, judged line by line, in the order of `lineIds` (A5). */
export function judgeReadiness(evidence: Evidence, installation: Installation): readonly Line[] {
  const { policy, methods, pass, access, app, consents, person, registrations, intune } = evidence;
  const models = policy.read ? acceptedAaguids(policy.value) : null;
  return [
    ...judgePolicy(policy),
    judgePerson(policy, person),
    judgePass(pass),
    ...judgeAccess(access, { on: methods, pass, models }),
    ...judgeApp(app, consents, installation),
    judgePhones(registrations),
    judgeCampaign(methods),
    judgeIntune(intune),
  ];
}
