import type { Step } from '../../journey/step.ts';
import type { Place } from '../../support/where-code.ts';
import { m } from '../../messages/generated/messages.js';

/** What an agent says to a person who stands at a place where nothing is wrong. */
const sayings: Record<Place, () => string> = {
  start: m.where_say_start,
  'start/elsewhere': m.where_say_start,
  'key/ready': m.where_say_key,
  'key/checking': m.where_say_touch,
  'sign-in': m.where_say_sign_in,
  'sign-in-returned': m.where_say_returned,
  'sign-in-returned/save': m.where_say_returned,
  'account/looking': m.where_say_wait,
  'account/shown': m.where_say_account,
  'account/passable': m.where_say_account,
  'create/ready': m.where_say_create,
  'create/refused': m.where_say_offer,
  'create/queued': m.where_say_queued,
  'create/fetching': m.where_say_wait,
  'create/touching': m.where_say_touch,
  'save/queued': m.where_say_queued,
  'save/saving': m.where_say_wait,
  'save/checking': m.where_say_wait,
  'save/failed': m.where_say_save,
  'save/late': m.where_say_save,
  'save/over': m.where_say_over,
  'hand-off/preparing': m.where_say_wait,
  'hand-off/ready': m.where_say_hand_off,
  'hand-off/watching': m.where_say_watching,
  'hand-off/choosing': m.where_say_choosing,
  'hand-off/paused': m.where_say_paused,
  'done/reading': m.where_say_wait,
  'done/verified': m.where_say_done,
  'done/unlisted': m.where_say_done,
  'done/told': m.where_say_told,
  'done/removed': m.where_say_removed,
  'lock-screen': m.where_say_lock_screen,
  finish: m.where_say_finish,
  'finish/later': m.where_say_later,
  'signed-out': m.where_say_signed_out,
  configuration: m.where_say_configuration,
};

/**
 * @param step what the code tells of the place; null where it is no step of the journey
 * @returns what to say, and which press is next where there is one
 */
export function saying(place: Place, step: Step | null): string {
  if (step !== null && 'offer' in step && step.offer !== null) return m.where_say_offer();
  if (step?.name === 'key' && step.state === 'ready' && step.checked !== null) return m.where_say_account();
  if (step?.name === 'hand-off') {
    if (step.state === 'watching' && step.baseline === null) return m.where_say_unread();
    if (step.state === 'choosing' && step.appeared.length === 1) return m.where_say_lone();
  }
  return sayings[place]();
}
