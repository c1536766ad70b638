import type { LineId } from './line.ts';

/**
 * What is read of a tenant, in the order in which it is offered: the least permission that serves, by Microsoft's permission data
 * (microsoft-graph-devx-content, permissions/new), and the lines that need it. Each is named before it is asked for (A6).
 */
export const tenantReads = {
  policies: {
    scopes: ['Policy.Read.AuthenticationMethod'],
    lines: ['method', 'self-service', 'targets', 'models', 'attestation', 'pass', 'campaign'],
  },
  access: {
    scopes: ['Policy.Read.All'],
    lines: ['access-registering', 'access-page', 'access-strengths'],
  },
  person: { scopes: ['User.ReadBasic.All', 'GroupMember.Read.All'], lines: ['person'] },
  app: { scopes: ['Application.Read.All'], lines: ['app-addresses', 'app-owners', 'app-secrets'] },
  consents: { scopes: ['Directory.Read.All', 'Application.Read.All'], lines: ['app-consents'] },
  registrations: { scopes: ['AuditLog.Read.All'], lines: ['phones'] },
  intune: { scopes: ['DeviceManagementConfiguration.Read.All'], lines: ['intune'] },
} as const satisfies Record<string, { scopes: readonly string[]; lines: readonly LineId[] }>;

/** For the keys of one person: it is no part of the report. */
export const methodsScope = 'UserAuthMethod-Passkey.Read.All';

export type TenantRead = keyof typeof tenantReads;

export const tenantReadIds = Object.keys(tenantReads) as readonly TenantRead[];
