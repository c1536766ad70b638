import type { CheckId } from '../../checks/check.ts';
import { m } from '../../messages/generated/messages.js';
import type { RouteName } from '../../registration/route-name.ts';
import type { ProblemCode } from '../../support/problem.ts';
import type { Place } from '../../support/where-code.ts';

/** A call to the helpdesk, to answer for practice. */
export interface Call {
  /** Becomes `data-call`. */
  id: string;
  /** Where the person stands, which is all that their code tells. */
  place: Place;
  problem: ProblemCode | null;
  round: 'first' | 'spare';
  /** Null where it is not decided there. */
  route: RouteName | null;
  /** The checks that are not fine. */
  amiss: readonly CheckId[];
  /** The person is understood wrongly by one character. */
  misheard: boolean;
  /** In their words, which may mislead. */
  says: () => string;
  /** What a good agent says then. */
  next: () => string;
}

const usual = { problem: null, round: 'first', route: 'companion', amiss: [], misheard: false } as const;

/** In the order in which they come in: no two of a kind beside each other. */
export const calls: readonly [Call, ...Call[]] = [
  {
    ...{ ...usual, id: 'over-remote', place: 'start', problem: 'LK-205', route: null, amiss: ['local-session'] },
    ...{ says: m.call_over_remote_says, next: m.call_over_remote_next },
  },
  {
    ...{ ...usual, id: 'pin-offered', place: 'create/touching' },
    ...{ says: m.call_pin_offered_says, next: m.call_pin_offered_next },
  },
  {
    ...{ ...usual, id: 'registered-already', place: 'create/ready', problem: 'LK-502' },
    ...{ says: m.call_registered_already_says, next: m.call_registered_already_next },
  },
  {
    ...{ ...usual, id: 'ticket-only', place: 'sign-in', problem: 'LK-311', route: null },
    ...{ says: m.call_ticket_only_says, next: m.call_ticket_only_next },
  },
  {
    ...{ ...usual, id: 'misheard', place: 'create/ready', problem: 'LK-501', misheard: true },
    ...{ says: m.call_misheard_says, next: m.call_misheard_next },
  },
  {
    ...{ ...usual, id: 'worked-yesterday', place: 'create/ready', problem: 'LK-308' },
    ...{ says: m.call_worked_yesterday_says, next: m.call_worked_yesterday_next },
  },
  {
    ...{ ...usual, id: 'lost-key', place: 'finish', round: 'spare' },
    ...{ says: m.call_lost_key_says, next: m.call_lost_key_next },
  },
  {
    ...{ ...usual, id: 'page-hangs', place: 'create/queued', problem: 'LK-209' },
    ...{ says: m.call_page_hangs_says, next: m.call_page_hangs_next },
  },
  {
    ...{ ...usual, id: 'other-account', place: 'hand-off/watching', problem: 'LK-515', route: 'hand-off' },
    ...{ says: m.call_other_account_says, next: m.call_other_account_next },
  },
  {
    ...{ ...usual, id: 'password-wanted', place: 'sign-in', problem: 'LK-303', route: null },
    ...{ says: m.call_password_wanted_says, next: m.call_password_wanted_next },
  },
  {
    ...{ ...usual, id: 'save-broke', place: 'save/failed', problem: 'LK-603' },
    ...{ says: m.call_save_broke_says, next: m.call_save_broke_next },
  },
  {
    ...{ ...usual, id: 'no-symbol', place: 'lock-screen' },
    ...{ says: m.call_no_symbol_says, next: m.call_no_symbol_next },
  },
  {
    ...{ ...usual, id: 'stranger-called', place: 'hand-off/ready', route: 'hand-off' },
    ...{ says: m.call_stranger_called_says, next: m.call_stranger_called_next },
  },
  {
    ...{ ...usual, id: 'key-full', place: 'create/ready', problem: 'LK-503' },
    ...{ says: m.call_key_full_says, next: m.call_key_full_next },
  },
  {
    ...{ ...usual, id: 'own-model', place: 'key/ready', problem: 'LK-411', route: null },
    ...{ says: m.call_own_model_says, next: m.call_own_model_next },
  },
  {
    ...{ ...usual, id: 'phone-instead', place: 'done/verified', problem: 'LK-512', route: 'hand-off' },
    ...{ says: m.call_phone_instead_says, next: m.call_phone_instead_next },
  },
];
