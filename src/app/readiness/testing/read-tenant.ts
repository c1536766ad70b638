import { openGraph, type GetToken } from '../../../microsoft/graph-client.ts';
import { openTenantReads } from '../../../microsoft/tenant/open-tenant-reads.ts';
import type { Scenario } from '../../../practice/scenarios.ts';
import type { Evidence } from '../../../readiness/evidence.ts';
import { nothingRead } from '../../../readiness/nothing-read.ts';
import { groupsOfPolicy } from '../../../readiness/judge-person.ts';
import { judgeReadiness } from '../../../readiness/judge-readiness.ts';
import type { Line } from '../../../readiness/line.ts';
import { tenantReadIds } from '../../../readiness/tenant-read.ts';

const { directory, practiceClient, readinessAddress } = await import('../../../practice/testing/practice-client.ts');
const { person } = await import('../../../practice/people.ts');
const { practicePageAddress } = await import('../../../practice/readiness/readiness-play.ts');

export interface ReadTenant {
  evidence: Evidence;
  lines: readonly Line[];
  /** Each request to Graph: its method and its path without the query. */
  asked: readonly string[];
  /** Milliseconds that were waited. */
  waited: number;
}

/** Reads all of a practice tenant as the page does, with a token for each permission as Entra gives it. */
export async function readTenant(name: Scenario['name']): Promise<ReadTenant> {
  const client = practiceClient(name);
  const app = { client_id: directory.setupClientId, redirect_uri: readinessAddress };
  const signedIn = await client.signIn({ scopes: ['openid', 'offline_access', 'User.Read'].join(' '), query: app });
  const asked: string[] = [];
  let waited = 0;

  const token: GetToken = async (scope) => {
    const form = { ...app, grant_type: 'refresh_token', refresh_token: signedIn.refresh_token, scope };
    const answer = await client.redeem(form);
    const { access_token: value, suberror } = (await answer.json()) as { access_token?: string; suberror?: string };
    if (value !== undefined) return { ok: true, value };
    const need = suberror === 'consent_required' ? 'consent' : 'sign-in';
    return { ok: false, failure: { kind: 'no-token', need, claims: null, errorCode: 'invalid_grant' } };
  };
  const clock = {
    now: () => client.clock.now(),
    sleep(milliseconds: number) {
      waited += milliseconds;
      return Promise.resolve();
    },
  };
  const fetch = (url: string, init: RequestInit): Promise<Response> => {
    const { pathname } = new URL(url);
    asked.push(`${init.method ?? 'GET'} ${decodeURIComponent(pathname)}`);
    return client.tenant.fetch(new Request(url, init));
  };
  const reads = openTenantReads({
    ...{ call: openGraph({ fetch, token, clock }), clock },
    ...{ tenantId: directory.tenantId, clientId: directory.clientId },
  });

  let evidence: Evidence = nothingRead;
  for (const read of tenantReadIds) {
    const groups = evidence.policy.read ? groupsOfPolicy(evidence.policy.value) : [];
    const who = person(client.scenario.readiness.asked).userPrincipalName;
    const { signal } = new AbortController();
    evidence = { ...evidence, ...(await reads[read]({ person: { who, groups }, signal })) };
  }
  const lines = judgeReadiness(evidence, { pageAddress: practicePageAddress, companion: false });
  return { evidence, lines, asked, waited };
}
