import type { Evidence } from '../../readiness/evidence.ts';
import type { Reading } from '../../readiness/tenant-reading.ts';
import { tenantReads, type TenantRead } from '../../readiness/tenant-read.ts';
import type { Clock } from '../../registration/time.ts';
import type { CallGraph } from '../graph-client.ts';
import { accessPolicyOf, type ReadAccessPolicy } from './read-access-policy.ts';
import { applicationFacts, grantedScopes, ownerOf, principalFacts } from './read-app-facts.ts';
import { readOne } from './read-one.ts';
import { readPages } from './read-pages.ts';
import { personInGroups, type AskedPerson } from './read-person-in-groups.ts';
import { methodsFacts, passFacts, policyFacts } from './read-policy-facts.ts';
import { keyProfile, registrationCounts, reportDay } from './read-reports.ts';
import { strengthOf } from './read-strength.ts';

interface Dependencies {
  call: CallGraph;
  clock: Pick<Clock, 'sleep'>;
  tenantId: string;
  /** Of the employees' page. */
  clientId: string;
}

export interface ReadWith {
  person: AskedPerson;
  signal: AbortSignal;
}

/** Each reads a part of a tenant (A6) and changes nothing: GETs, and one POST that only reads (A5). */
export type TenantReads = Readonly<Record<TenantRead, (asked: ReadWith) => Promise<Partial<Evidence>>>>;

const policies = '/policies/authenticationMethodsPolicy';

export function openTenantReads({ call, clock, tenantId, clientId }: Dependencies): TenantReads {
  const scopeOf = (read: TenantRead): string => tenantReads[read].scopes[0];
  const application = `/applications(appId='${clientId}')`;
  const principal = `/servicePrincipals(appId='${clientId}')?$select=id,appOwnerOrganizationId`;

  return {
    async policies({ signal }) {
      const from = { scope: scopeOf('policies'), signal };
      const configuration = `${policies}/authenticationMethodConfigurations`;
      return {
        policy: await readOne(call, { ...from, path: `${configuration}/fido2` }, policyFacts),
        pass: await readOne(call, { ...from, path: `${configuration}/temporaryAccessPass` }, passFacts),
        methods: await readOne(call, { ...from, path: policies }, methodsFacts),
      };
    },

    async access({ signal }) {
      const from = { scope: scopeOf('access'), signal };
      const path = '/identity/conditionalAccess/policies';
      const access = await readPages(call, clock, { ...from, path }, accessPolicyOf(clientId));
      if (!access.read) return { access };
      return { access: { read: true, value: await withModels(access.value, signal) } };
    },

    async person({ person, signal }) {
      return { person: await personInGroups(call, person, signal) };
    },

    async app({ signal }) {
      const from = { scope: scopeOf('app'), signal };
      const sp = await readOne(call, { ...from, path: principal }, principalFacts);
      const foreign = sp.read && sp.value.owner !== null ? sp.value.owner !== tenantId.toLowerCase() : null;
      const select = '?$select=id,spa,web,publicClient,passwordCredentials,keyCredentials';
      const app = await readOne(call, { ...from, path: application + select }, applicationFacts);
      // An app of another organisation has no registration here.
      if (!app.read && foreign === true) {
        return { app: { read: true, value: { addresses: null, secrets: null, owners: null, foreign } } };
      }
      if (!app.read) return { app };
      const owners = await readPages(call, clock, { ...from, path: `${application}/owners` }, ownerOf);
      return { app: owners.read ? { read: true, value: { ...app.value, owners: owners.value, foreign } } : owners };
    },

    async consents({ signal }) {
      const from = { scope: tenantReads.consents.scopes.join(' '), signal };
      const sp = await readOne(call, { ...from, path: principal }, principalFacts);
      if (!sp.read) return { consents: sp };
      const path = `/oauth2PermissionGrants?$filter=${encodeURIComponent(`clientId eq '${sp.value.id}'`)}`;
      const grants = await readPages(call, clock, { ...from, path }, grantedScopes);
      const consents: Reading<readonly string[]> = grants.read
        ? { read: true, value: [...new Set(grants.value.flat())] }
        : grants;
      return { consents };
    },

    async registrations({ signal }) {
      const from = { scope: scopeOf('registrations'), signal };
      const reports = '/reports/authenticationMethods';
      const byMethod = `${reports}/usersRegisteredByMethod(includedUserTypes='all',includedUserRoles='all')`;
      const counts = await readOne(call, { ...from, path: byMethod }, registrationCounts);
      if (!counts.read) return { registrations: counts };
      const day = await readOne(call, { ...from, path: `${reports}/userRegistrationDetails?$top=1` }, reportDay);
      return { registrations: { read: true, value: { counts: counts.value, day: day.read ? day.value : null } } };
    },

    async intune({ signal }) {
      const from = { scope: scopeOf('intune'), signal };
      const profiles = await readPages(
        call,
        clock,
        { ...from, path: '/deviceManagement/deviceConfigurations' },
        keyProfile,
      );
      return {
        intune: profiles.read ? { read: true, value: profiles.value.filter((name) => name !== '') } : profiles,
      };
    },
  };

  /** A policy's strength comes without its models where Graph does not expand them: then the list of strengths has them. */
  async function withModels(read: readonly ReadAccessPolicy[], signal: AbortSignal): Promise<ReadAccessPolicy[]> {
    if (!read.some(({ grant }) => grant?.strength?.models === 'unknown')) return [...read];
    const from = { scope: scopeOf('policies'), signal, path: '/policies/authenticationStrengthPolicies' };
    const strengths = await readPages(call, clock, from, strengthOf);
    return read.map((policy) => {
      const full = strengths.read ? strengths.value.find(({ id }) => id === policy.strengthId) : undefined;
      return full === undefined || policy.grant === null
        ? policy
        : { ...policy, grant: { ...policy.grant, strength: full } };
    });
  }
}
