import { m } from '../../../messages/generated/messages.js';
import type { ScopeReason } from '../../../registration/room-scopes.ts';

/** What Microsoft may ask the agent to allow before an act, and what for. */
export const scopeWords: Record<ScopeReason, () => string> = {
  people: m.room_scope_people,
  details: m.room_scope_details,
  groups: m.room_scope_groups,
  keys: m.room_scope_keys,
  passes: m.room_scope_passes,
  'change-keys': m.room_scope_change_keys,
  sessions: m.room_scope_sessions,
};
