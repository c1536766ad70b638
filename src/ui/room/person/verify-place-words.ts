import type { numberSources, Lack, WarningSign, WayId } from '../../../helpdesk/verification.ts';
import { m } from '../../../messages/generated/messages.js';

/** What the agent says that they did. */
export const wayWords: Record<WayId, () => string> = {
  'call-back': m.room_way_call_back,
  manager: m.room_way_manager,
  'badge-on-camera': m.room_way_badge,
  'in-person': m.room_way_in_person,
  ticket: m.room_way_ticket,
};

export const sourceWords: Record<(typeof numberSources)[number], () => string> = {
  directory: m.room_number_directory,
  'personnel-record': m.room_number_personnel,
  caller: m.room_number_caller,
  ticket: m.room_number_ticket,
};

export const signWords: Record<WarningSign, () => string> = {
  urgent: m.room_sign_urgent,
  'new-phone-and-lost-key': m.room_sign_new_phone,
};

/** Why what was done is not enough. */
export const lackWords: Record<Lack, () => string> = {
  'nothing-done': m.room_lack_nothing,
  'way-not-listed': m.room_lack_not_listed,
  'number-from-caller-or-ticket': m.room_lack_number,
  'manager-not-reached-by-agent': m.room_lack_manager,
  'face-and-badge-not-together': m.room_lack_badge,
  'ticket-alone': m.room_lack_ticket,
  'needs-another-way': m.room_lack_another,
};

/** The choice beside which a lack stands; null where it is about all of them together. */
export const lackAt: Record<Lack, WayId | null> = {
  'nothing-done': null,
  'way-not-listed': null,
  'number-from-caller-or-ticket': 'call-back',
  'manager-not-reached-by-agent': 'manager',
  'face-and-badge-not-together': 'badge-on-camera',
  'ticket-alone': 'ticket',
  'needs-another-way': null,
};
