import { createPreferenceStore } from '../../browser/preference-store.ts';
import type { Configuration } from '../../config/configuration.ts';
import type { RoomConfiguration } from '../../config/room-configuration.ts';
import type { Practice } from '../../practice/index.ts';
import { language } from '../../ui/state/language.svelte.ts';
import type { RoomPage } from '../../ui/room/room-page.svelte.ts';

/**
 * Opens the practice tenant with the room's scenario of the address (M1), and keeps the banner told.
 * @param returned whether Microsoft's answer brought the page here: it leads back to the bare address, so the scenario is
 * remembered in the tab and put into the address again
 * @returns null where the scenario is unknown: the page says so
 */
export async function openRoomPracticeFor(
  page: RoomPage,
  { tenantId, clientId }: Configuration,
  room: RoomConfiguration,
  returned: boolean,
): Promise<Practice | null> {
  const { openRoomPractice, UnknownScenarioError } = await import('../../practice/index.ts');
  const tab = createPreferenceStore(() => sessionStorage);
  const asked = new URLSearchParams(location.search).get('practice');
  const scenario = asked ?? (returned ? tab.read('room-practice') : null);
  tab.write('room-practice', scenario);
  if (asked === null && scenario !== null) {
    history.replaceState(history.state, '', `?${new URLSearchParams({ practice: scenario }).toString()}`);
  }
  try {
    const practice = await openRoomPractice({
      scenario,
      baseUrl: new URL('.', location.href).href,
      language: () => language.current,
      directory: { tenantId, clientId, helpdeskClientId: room.clientId },
    });
    const show = (): void => {
      page.practice = { scenario: practice.scenario.name, pretendKey: practice.playsWithPretendKey() };
    };
    show();
    practice.subscribe(show);
    return practice;
  } catch (error) {
    if (!(error instanceof UnknownScenarioError)) throw error;
    page.refusal = { kind: 'scenario', known: error.known };
    return null;
  }
}
