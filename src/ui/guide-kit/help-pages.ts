import { enableGuides } from './contents/enable-guides.ts';
import { helpdeskGuides } from './contents/helpdesk-guides.ts';
import { hostGuides } from './contents/host-guides.ts';
import { keyGuides } from './contents/key-guides.ts';
import { lockScreenGuides } from './contents/lock-screen-guides.ts';
import { packageGuides } from './contents/package-guides.ts';
import { pcGuides } from './contents/pc-guides.ts';
import { referenceGuides } from './contents/reference-guides.ts';
import type { HelpPage } from './help-group.ts';

/**
 * Every guide by its address (`#/help/<id>`), as the list shows them. An address, once printed or scanned, stays:
 * an id is never given to another guide.
 */
export const helpGroups = [
  keyGuides,
  pcGuides,
  lockScreenGuides,
  packageGuides,
  enableGuides,
  helpdeskGuides,
  hostGuides,
  referenceGuides,
] as const;

type PagesOf<Group> = Group extends { pages: infer Pages } ? keyof Pages : never;

/** Ids of all guides. */
export type HelpId = PagesOf<(typeof helpGroups)[number]>;

const pages = new Map<string, HelpPage>(helpGroups.flatMap(({ pages: those }) => Object.entries(those)));

/** Whether an address names a guide. */
export function isHelpId(id: string): id is HelpId {
  return pages.has(id);
}

/** @returns the page with this id, or undefined for an id that no page has */
export function helpPage(id: string): HelpPage | undefined {
  return pages.get(id);
}
