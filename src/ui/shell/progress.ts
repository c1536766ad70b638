import { m } from '../../messages/generated/messages.js';

/** One line of the rail. */
export interface RailStep {
  /** Its step name; only to tell the lines apart. */
  name: string;
  label: string;
  state: 'done' | 'here' | 'to-come';
}

/** What the person goes through, in their words; steps that are one matter to them are one line. */
const walk: readonly { name: string; label: () => string; holds: readonly string[] }[] = [
  { name: 'start', label: m.shell_rail_start, holds: ['start'] },
  { name: 'key', label: m.shell_rail_key, holds: ['key'] },
  { name: 'sign-in', label: m.shell_rail_sign_in, holds: ['sign-in', 'sign-in-returned'] },
  { name: 'account', label: m.shell_rail_account, holds: ['account'] },
  { name: 'create', label: m.shell_rail_create, holds: ['create', 'save', 'hand-off'] },
  { name: 'done', label: m.shell_rail_done, holds: ['done'] },
  { name: 'lock-screen', label: m.shell_rail_lock_screen, holds: ['lock-screen'] },
];

/**
 * @param step as in `data-step`; `spare` comes after the walk, so all of it is done then
 * @returns the rail; empty for a step that is no part of the walk
 */
export function railSteps(step: string): RailStep[] {
  const here = step === 'spare' ? walk.length : walk.findIndex(({ holds }) => holds.includes(step));
  if (here < 0) return [];
  return walk.map(({ name, label }, index) => ({
    name,
    label: label(),
    state: index < here ? 'done' : index === here ? 'here' : 'to-come',
  }));
}
