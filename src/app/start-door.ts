import type { AskedConfiguration } from '../browser/ask-configuration.ts';
import { answeredConfiguration, type AnsweredConfiguration } from '../browser/answered-configuration.ts';
import { keepLanguage } from '../browser/language-wishes.ts';
import { createPreferenceStore } from '../browser/preference-store.ts';
import type { Configuration } from '../config/configuration.ts';
import { languageTags, type Language } from '../config/languages.ts';
import { language } from '../ui/state/language.svelte.ts';
import { share } from '../ui/state/share.svelte.ts';
import { theme } from '../ui/state/theme.svelte.ts';

/** What the doors' readers of `config.json` have in common. */
type DoorReading = { ok: true; configuration: Configuration } | { ok: false };

/** What the loader found before there was a door, and what one language's files hand to those of another. */
export interface DoorHandover<Reading> {
  /** Microsoft's answer, taken from the address (J3); null where there was none. */
  answer: string | null;
  asked: AskedConfiguration;
  /** Set once it was read: an answer can be read only once. */
  configured?: AnsweredConfiguration<Reading>;
  /** BCP 47 tags, best first. */
  wishes: readonly string[];
  /** Loads the door in another language. */
  load: (tag: Language) => Promise<(handover: DoorHandover<Reading>) => void>;
}

/** What a door opens with. */
export interface OpenedDoor<Reading> {
  configured: AnsweredConfiguration<Reading>;
  answer: string | null;
  /** The words of the configured language could not be loaded. */
  incomplete: boolean;
  /** Where it is drawn, in place of what stands there. */
  target: HTMLElement;
}

/**
 * The first steps of a page beside the employees': theme, share mode and language as they were left, `config.json` read
 * (M3), on the root how it is run; then the door draws itself.
 * @param read what the door makes of the file
 * @param open draws it; never rejects
 */
export function startDoor<Reading extends DoorReading>(
  handover: DoorHandover<Reading>,
  read: (text: string) => Reading,
  open: (opened: OpenedDoor<Reading>) => void | Promise<void>,
): void {
  const lasting = createPreferenceStore(() => localStorage);
  theme.restore(lasting);
  share.restore(
    createPreferenceStore(() => sessionStorage),
    location.search,
  );
  language.restore(languageTags, handover.wishes);
  language.onChoice((tag) => {
    const search = keepLanguage(lasting, location.search, tag);
    if (language.current === tag) return;
    history.replaceState(history.state, '', location.pathname + search + location.hash);
    location.reload();
  });
  void run();

  async function run(): Promise<void> {
    const configured = handover.configured ?? (await answeredConfiguration(handover.asked, read));
    const { reading } = configured;
    let incomplete = false;
    if (reading.ok) {
      const wanted = language.restore(reading.configuration.languages, handover.wishes);
      if (wanted !== language.current) {
        const next = await handover.load(wanted).catch(() => null);
        if (next !== null) {
          next({ ...handover, configured });
          return;
        }
        incomplete = true;
      }
      document.documentElement.dataset['mode'] = reading.configuration.practice ? 'practice' : 'live';
      const { accent } = reading.configuration.organisation;
      if (accent !== null) void import('../ui/controls/apply-accent.ts').then(({ applyAccent }) => applyAccent(accent));
    }
    const target = document.getElementById('app') ?? document.body;
    await open({ configured, answer: handover.answer, incomplete, target });
  }
}
