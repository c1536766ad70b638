import { createPreferenceStore } from '../../browser/preference-store.ts';
import type { Configuration } from '../../config/configuration.ts';
import type { Practice } from '../../practice/index.ts';
import { language } from '../../ui/state/language.svelte.ts';

interface Asked {
  configuration: Pick<Configuration, 'tenantId' | 'clientId'>;
  /** `setup.clientId`. */
  clientId: string;
  /** Whether Microsoft's answer brought the page here: it leads back to the bare address. */
  returned: boolean;
}

/**
 * Opens the practice tenant with the scenario of the address (M1), which the tab remembers over the trip to Microsoft and back.
 * @returns the known scenarios where the asked one is none
 */
export async function openReadinessPracticeFor({
  configuration: { tenantId, clientId: employees },
  clientId,
  returned,
}: Asked): Promise<{ practice: Practice } | { known: readonly string[] }> {
  const { openReadinessPractice, UnknownScenarioError } = await import('../../practice/index.ts');
  const tab = createPreferenceStore(() => sessionStorage);
  const asked = new URLSearchParams(location.search).get('practice');
  const scenario = asked ?? (returned ? tab.read('readiness-practice') : null);
  tab.write('readiness-practice', scenario);
  if (asked === null && scenario !== null) {
    const search = new URLSearchParams({ practice: scenario }).toString();
    history.replaceState(history.state, '', `?${search}${location.hash}`);
  }
  try {
    const practice = await openReadinessPractice({
      scenario,
      baseUrl: new URL('.', location.href).href,
      language: () => language.current,
      directory: { tenantId, clientId: employees, setupClientId: clientId },
    });
    return { practice };
  } catch (error) {
    if (!(error instanceof UnknownScenarioError)) throw error;
    return { known: error.known };
  }
}
