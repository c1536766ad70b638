import { m } from '../../../messages/generated/messages.js';
import type { Change } from '../../../helpdesk/change.ts';
import type { ResultWords } from '../../../helpdesk/result-csv.ts';
import type { Outcome, SetAside } from '../../../helpdesk/room.ts';
import type { LogWords } from '../../../helpdesk/sitting-log.ts';
import type { StockedKey } from '../../../helpdesk/stock.ts';
import type { WarningSign, WayId } from '../../../helpdesk/verification.ts';
import { queueStates } from '../list/queue-words.ts';

export const changes: Record<Change['kind'], () => string> = {
  pass: m.sitting_change_pass,
  register: m.sitting_change_register,
  remove: m.sitting_change_remove,
  revoke: m.sitting_change_revoke,
};

export const outcomes: Record<Outcome['kind'], () => string> = {
  'pass-made': m.sitting_outcome_pass_made,
  'pass-lost': m.sitting_outcome_pass_lost,
  registered: m.sitting_outcome_registered,
  removed: m.sitting_outcome_removed,
  revoked: m.sitting_outcome_revoked,
  failed: m.sitting_outcome_failed,
  'no-key': m.sitting_outcome_no_key,
  'not-saved': m.sitting_outcome_not_saved,
  unknown: m.sitting_outcome_unknown,
  perhaps: m.sitting_outcome_perhaps,
};

const ways: Record<WayId, () => string> = {
  'call-back': m.sitting_way_call_back,
  manager: m.sitting_way_manager,
  'badge-on-camera': m.sitting_way_badge,
  'in-person': m.sitting_way_in_person,
  ticket: m.sitting_way_ticket,
};

const signs: Record<WarningSign, () => string> = {
  urgent: m.sitting_sign_urgent,
  'new-phone-and-lost-key': m.sitting_sign_new_phone,
};

/** Where Entra keeps its own entry of a change (Microsoft Entra, audit log activity reference). */
export const auditPlaces: Record<Change['kind'], () => string> = {
  pass: m.sitting_audit_registered,
  register: m.sitting_audit_registered,
  remove: m.sitting_audit_deleted,
  revoke: m.sitting_audit_revoked,
};

export const stockStates: Record<StockedKey['state'], () => string> = {
  given: m.sitting_stock_state_given,
  returned: m.sitting_stock_state_returned,
  'to-reset': m.sitting_stock_state_to_reset,
  'in-box': m.sitting_stock_state_in_box,
};

/** Why a key was set aside. */
export const asides: Record<SetAside['why'], () => string> = {
  left: m.sitting_aside_left,
  cancelled: m.sitting_aside_cancelled,
  refused: m.sitting_aside_refused,
  'not-verified': m.sitting_aside_not_verified,
  'not-saved': m.sitting_aside_not_saved,
};

/** The log's words in the language that holds now. */
export function logWords(): LogWords {
  return {
    headers: [
      ...[m.sitting_col_when(), m.sitting_col_name(), m.sitting_col_account(), m.sitting_col_id()],
      ...[m.sitting_col_what(), m.sitting_col_outcome(), m.sitting_col_verified(), m.sitting_col_signs()],
      ...[m.sitting_col_request(), m.sitting_col_code(), m.sitting_col_audit()],
    ],
    change: (change) => changes[change](),
    outcome: (outcome) => outcomes[outcome](),
    way: (way) => ways[way](),
    sign: (sign) => signs[sign](),
    auditPlace: (change) => auditPlaces[change](),
  };
}

export function resultWords(): ResultWords {
  const headers = [m.sitting_col_name(), m.sitting_col_account(), m.sitting_col_id()] as const;
  return {
    headers: [...headers, m.sitting_col_outcome(), m.sitting_col_serials()],
    state: (state) => queueStates[state](),
  };
}
