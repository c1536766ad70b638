import type { PretendKey } from '../pretend-key.ts';

/** Why a practice page has no tenant to talk to. */
export type PageProblem =
  | { readonly kind: 'unknown-scenario'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'practice-off' };

/** How a practice page reaches the inside of the practice tenant (practice-routes.ts). */
export interface TenantConnection {
  /** @param path below the tenant's `/practice` @param body makes it a POST */
  request(path: string, body?: object): Promise<Response>;
  /** The pretend key of this browser; null where the tenant is a server. */
  readonly pretendKey: PretendKey | null;
}

export type Connected = { readonly connection: TenantConnection } | { readonly problem: PageProblem };

/** Under Microsoft's names it is the test host that serves this page, and the tenant lives there. */
const isServedByTenant = (hostname: string): boolean => /(^|\.)microsoft(online)?\.com$/.test(hostname);

const init = (body?: object): RequestInit =>
  body === undefined ? { method: 'GET' } : { method: 'POST', body: JSON.stringify(body) };

async function isPracticeOn(): Promise<boolean> {
  try {
    const answer = await fetch(new URL('config.json', location.href), { cache: 'no-store' });
    const configuration = (await answer.json()) as { practice?: unknown } | null;
    return configuration?.practice === true;
  } catch {
    return false;
  }
}

/** @param scenarioName from `?practice` */
export async function connectTenant(scenarioName: string | null): Promise<Connected> {
  if (isServedByTenant(location.hostname))
    return { connection: { request: (path, body) => fetch(`/practice${path}`, init(body)), pretendKey: null } };
  if (!(await isPracticeOn())) return { problem: { kind: 'practice-off' } };
  const [{ openTenant, UnknownScenarioError }, { createPretendKey }] = await Promise.all([
    import('../open-tenant.ts'),
    import('../pretend-key.ts'),
  ]);
  try {
    const open = await openTenant(scenarioName, new URL('.', location.href).href, null);
    return {
      connection: {
        request: (path, body) =>
          open.tenant.fetch(new Request(`https://login.microsoftonline.com/practice${path}`, init(body))),
        pretendKey: createPretendKey(open),
      },
    };
  } catch (error) {
    if (!(error instanceof UnknownScenarioError)) throw error;
    return { problem: { kind: 'unknown-scenario', name: error.scenario, known: error.known } };
  }
}
