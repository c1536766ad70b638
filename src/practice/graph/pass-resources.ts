import type { PassPolicy } from '../helpdesk-play.ts';
import type { AccessPass } from '../tenant-state.ts';
import { graphTime } from './graph-time.ts';
import { metadata, otherGroup } from './resources.ts';

type Resource = Record<string, unknown>;

function usability(pass: AccessPass, policy: PassPolicy, now: number): string {
  if (pass.isUsableOnce && pass.used) return 'OneTimeUsed';
  if (pass.startsAt + pass.lifetimeInMinutes * 60_000 <= now) return 'Expired';
  if (policy.state === 'disabled' || policy.appliesTo === 'nobody') return 'DisabledByPolicy';
  return pass.startsAt > now ? 'NotYetValid' : 'EnabledByPolicy';
}

/** @param secret shown once, in the answer to its creation */
export function accessPassResource(pass: AccessPass, secret: string | null, policy: PassPolicy, now: number): Resource {
  const methodUsabilityReason = usability(pass, policy, now);
  return {
    id: pass.id,
    temporaryAccessPass: secret,
    createdDateTime: graphTime(pass.createdAt),
    startDateTime: graphTime(pass.startsAt),
    lifetimeInMinutes: pass.lifetimeInMinutes,
    isUsableOnce: pass.isUsableOnce,
    isUsable: methodUsabilityReason === 'EnabledByPolicy',
    methodUsabilityReason,
  };
}

/** The part of the authentication methods policy that is about these passes. */
export const passPolicyResource = (policy: PassPolicy): Resource => ({
  '@odata.context': `${metadata}authenticationMethodConfigurations/$entity`,
  '@odata.type': '#microsoft.graph.temporaryAccessPassAuthenticationMethodConfiguration',
  id: 'TemporaryAccessPass',
  state: policy.state,
  defaultLength: policy.length,
  defaultLifetimeInMinutes: policy.defaultLifetime,
  minimumLifetimeInMinutes: policy.minimumLifetime,
  maximumLifetimeInMinutes: policy.maximumLifetime,
  isUsableOnce: policy.once,
  excludeTargets: [],
  includeTargets: [
    {
      targetType: 'group',
      id: policy.appliesTo === 'everybody' ? 'all_users' : otherGroup,
      isRegistrationRequired: false,
    },
  ],
});
