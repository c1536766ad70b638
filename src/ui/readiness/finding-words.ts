import { m } from '../../messages/generated/messages.js';
import type { Finding, FindingKind } from '../../readiness/line.ts';
import { unreadReasons, type Unread } from '../../readiness/tenant-reading.ts';

type Values = Finding['values'];

/** What an older report leaves out is shown as nothing. */
function said(values: Values, name: string): string | number {
  return values[name] ?? '';
}

const unread: Readonly<Record<Unread, () => string>> = {
  'asked-nothing': m.ready_unread_asked_nothing,
  'no-consent': m.ready_unread_no_consent,
  'no-role': m.ready_unread_no_role,
  'sign-in': m.ready_unread_sign_in,
  'not-found': m.ready_unread_not_found,
  throttled: m.ready_unread_throttled,
  unreachable: m.ready_unread_unreachable,
  'not-understood': m.ready_unread_not_understood,
};

const sentences: Readonly<Record<FindingKind, (values: Values) => string>> = {
  unread: ({ why }) => unread[unreadReasons.find((reason) => reason === why) ?? 'not-understood'](),
  newer: () => m.ready_found_newer(),
  'method-on': () => m.ready_found_method_on(),
  'method-off': () => m.ready_found_method_off(),
  'self-service-on': () => m.ready_found_self_service_on(),
  'self-service-off': () => m.ready_found_self_service_off(),
  'for-everybody': () => m.ready_found_for_everybody(),
  'for-groups': (values) => m.ready_found_for_groups({ count: said(values, 'count') }),
  'for-nobody': () => m.ready_found_for_nobody(),
  'groups-left-out': (values) => m.ready_found_groups_left_out({ count: said(values, 'count') }),
  'left-out-anyway': (values) => m.ready_found_left_out_anyway({ count: said(values, 'count') }),
  'models-any': () => m.ready_found_models_any(),
  'models-listed': (values) => m.ready_found_models_listed({ count: said(values, 'count') }),
  'models-none': () => m.ready_found_models_none(),
  profiles: (values) => m.ready_found_profiles({ count: said(values, 'count'), used: said(values, 'used') }),
  'legacy-fields': () => m.ready_found_legacy_fields(),
  'attestation-enforced': (values) => m.ready_found_attestation_enforced({ used: said(values, 'used') }),
  'attestation-open': (values) =>
    m.ready_found_attestation_open({ count: said(values, 'count'), used: said(values, 'used') }),
  'person-in-scope': () => m.ready_found_person_in_scope(),
  'person-left-out': () => m.ready_found_person_left_out(),
  'person-not-included': () => m.ready_found_person_not_included(),
  'person-guest': () => m.ready_found_person_guest(),
  'person-not-named': () => m.ready_found_person_not_named(),
  'pass-on': (values) => m.ready_found_pass_on({ minutes: said(values, 'minutes') }),
  'pass-off': () => m.ready_found_pass_off(),
  'pass-for-nobody': () => m.ready_found_pass_for_nobody(),
  'pass-once': () => m.ready_found_pass_once(),
  'access-none': () => m.ready_found_access_none(),
  'access-passes': (values) => m.ready_found_access_passes({ name: said(values, 'name') }),
  'access-loop': (values) =>
    m.ready_found_access_loop({ name: said(values, 'name'), strength: said(values, 'strength') }),
  'access-pass-not-enough': (values) =>
    m.ready_found_access_pass_not_enough({ name: said(values, 'name'), strength: said(values, 'strength') }),
  'access-no-model': (values) =>
    m.ready_found_access_no_model({ name: said(values, 'name'), strength: said(values, 'strength') }),
  'access-no-key': (values) =>
    m.ready_found_access_no_key({ name: said(values, 'name'), strength: said(values, 'strength') }),
  'access-key-passes': (values) => m.ready_found_access_key_passes({ name: said(values, 'name') }),
  'access-blocks': (values) => m.ready_found_access_blocks({ name: said(values, 'name') }),
  'access-depends': (values) => m.ready_found_access_depends({ name: said(values, 'name') }),
  'access-report-only': (values) => m.ready_found_access_report_only({ name: said(values, 'name') }),
  'access-left-out': (values) =>
    m.ready_found_access_left_out({ name: said(values, 'name'), count: said(values, 'count') }),
  'access-role': (values) => m.ready_found_access_role({ name: said(values, 'name') }),
  'access-place': (values) => m.ready_found_access_place({ name: said(values, 'name') }),
  'access-condition': (values) => m.ready_found_access_condition({ name: said(values, 'name') }),
  'access-device': (values) => m.ready_found_access_device({ name: said(values, 'name') }),
  'access-strength-unread': (values) =>
    m.ready_found_access_strength_unread({ name: said(values, 'name'), strength: said(values, 'strength') }),
  'address-right': (values) => m.ready_found_address_right({ address: said(values, 'address') }),
  'address-not-named': (values) => m.ready_found_address_not_named({ address: said(values, 'address') }),
  'address-missing': (values) => m.ready_found_address_missing({ address: said(values, 'address') }),
  'address-localhost': (values) => m.ready_found_address_localhost({ address: said(values, 'address') }),
  'address-insecure': (values) => m.ready_found_address_insecure({ address: said(values, 'address') }),
  'address-not-spa': (values) => m.ready_found_address_not_spa({ address: said(values, 'address') }),
  'address-other': (values) => m.ready_found_address_other({ address: said(values, 'address') }),
  'owners-none': () => m.ready_found_owners_none(),
  'owners-members': (values) => m.ready_found_owners_members({ count: said(values, 'count') }),
  'owners-guest': (values) => m.ready_found_owners_guest({ count: said(values, 'count') }),
  'owners-app': (values) => m.ready_found_owners_app({ count: said(values, 'count') }),
  'owners-unknown': (values) => m.ready_found_owners_unknown({ count: said(values, 'count') }),
  'app-of-others': () => m.ready_found_app_of_others(),
  'secrets-none': () => m.ready_found_secrets_none(),
  'secrets-some': (values) => m.ready_found_secrets_some({ count: said(values, 'count') }),
  'consents-right': () => m.ready_found_consents_right(),
  'consents-missing': (values) => m.ready_found_consents_missing({ scopes: said(values, 'scopes') }),
  'consents-more': (values) => m.ready_found_consents_more({ scopes: said(values, 'scopes') }),
  'phones-none': () => m.ready_found_phones_none(),
  'phones-some': (values) =>
    m.ready_found_phones_some({
      mobile: said(values, 'mobile'),
      alternate: said(values, 'alternate'),
      office: said(values, 'office'),
    }),
  'report-of': (values) => m.ready_found_report_of({ day: said(values, 'day') }),
  'campaign-off': () => m.ready_found_campaign_off(),
  'campaign-on': (values) => m.ready_found_campaign_on({ methods: said(values, 'methods') }),
  'campaign-default': () => m.ready_found_campaign_default(),
  'intune-on': (values) => m.ready_found_intune_on({ names: said(values, 'names') }),
  'intune-not-found': () => m.ready_found_intune_not_found(),
};

/** What was found, in one sentence. */
export function findingWords({ kind, values }: Pick<Finding, 'kind' | 'values'>): string {
  return sentences[kind](values);
}
