/**
 * The practice tenant, for the app. To be imported lazily and only where `config.json` says `"practice": true` (M1, M2):
 * `const { openPractice } = await import('./practice/index.ts')`.
 */
import type { INavigationClient, INetworkModule } from '@azure/msal-browser';
import { navigationClient, networkClient, tenantFetch } from './msal-clients.ts';
import { openTenant, UnknownScenarioError } from './open-tenant.ts';
import { person } from './people.ts';
import { practicePageAddress } from './readiness/readiness-play.ts';
import { createPretendKey, type PretendKey } from './pretend-key.ts';
import { isProofScenarioName, proofScenarioNames } from './proof-scenarios.ts';
import { isReadinessScenarioName, readinessScenarioNames } from './readiness-scenarios.ts';
import { isRoomScenarioName, roomScenarioNames } from './room-scenarios.ts';
import { isScenarioName, scenarioNames, type Scenario } from './scenarios.ts';
import { keysOf, playsWithPretendKey, type Directory } from './tenant-state.ts';

export { UnknownScenarioError } from './open-tenant.ts';
export { scenarioNames, type Scenario } from './scenarios.ts';
export type { Directory } from './tenant-state.ts';
export type { PretendKey } from './pretend-key.ts';

export interface PracticeDeps {
  /** The value of `?practice=`, as it stands in the address; null where there is none: the default scenario. */
  readonly scenario: string | null;
  /** The app's base URL, absolute, ending in `/`: the redirect address, and where the practice pages stand. */
  readonly baseUrl: string;
  /** The language that the person reads at the moment; the practice pages open in it. */
  readonly language: () => string;
  /** From `config.json` where it has them; else null, and the tenant has ids of its own. */
  readonly directory: Directory | null;
}

/** Everything that takes Microsoft's place in practice. */
export interface Practice {
  readonly scenario: Scenario;
  /** The tenant and client id that MSAL has to be configured with. */
  readonly directory: Directory;
  /** For MSAL's `system.networkClient`. */
  readonly networkClient: INetworkModule;
  /** For MSAL's `system.navigationClient`. */
  readonly navigationClient: INavigationClient;
  /** For the last middleware of the Graph client. Rejects with a TypeError where the network is lost. */
  readonly graphFetch: typeof fetch;
  /** A key made of software. */
  readonly pretendKey: PretendKey;
  /** Whether it is used instead of the browser's: as the person chose, in whichever tab, else as the scenario has it. */
  playsWithPretendKey(): boolean;
  /** The person's choice, for all tabs. */
  usePretendKey(use: boolean): Promise<void>;
  /**
   * The practice Security info page for the hand-off: absolute, to be opened in a new tab.
   * @param another whether the key that is registered there is another one than the first: a spare
   */
  securityInfo(account: { readonly username: string | null }, language: string, another: boolean): string;
  /** What to ask the readiness page about: a person's UPN, and the address of the employees' page. */
  readinessHints(): { readonly asked: string; readonly pageAddress: string };
  /** How many keys the tenant holds for the person whom the scenario is about: the banner's `data-practice-keys`. */
  keysOfPerson(): number;
  /** Calls back after each change of the tenant, in whichever tab it was made. @returns how to stop */
  subscribe(changed: () => void): () => void;
  /** Takes the tenant back to its beginning, in all tabs; whoever is signed in has to sign in again. */
  reset(): Promise<void>;
}

const isNone = (scenario: string | null): scenario is null | '' => scenario === null || scenario === '';

/**
 * For the employees' page.
 * @throws {UnknownScenarioError} (LK-106), which names the known ones
 */
export async function openPractice(deps: PracticeDeps): Promise<Practice> {
  if (!isNone(deps.scenario) && !isScenarioName(deps.scenario))
    throw new UnknownScenarioError(deps.scenario, scenarioNames);
  return open(deps);
}

/**
 * For the helpdesk's room: the same tenant, with scenarios of its own. The room's app is `directory.helpdeskClientId`, and
 * its redirect address `helpdesk.html` beside the base URL.
 * @throws {UnknownScenarioError} (LK-106), which names the room's
 */
export async function openRoomPractice(deps: PracticeDeps): Promise<Practice> {
  const scenario = isNone(deps.scenario) ? 'room-default' : deps.scenario;
  if (!isRoomScenarioName(scenario)) throw new UnknownScenarioError(scenario, roomScenarioNames);
  return open({ ...deps, scenario });
}

/**
 * For the administrator's page that asks what holds in a tenant. Its app is `directory.setupClientId`, and its redirect
 * address `readiness.html` beside the base URL.
 * @throws {UnknownScenarioError} (LK-106), which names its own
 */
export async function openReadinessPractice(deps: PracticeDeps): Promise<Practice> {
  const scenario = isNone(deps.scenario) ? 'ready-default' : deps.scenario;
  if (!isReadinessScenarioName(scenario) && !isProofScenarioName(scenario))
    throw new UnknownScenarioError(scenario, [...readinessScenarioNames, ...proofScenarioNames]);
  return open({ ...deps, scenario });
}

async function open({ scenario, baseUrl, language, directory }: PracticeDeps): Promise<Practice> {
  const { tenant, store, clock, scenario: chosen } = await openTenant(scenario, baseUrl, directory);
  return {
    scenario: chosen,
    directory: store.read().directory,
    networkClient: networkClient(tenant),
    navigationClient: navigationClient({ scenario: chosen.name, baseUrl, language, location }),
    graphFetch: tenantFetch(tenant),
    pretendKey: createPretendKey({ store, clock }),
    playsWithPretendKey: () => playsWithPretendKey(store.read(), chosen),
    usePretendKey: (use) =>
      store.update(({ pretendKey }) => {
        pretendKey.inUse = use;
      }),
    securityInfo({ username }, lng, another) {
      const page = new URL('practice-security-info.html', baseUrl);
      const query = {
        practice: chosen.name,
        ...(username === null ? {} : { login_hint: username }),
        ...(another ? { key: 'another' } : {}),
        lng,
      };
      page.search = new URLSearchParams(query).toString();
      return page.href;
    },
    readinessHints: () => ({
      asked: person(chosen.readiness.asked).userPrincipalName,
      pageAddress: practicePageAddress,
    }),
    keysOfPerson: () => keysOf(store.read(), chosen.person).length,
    subscribe: (changed) => store.subscribe(changed),
    reset: () => store.reset(),
  };
}
