/** What the list of guides tells of one; `help/help-loaders.ts` knows how it is loaded. */
export interface HelpPage {
  title: () => string;
  /** One sentence for the list of guides. */
  about: () => string;
  /** What the guide tells apart, so that the person can choose; nothing by default. */
  varies?: readonly ('windows' | 'join')[];
}

/** Guides that stand together in the list, by id. */
export interface HelpGroup {
  title: () => string;
  pages: Readonly<Record<string, HelpPage>>;
}
