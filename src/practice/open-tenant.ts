import { browserStore, type BrowserStore } from './browser-store.ts';
import { findScenario } from './find-scenario.ts';
import { scenarioNames, type Scenario } from './scenarios.ts';
import { createTenant, type Tenant } from './tenant.ts';
import type { TenantDeps } from './tenant-deps.ts';
import { initialState, type Directory } from './tenant-state.ts';

/** Who the practice tenant is where `config.json` names no tenant of its own. */
export const practiceDirectory: Directory = {
  tenantId: '7ac71ce0-0000-4000-8000-000000000001',
  clientId: '7ac71ce0-0000-4000-8000-000000000002',
  helpdeskClientId: '7ac71ce0-0000-4000-8000-000000000003',
  setupClientId: '7ac71ce0-0000-4000-8000-000000000004',
};

/** Where each app's page stands, beside the base URL. */
const pages = { employees: '', helpdesk: 'helpdesk.html', setup: 'readiness.html' };

export class UnknownScenarioError extends Error {
  readonly scenario: string;
  readonly known: readonly string[];

  constructor(name: string, known: readonly string[]) {
    super(`The practice tenant has no scenario "${name}". It has: ${known.join(', ')}.`);
    this.scenario = name;
    this.known = known;
  }
}

export interface OpenTenant extends TenantDeps {
  readonly scenario: Scenario;
  readonly store: BrowserStore;
  readonly tenant: Tenant;
}

/**
 * The practice tenant of one scenario in this browser, the same for all tabs and pages of the app.
 * @param name from `?practice`, of any of the app's pages; null is the default scenario
 * @param baseUrl the app's base URL, the redirect address that is registered; for the other pages, their file beside it
 * @param directory whom the tenant answers for; null leaves it as it was set last
 * @throws {UnknownScenarioError}
 */
export async function openTenant(
  name: string | null,
  baseUrl: string,
  directory: Directory | null,
): Promise<OpenTenant> {
  const chosen = findScenario(name === null || name === '' ? 'default' : name);
  if (chosen === null) throw new UnknownScenarioError(name ?? '', scenarioNames);
  const { hostname, origin } = new URL(baseUrl);
  const clock = {
    now: () => Date.now(),
    wait: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  };
  const store = browserStore(chosen.name, () =>
    initialState(chosen, directory ?? practiceDirectory, hostname, clock.now()),
  );
  // Kept at once, so that every tab sees the same ids from the beginning.
  await store.update((state) => {
    if (directory !== null) state.directory = directory;
  });
  const deps: TenantDeps = {
    scenario: chosen,
    store,
    clock,
    rp: { id: hostname, origins: [origin] },
    isRegistered: (redirectUri, client) => redirectUri === new URL(pages[client], baseUrl).href,
  };
  return { ...deps, store, tenant: createTenant(deps) };
}
