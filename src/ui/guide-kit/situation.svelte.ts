import type { CheckResults } from '../../checks/check.ts';

export type WindowsChoice = '10' | '11';
export type JoinChoice = 'entra' | 'hybrid';

/** The PCs that a part of a guide is for; all of them where it does not say. */
export interface Holds {
  windows?: WindowsChoice | undefined;
  join?: JoinChoice | undefined;
}

let windows: WindowsChoice = $state('11');
let join: JoinChoice = $state('entra');
let all = $state(false);
let chosen = false;

/**
 * Which PC the guides speak of (P1): what the checks found, until the person chooses; for as long as the page lives.
 */
export const situation = {
  get windows(): WindowsChoice {
    return windows;
  },
  set windows(value) {
    windows = value;
    chosen = true;
  },
  get join(): JoinChoice {
    return join;
  },
  set join(value) {
    join = value;
    chosen = true;
  },
  /** True where everything is shown, also what is for other PCs. */
  get all(): boolean {
    return all;
  },
  set all(value) {
    all = value;
  },

  /** @returns whether a part is for the PC that the guides speak of, and if not, whether it is shown all the same */
  holds(part: Holds): 'yes' | 'no' | 'shown-all-the-same' {
    const special = part.windows !== undefined || part.join !== undefined;
    if (all) return special ? 'shown-all-the-same' : 'yes';
    return (part.windows ?? windows) === windows && (part.join ?? join) === join ? 'yes' : 'no';
  },

  /** Takes over what the checks know of this PC; a choice of the person's stays. */
  suggest(checks: Pick<CheckResults, 'operating-system'>): void {
    if (!chosen) windows = checks['operating-system'].finding.startsWith('windows-10') ? '10' : '11';
  },
};
