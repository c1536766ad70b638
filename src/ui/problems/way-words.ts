import type { Step } from '../../journey/step.ts';
import type { Way } from '../../journey/way.ts';
import { m } from '../../messages/generated/messages.js';
import type { ProblemCode } from '../../support/problem.ts';
import { problemGuides } from './problem-guides.ts';

const words: Record<Exclude<Way, 'guide'>, () => string> = {
  'check-again': m.keys_check_again,
  'copy-address': m.way_copy_address,
  'go-on': m.way_go_on,
  'hand-off': m.create_hand_off,
  helpdesk: m.way_helpdesk,
  'leave-it': m.way_leave_it,
  'lock-screen': m.way_lock_screen,
  'open-microsoft': m.hand_off_go,
  'other-account': m.sign_in_other,
  'other-key': m.way_other_key,
  practise: m.way_practise,
  'register-anyway': m.create_anyway,
  reload: m.load_again,
  'remove-key': m.way_remove_key,
  'save-again': m.save_again,
  'say-local': m.start_local_say,
  'secure-address': m.way_secure_address,
  'sign-in': m.sign_in_again,
  'start-over': m.save_over_do,
  'tell-registered': m.hand_off_told,
  'try-again': m.account_retry,
  'without-check': m.keys_check_skip,
  'without-sign-in': m.sign_in_without,
};

/** What stands on the button of a way on from a problem. */
export function wayWords(way: Way, code: ProblemCode, { name, round }: Pick<Step, 'name' | 'round'>): string {
  if (way === 'guide') return (problemGuides[code]?.title ?? m.help_open)();
  if (way === 'other-key' && code === 'LK-502' && round === 'spare') return m.way_other_spare();
  if (way === 'other-key' && code === 'LK-512') return m.done_register();
  // There it is the page that does it again, not the person.
  if (way === 'try-again' && name === 'hand-off') return m.hand_off_keep_watching();
  return words[way]();
}
