import { m } from '../../../messages/generated/messages.js';

/** Graph's `methodUsabilityReason`, by name. */
const reasons: Readonly<Record<string, () => string>> = {
  DisabledByPolicy: m.room_pass_disabled,
  Expired: m.room_pass_expired,
  NotYetValid: m.room_pass_not_yet,
  OneTimeUsed: m.room_pass_used,
};

/** @returns why a listed pass is of no use; a reason that Microsoft adds is told by its name */
export function usabilityWords(reason: string): string {
  const words = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
  return words?.() ?? m.room_pass_unusable({ reason: reason.slice(0, 60) });
}
