import type { Strength } from './strength.ts';

/** What, beside groups, decides whether a policy applies to somebody: none of it can be known from here. */
export type Decider = 'role' | 'place' | 'platform' | 'risk' | 'device' | 'client';

/** A Conditional Access policy, as far as it can stand between a person and a first key. */
export interface AccessPolicy {
  readonly name: string;
  readonly state: 'on' | 'report-only' | 'off' | 'unknown';
  /** `some`: groups or people are named. `guests`: nobody else. `nobody` also where only applications are meant. */
  readonly who: 'everybody' | 'some' | 'by-role' | 'guests' | 'nobody';
  /** How many people, groups and roles are left out. */
  readonly excluded: number;
  /** Whether it is about registering security information (`urn:user:registersecurityinfo`). */
  readonly registering: boolean;
  /** Whether it is about signing in to Latchkey or to Graph, which Latchkey calls. */
  readonly page: boolean;
  readonly deciders: readonly Decider[];
  /** Null where nothing is asked for. */
  readonly grant: Grant | null;
}

export interface Grant {
  readonly any: boolean;
  /** `device`: one that the organisation manages. `other`: what this page does not know. */
  readonly controls: readonly ('block' | 'mfa' | 'device' | 'other')[];
  readonly strength: Strength | null;
}
