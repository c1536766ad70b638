import type { AgentPlace, Certainty } from '../../find/entry.ts';
import type { Match } from '../../find/find.ts';
import { m } from '../../messages/generated/messages.js';

export const matchWords: Record<Match, () => string> = {
  exact: m.find_exact,
  likely: m.find_likely,
  similar: m.find_similar,
};

export const certaintyWords: Record<Certainty, () => string> = {
  tried: m.find_certain_tried,
  documented: m.find_certain_documented,
  reported: m.find_certain_reported,
};

/** Where an agent looks next; null where the sentence says all. */
export const placeWords: Record<AgentPlace, (() => string) | null> = {
  'sign-in-logs': m.find_place_sign_in_logs,
  'audit-logs': m.find_place_audit_logs,
  'authentication-methods': m.find_place_authentication_methods,
  'user-methods': m.find_place_user_methods,
  'conditional-access': m.find_place_conditional_access,
  'authentication-strengths': m.find_place_authentication_strengths,
  'enterprise-app': m.find_place_enterprise_app,
  'app-registration': m.find_place_app_registration,
  consent: m.find_place_consent,
  devices: m.find_place_devices,
  intune: m.find_place_intune,
  'risky-users': m.find_place_risky_users,
  'pc-report': m.find_place_pc_report,
  'event-viewer': m.find_place_event_viewer,
  network: m.find_place_network,
  'domain-controller': m.find_place_domain_controller,
  none: null,
};
