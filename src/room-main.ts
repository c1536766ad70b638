import { mount } from 'svelte';
import type { AskedConfiguration } from './browser/ask-configuration.ts';
import { answeredConfiguration, type AnsweredConfiguration } from './browser/answered-configuration.ts';
import { keepLanguage } from './browser/language-wishes.ts';
import { createPreferenceStore } from './browser/preference-store.ts';
import type { ClockEvidence } from './checks/clock.ts';
import { languageTags, type Language } from './config/languages.ts';
import { readRoomConfiguration, type RoomConfigurationReading } from './config/read-room-configuration.ts';
import { hasSessionStorage } from './microsoft/identity-without-storage.ts';
import RoomApp from './ui/room/RoomApp.svelte';
import type { RoomActs } from './ui/room/room-acts.ts';
import { createRoomPage, type DoorActs } from './ui/room/room-page.svelte.ts';
import { language } from './ui/state/language.svelte.ts';
import { share } from './ui/state/share.svelte.ts';
import { theme } from './ui/state/theme.svelte.ts';

/** What the loader found before there was a room, and what one language's files hand to those of another. */
interface RoomHandover {
  /** Microsoft's answer, taken from the address (J3); null where there was none. */
  answer: string | null;
  asked: AskedConfiguration;
  /** Set once it was read: an answer can be read only once. */
  configured?: AnsweredConfiguration<RoomConfigurationReading>;
  /** BCP 47 tags, best first. */
  wishes: readonly string[];
  /** Loads the room in another language. */
  load: (tag: Language) => Promise<typeof start>;
}

/** The composition root of the helpdesk's room: reads the configuration, and says why nobody can come in (M3, S14), or opens the door. */
export function start(handover: RoomHandover): void {
  const { answer } = handover;
  const page = createRoomPage();
  const lasting = createPreferenceStore(() => localStorage);
  const target = document.getElementById('app') ?? document.body;

  theme.restore(lasting);
  share.restore(
    createPreferenceStore(() => sessionStorage),
    location.search,
  );
  language.restore(languageTags, handover.wishes);
  language.onChoice((tag) => {
    const search = keepLanguage(lasting, location.search, tag);
    if (language.current === tag) return;
    history.replaceState(history.state, '', location.pathname + search);
    location.reload();
  });
  void run();

  async function run(): Promise<void> {
    const configured = handover.configured ?? (await answeredConfiguration(handover.asked, readRoomConfiguration));
    const { reading, clock } = configured;
    if (reading.ok) {
      const wanted = language.restore(reading.configuration.languages, handover.wishes);
      if (wanted !== language.current) {
        const next = await handover.load(wanted).catch(() => null);
        if (next !== null) {
          next({ ...handover, configured });
          return;
        }
        page.incomplete = true;
      }
    }
    const acts = await enter(reading, clock).catch(() => {
      page.incomplete = true;
      return null;
    });
    target.replaceChildren();
    mount(RoomApp, { target, props: { page, act: acts } });
  }

  /** @returns null where nobody can come in: the page says why */
  async function enter(
    reading: AnsweredConfiguration<RoomConfigurationReading>['reading'],
    clock: ClockEvidence | null,
  ): Promise<(RoomActs & DoorActs) | null> {
    const root = document.documentElement;
    if (!reading.ok) {
      page.refusal = { kind: 'configuration', code: reading.code, fields: reading.fields };
      return null;
    }
    const { configuration, room } = reading;
    page.configuration = configuration;
    root.dataset['mode'] = configuration.practice ? 'practice' : 'live';
    const { accent } = configuration.organisation;
    if (accent !== null) void import('./ui/controls/apply-accent.ts').then(({ applyAccent }) => applyAccent(accent));
    if (room === null) {
      page.refusal = { kind: 'not-set-up' };
      return null;
    }
    page.room = room;
    if (!configuration.practice && room.origin !== location.origin) {
      page.refusal = { kind: 'elsewhere', origin: room.origin ?? '' };
      return null;
    }
    if (!hasSessionStorage()) {
      page.refusal = { kind: 'no-storage' };
      return null;
    }
    const { startRoom } = await import('./app/room/start-room.ts');
    return startRoom({ page, configuration, room, evidence: clock, answer });
  }
}
