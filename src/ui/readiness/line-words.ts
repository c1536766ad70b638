import { m } from '../../messages/generated/messages.js';
import type { LineId, LineState } from '../../readiness/line.ts';
import type { TenantRead } from '../../readiness/tenant-read.ts';

/** What a line asks for, as a statement that is met or not. */
export const lineTitles: Readonly<Record<LineId, () => string>> = {
  method: m.ready_line_method,
  'self-service': m.ready_line_self_service,
  targets: m.ready_line_targets,
  models: m.ready_line_models,
  attestation: m.ready_line_attestation,
  person: m.ready_line_person,
  pass: m.ready_line_pass,
  'access-registering': m.ready_line_access_registering,
  'access-page': m.ready_line_access_page,
  'access-strengths': m.ready_line_access_strengths,
  'app-addresses': m.ready_line_app_addresses,
  'app-owners': m.ready_line_app_owners,
  'app-secrets': m.ready_line_app_secrets,
  'app-consents': m.ready_line_app_consents,
  phones: m.ready_line_phones,
  campaign: m.ready_line_campaign,
  intune: m.ready_line_intune,
};

/** Where it stands in Microsoft’s admin centres; their names are English (S5). */
export const linePlaces: Readonly<Record<LineId, () => string>> = {
  method: m.ready_at_method,
  'self-service': m.ready_at_self_service,
  targets: m.ready_at_targets,
  models: m.ready_at_models,
  attestation: m.ready_at_attestation,
  person: m.ready_at_person,
  pass: m.ready_at_pass,
  'access-registering': m.ready_at_access_registering,
  'access-page': m.ready_at_access_page,
  'access-strengths': m.ready_at_access_strengths,
  'app-addresses': m.ready_at_app_addresses,
  'app-owners': m.ready_at_app_owners,
  'app-secrets': m.ready_at_app_secrets,
  'app-consents': m.ready_at_app_consents,
  phones: m.ready_at_phones,
  campaign: m.ready_at_campaign,
  intune: m.ready_at_intune,
};

/** How a line stands. */
export const stateWords: Readonly<Record<LineState, () => string>> = {
  met: m.ready_state_met,
  unmet: m.ready_state_unmet,
  unknown: m.ready_state_unknown,
};

/** What a permission is needed for, said before it is asked for (A6). */
export const readReasons: Readonly<Record<TenantRead, () => string>> = {
  policies: m.ready_reason_policies,
  access: m.ready_reason_access,
  person: m.ready_reason_person,
  app: m.ready_reason_app,
  consents: m.ready_reason_consents,
  registrations: m.ready_reason_registrations,
  intune: m.ready_reason_intune,
};
