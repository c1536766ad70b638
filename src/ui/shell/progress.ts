import type { Step, StepName } from '../../journey/step.ts';
import { m } from '../../messages/generated/messages.js';

/** One station of the rail. */
export interface RailStep {
  /** Only to tell the stations apart. */
  name: string;
  label: string;
  /** `later`: the person put it off. */
  state: 'done' | 'here' | 'to-come' | 'later';
}

interface Station {
  name: string;
  label: () => string;
  holds: readonly StepName[];
}

const registering: readonly StepName[] = ['create', 'save', 'hand-off', 'done'];
const lockScreen: Station = { name: 'lock-screen', label: m.shell_rail_lock_screen, holds: ['lock-screen'] };

/** What the person goes through, in their words; steps that are one matter to them are one station. */
const walk: readonly Station[] = [
  { name: 'prepare', label: m.shell_rail_prepare, holds: ['start', 'key'] },
  { name: 'sign-in', label: m.shell_rail_sign_in, holds: ['sign-in', 'sign-in-returned', 'account'] },
  { name: 'register', label: m.shell_rail_register, holds: registering },
  lockScreen,
];

/** A spare key follows a registered one: nothing is prepared any more, and a sign-in is the exception. */
const spareWalk: readonly Station[] = [
  {
    name: 'spare',
    label: m.shell_rail_spare,
    holds: ['key', 'sign-in', 'sign-in-returned', 'account', ...registering],
  },
  lockScreen,
];

/** @returns the rail; at `finish` all of it lies behind the person, but for what they put off */
export function railSteps(step: Step): RailStep[] {
  const stations = step.round === 'spare' ? spareWalk : walk;
  // A check that was asked for at `create` is a part of it.
  const name = step.name === 'key' && step.asker !== null ? 'create' : step.name;
  const at = stations.findIndex(({ holds }) => holds.includes(name));
  const here = at < 0 ? stations.length : at;
  const later = step.name === 'finish' && step.later;
  return stations.map((station, index) => ({
    name: station.name,
    label: station.label(),
    state: later && station === lockScreen ? 'later' : index < here ? 'done' : index === here ? 'here' : 'to-come',
  }));
}
