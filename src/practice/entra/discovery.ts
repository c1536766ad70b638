import type { Directory } from '../tenant-state.ts';

const login = 'https://login.microsoftonline.com';

/** `/common/discovery/instance`: which hosts speak for the global cloud. */
export const instanceDiscovery = (directory: Directory): Record<string, unknown> => ({
  tenant_discovery_endpoint: `${login}/${directory.tenantId}/v2.0/.well-known/openid-configuration`,
  'api-version': '1.1',
  metadata: [
    {
      preferred_network: 'login.microsoftonline.com',
      preferred_cache: 'login.windows.net',
      aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
    },
  ],
});

/** `/{tenant}/v2.0/.well-known/openid-configuration`; for `common` the issuer names no tenant, as Microsoft's does. */
export function openIdConfiguration({ tenantId }: Pick<Directory, 'tenantId'>): Record<string, unknown> {
  const endpoints = `${login}/${tenantId}/oauth2/v2.0`;
  return {
    issuer: `${login}/${tenantId === 'common' ? '{tenantid}' : tenantId}/v2.0`,
    authorization_endpoint: `${endpoints}/authorize`,
    token_endpoint: `${endpoints}/token`,
    end_session_endpoint: `${endpoints}/logout`,
    jwks_uri: `${login}/${tenantId}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: 'graph.microsoft.com',
  };
}
