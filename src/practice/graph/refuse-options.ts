import { toBase64 } from '../base64.ts';
import type { Caller } from '../entra/tokens.ts';
import type { Person } from '../people.ts';
import type { Scenario } from '../scenarios.ts';
import { GraphError } from './graph-error.ts';

const wantedContext = 'c1';

export const claimsChallenge = (): GraphError => {
  const claims = JSON.stringify({ access_token: { acrs: { essential: true, value: wantedContext } } });
  return new GraphError(401, 'InvalidAuthenticationToken', 'The token lacks claims that are needed here.', {
    'WWW-Authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="${toBase64(new TextEncoder().encode(claims))}"`,
  });
};

const notServed = (): GraphError =>
  new GraphError(405, 'methodNotAllowed', 'The method is not supported for this URL.');

/** @throws {GraphError} 403 where the tenant has no licence for managing other people's sign-in */
export function refuseUnlicensed({ helpdesk }: Scenario): void {
  if (!helpdesk.licensed)
    throw new GraphError(
      403,
      'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
      'The tenant has no licence for what was asked for.',
    );
}

/**
 * What stands between a caller and creation options, by the scenario and by who asks.
 * @throws {GraphError}
 */
export function refuseCreationOptions(scenario: Scenario, caller: Caller, subject: Person, viaMe: boolean): void {
  refuseUnlicensed(scenario);
  if (scenario.creationOptions === 'not-for-me' && viaMe) throw notServed();
  if (subject.userType === 'Guest')
    throw new GraphError(400, 'BadRequest', 'Guests register their keys on the Security info page.');
  switch (scenario.creationOptions) {
    case 'need-fresh-sign-in':
      if (!caller.session.fresh)
        throw new GraphError(403, 'accessDenied', 'The person has to sign in again before changing sign-in methods.');
      return;
    case 'need-claims':
      if (caller.contexts.includes(wantedContext)) return;
      // A client that does not say that it understands a challenge is not sent one.
      if (caller.capabilities.includes('cp1')) throw claimsChallenge();
      throw new GraphError(403, 'accessDenied', 'The token lacks claims that are needed here.');
    case 'self-service-off':
      throw new GraphError(400, 'BadRequest', 'Self-service set-up of passkeys is turned off.');
    case 'not-in-scope':
      throw new GraphError(400, 'BadRequest', 'The person is not in scope of the passkey method.');
    case 'not-for-anybody':
      throw notServed();
    case 'answered':
    case 'not-for-me':
      return;
  }
}
