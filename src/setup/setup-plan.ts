import * as v from 'valibot';
import { isObject, type Draft } from './draft.ts';

/** What serves the files; each reads its headers from a file of its own. */
export const hostKinds = ['nginx', 'caddy', 'apache', 'iis', 'azure', 'cloudflare', 'netlify', 'cdn'] as const;
export type HostKind = (typeof hostKinds)[number];

/** The ways to switch sign-in with a key on at the PCs; several may serve. */
export const enableWays = ['intune', 'package', 'group-policy', 'registry'] as const;
export type EnableWay = (typeof enableWays)[number];

/** Everything that somebody entered in setup.html. A text is as it is typed; what is wrong with it is said where it is used. */
export interface SetupPlan {
  draft: Draft;
  /** Of the employees' page. */
  address: string;
  /** Of readiness.html, on localhost or an origin of the administrator's. */
  readinessAddress: string;
  companion: boolean;
  /** Id of the companion for agents: `routes.companion` of the helpdesk's own host. */
  deskCompanion: string;
  host: HostKind | null;
  /** On the host. */
  folder: string;
  ways: readonly EnableWay[];
}

export const emptyPlan: SetupPlan = {
  draft: {},
  address: '',
  readinessAddress: 'http://localhost:4173/readiness.html',
  companion: false,
  deskCompanion: '',
  host: null,
  folder: '/var/www/latchkey',
  ways: [],
};

const text = (before: string) => v.fallback(v.string(), before);

const shape = v.object({
  draft: v.fallback(v.custom<Draft>(isObject), emptyPlan.draft),
  address: text(emptyPlan.address),
  readinessAddress: text(emptyPlan.readinessAddress),
  companion: v.fallback(v.boolean(), emptyPlan.companion),
  deskCompanion: text(emptyPlan.deskCompanion),
  host: v.fallback(v.nullable(v.picklist(hostKinds)), emptyPlan.host),
  folder: text(emptyPlan.folder),
  ways: v.fallback(v.array(v.picklist(enableWays)), []),
});

/** @param kept what a reload found: anything at all */
export function readPlan(kept: unknown): SetupPlan {
  const read = v.safeParse(shape, kept);
  return read.success ? read.output : emptyPlan;
}
