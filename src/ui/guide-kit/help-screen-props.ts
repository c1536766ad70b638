import type { Acts, Page } from '../state/page.svelte.ts';

/** What a page that has a heading and actions of its own is given. */
export interface HelpScreenProps {
  page: Page;
  act: Acts;
  /** What follows the page's id in the address: an entry of a catalogue; null for the page itself. */
  entry: string | null;
}
