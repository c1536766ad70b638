import type { LineId } from './line.ts';

const methods = 'https://graph.microsoft.com/v1.0/policies/authenticationMethodsPolicy';

/** A change for somebody to run in Azure Cloud Shell (bash); this page runs none (A5). */
function patch(url: string, body: object): string {
  return `az rest --method PATCH --url "${url}" --headers Content-Type=application/json --body '${JSON.stringify(body)}'`;
}

const fido2 = (change: object): string =>
  patch(`${methods}/authenticationMethodConfigurations/fido2`, {
    '@odata.type': '#microsoft.graph.fido2AuthenticationMethodConfiguration',
    ...change,
  });

/** The command that changes what a line is about; one that only looks, where it takes a decision or a change is not documented. */
export function commandOf(line: LineId, clientId: string): string {
  const app = `"https://graph.microsoft.com/v1.0/applications(appId='${clientId}')`;
  const look = (url: string): string => `az rest --method GET --url ${url}"`;
  switch (line) {
    case 'method':
      return fido2({ state: 'enabled' });
    case 'self-service':
      return fido2({ isSelfServiceRegistrationAllowed: true });
    case 'targets':
    case 'models':
    case 'attestation':
      return look(`"${methods}/authenticationMethodConfigurations/fido2`);
    case 'person':
      return 'az ad user get-member-groups --id PERSON';
    case 'pass':
      return patch(`${methods}/authenticationMethodConfigurations/temporaryAccessPass`, {
        '@odata.type': '#microsoft.graph.temporaryAccessPassAuthenticationMethodConfiguration',
        state: 'enabled',
      });
    case 'access-registering':
    case 'access-page':
      return look('"https://graph.microsoft.com/v1.0/identity/conditionalAccess/policies');
    case 'access-strengths':
      return look('"https://graph.microsoft.com/v1.0/policies/authenticationStrengthPolicies');
    case 'app-addresses':
      return patch(app.slice(1), { spa: { redirectUris: ['ADDRESS'] } });
    case 'app-owners':
      return `az ad app owner list --id ${clientId} --query "[].userPrincipalName"`;
    case 'app-secrets':
      return `az ad app credential list --id ${clientId}`;
    case 'app-consents':
      return `az ad app permission list-grants --id ${clientId} --query "[].scope"`;
    case 'phones':
      return look(
        `"https://graph.microsoft.com/v1.0/reports/authenticationMethods/usersRegisteredByMethod(includedUserTypes='all',includedUserRoles='all')`,
      );
    case 'campaign':
      return look(`"${methods}`);
    case 'intune':
      return look('"https://graph.microsoft.com/v1.0/deviceManagement/deviceConfigurations');
  }
}
