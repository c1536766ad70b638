import { createPreferenceStore } from '../../browser/preference-store.ts';
import type { Configuration } from '../../config/configuration.ts';
import type { Practice } from '../../practice/index.ts';
import { language } from '../../ui/state/language.svelte.ts';
import type { Page } from '../../ui/state/page.svelte.ts';
import { watchTrainingRoom } from './watch-training-room.ts';

/**
 * Opens the practice tenant with the scenario of the address (M1), and keeps the banner told.
 * @param returned whether Microsoft's answer brought the page here: it leads back to the bare base address, so the
 * scenario is remembered in the tab and put into the address again
 * @returns null where the scenario is unknown: the page says so
 */
export async function openPracticeFor(
  page: Page,
  configuration: Configuration,
  baseUrl: string,
  returned: boolean,
): Promise<Practice | null> {
  const { openPractice, scenarioNames, UnknownScenarioError } = await import('../../practice/index.ts');
  const tab = createPreferenceStore(() => sessionStorage);
  const asked = new URLSearchParams(location.search).get('practice');
  const before = tab.read('practice');
  const scenario = asked ?? (returned ? before : null);
  tab.write('practice', scenario);
  // No name is that of the default one.
  if ((before ?? 'default') !== (scenario ?? 'default')) forgetSession();
  if (asked === null && scenario !== null) {
    history.replaceState(history.state, '', `?${new URLSearchParams({ practice: scenario }).toString()}`);
  }
  try {
    const practice = await openPractice({
      scenario,
      baseUrl,
      language: () => language.current,
      directory: { tenantId: configuration.tenantId, clientId: configuration.clientId },
    });
    const show = (): void => {
      page.practice = {
        scenario: practice.scenario.name,
        keys: practice.keysOfPerson(),
        pretendKey: practice.playsWithPretendKey(),
        training: page.practice?.training ?? null,
      };
    };
    show();
    practice.subscribe(show);
    await watchTrainingRoom(page, baseUrl);
    return practice;
  } catch (error) {
    if (!(error instanceof UnknownScenarioError)) throw error;
    page.refusal = { code: 'LK-106', fields: [], known: scenarioNames };
    page.phase = 'refused';
    return null;
  }
}

/**
 * Each scenario is a tenant of its own: whoever signed in to the last one in this tab is nobody here, and who comes back to
 * it later begins at `start`.
 */
function forgetSession(): void {
  try {
    for (const name of Object.keys(sessionStorage)) {
      if (name === 'latchkey' || name.startsWith('msal')) sessionStorage.removeItem(name);
    }
  } catch {
    // Blocked: then nothing was kept.
  }
}
