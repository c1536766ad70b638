import type { Platform } from '../../checks/platforms.ts';
import type { HandOffReason } from '../../journey/hand-off-reasons.ts';
import { m } from '../../messages/generated/messages.js';
import type { RouteName } from '../../registration/route-name.ts';
import type { Part } from '../../summary/parse-summary.ts';
import type { Place } from '../../support/where-code.ts';

/** Parts that are lost together have one name. */
export const partWords: Record<Part, () => string> = {
  version: m.summary_part_version,
  mode: m.summary_part_mode,
  at: m.summary_part_at,
  browser: m.summary_part_browser,
  system: m.summary_part_system,
  language: m.summary_part_language,
  place: m.summary_part_step,
  round: m.summary_part_step,
  where: m.summary_part_where,
  route: m.summary_part_route,
  reason: m.summary_part_route,
  checks: m.summary_part_checks,
  problems: m.summary_part_problems,
};

type StepOf<Name extends Place> = Name extends `${infer Step}/${string}` ? Step : Name;

const stepWords: Record<StepOf<Place>, () => string> = {
  start: m.summary_at_start,
  key: m.summary_at_key,
  'sign-in': m.summary_at_sign_in,
  'sign-in-returned': m.summary_at_returned,
  account: m.summary_at_account,
  create: m.summary_at_create,
  save: m.summary_at_save,
  'hand-off': m.summary_at_hand_off,
  done: m.summary_at_done,
  'lock-screen': m.summary_at_lock_screen,
  finish: m.summary_at_finish,
  'signed-out': m.summary_at_signed_out,
  configuration: m.summary_at_configuration,
};

/** @returns the step of a place, as an agent calls it */
export function placeName(place: Place): string {
  return stepWords[place.split('/', 1)[0] as StepOf<Place>]();
}

export const routeWords: Record<RouteName | 'none', () => string> = {
  none: m.where_route_none,
  'in-page': m.where_route_in_page,
  companion: m.where_route_companion,
  'hand-off': m.where_route_hand_off,
};

export const reasonWords: Record<HandOffReason, () => string> = {
  forecast: m.summary_reason_forecast,
  chosen: m.summary_reason_chosen,
  'not-supported': m.summary_reason_not_supported,
  forbidden: m.summary_reason_forbidden,
  'cannot-create': m.summary_reason_cannot_create,
  'no-permission': m.summary_reason_no_permission,
};

export const platformWords: Record<Platform, () => string> = {
  windows: () => 'Windows',
  macos: () => 'macOS',
  linux: () => 'Linux',
  chromeos: () => 'ChromeOS',
  ios: () => 'iOS',
  android: () => 'Android',
  other: m.summary_system_other,
};
