import type { SeenFile } from './host-answer.ts';

/** The files of a build, each with the SHA-256 of what it holds. */
export interface FileList {
  /** `release`: the MANIFEST that somebody checked. `host`: what the host itself sends, which tells accidents and no more. */
  source: 'release' | 'host';
  sums: Readonly<Record<string, string>>;
}

/** What stands in the document, which a page sees of itself. */
export interface SeenDocument {
  /** Addresses of scripts, frames and style sheets, as they were loaded. */
  scripts: readonly string[];
  frames: readonly string[];
  sheets: readonly string[];
  /** Scripts that stand in the document itself. */
  inline: number;
  /** Whether a service worker answers in the host's place. */
  worker: boolean;
}

/** A companion's own manifest, as far as it says for whom it was built. */
export interface CompanionBuild {
  /** Such as `https://keys.contoso.com`. */
  origins: readonly string[];
  /** Null where its manifest has no key: then a store decides. */
  id: string | null;
}

/** All that was seen of a host, from whichever place. */
export interface HostObservations {
  by: 'page' | 'command';
  /** With the slash at its end. */
  base: string;
  list: FileList | null;
  /** By path from the base; the start page is the empty one. */
  seen: ReadonlyMap<string, SeenFile>;
  /** `config.json` once more, after everything else. */
  configAgain: SeenFile | null;
  /** What is not there, by the path that was asked for. */
  missing: ReadonlyMap<string, SeenFile>;
  /** Where the address without the slash at its end leads; null where there is none, or where it could not be asked. */
  bare: SeenFile | null;
  /** What stands at the same address over http; null where that was not asked. */
  plain: SeenFile | null;
  /** Null where there is no document. */
  document: SeenDocument | null;
  companion: {
    /** Whether it answered the page; null where nobody could ask. */
    answered: boolean | null;
    build: CompanionBuild | null;
  };
}
