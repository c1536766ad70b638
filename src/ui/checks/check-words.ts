import type { CheckId, CheckResult, LocalCheckId } from '../../checks/check.ts';
import type { LocalFindings } from '../../checks/findings.ts';
import { m } from '../../messages/generated/messages.js';
import { accountSentences, remedies } from './account-check-words.ts';
import type { Sentence, SentencesFor } from './check-sentences.ts';

type Values = CheckResult['values'];

export const checkTitles: Record<CheckId, () => string> = {
  'secure-page': m.check_secure_page_title,
  webauthn: m.check_webauthn_title,
  browser: m.check_browser_title,
  'operating-system': m.check_operating_system_title,
  'local-session': m.check_local_session_title,
  'microsoft-reachable': m.check_microsoft_reachable_title,
  clock: m.check_clock_title,
  route: m.check_route_title,
  'account-type': m.check_account_type_title,
  'self-service': m.check_self_service_title,
  policy: m.check_policy_title,
  'registered-keys': m.check_registered_keys_title,
  'device-join': m.check_device_join_title,
};

/**
 * What a check found, and what to do about it.
 * @returns empty and null where there is nothing to say
 */
export function findingWords(id: CheckId, result: CheckResult): { sentence: string; remedy: string | null } {
  if (result.state === 'running') return { sentence: '', remedy: null };
  if (result.finding === 'not-asked') return { sentence: notAsked(id), remedy: null };
  const found: Record<string, Sentence> = isLocal(id) ? localSentences[id] : accountSentences[id];
  return {
    sentence: found[result.finding]?.(result.values) ?? '',
    remedy: remedies[`${id} ${result.finding}`]?.() ?? null,
  };
}

function notAsked(id: CheckId): string {
  if (id === 'local-session') return m.check_local_session_not_asked();
  return isLocal(id) ? '' : m.check_not_asked_later();
}

function isLocal(id: CheckId): id is LocalCheckId {
  return id in localSentences;
}

const value = (values: Values, name: string): string => values[name] ?? '';

const localSentences: SentencesFor<LocalFindings> = {
  'secure-page': {
    encrypted: m.check_secure_page_encrypted,
    trusted: m.check_secure_page_trusted,
    insecure: m.check_secure_page_insecure,
  },
  webauthn: {
    available: m.check_webauthn_available,
    missing: m.check_webauthn_missing,
    untold: m.check_webauthn_untold,
  },
  browser: {
    supported: (values) => m.check_browser_supported({ browser: value(values, 'browser') }),
    untested: m.check_browser_untested,
    'without-webauthn': m.check_browser_without_webauthn,
    'cannot-set-pin': (values) => m.check_browser_cannot_set_pin({ browser: value(values, 'browser') }),
    'phone-or-tablet': m.check_browser_phone_or_tablet,
    chromebook: m.check_browser_chromebook,
    'hidden-option': m.check_browser_hidden_option,
  },
  'operating-system': {
    'windows-11': m.check_operating_system_windows_11,
    'windows-10': m.check_operating_system_windows_10,
    'windows-10-1903-or-1909': m.check_operating_system_windows_10_1903_or_1909,
    'windows-10-too-old': m.check_operating_system_windows_10_too_old,
    'windows-unclear': m.check_operating_system_windows_unclear,
    'windows-untold': m.check_operating_system_windows_untold,
    'not-windows': m.check_operating_system_not_windows,
  },
  'local-session': { here: m.check_local_session_here, remote: m.check_local_session_remote },
  'microsoft-reachable': {
    reached: m.check_microsoft_reachable_reached,
    'some-missing': (values) => m.check_microsoft_reachable_some_missing({ hosts: value(values, 'hosts') }),
    'none-reached': m.check_microsoft_reachable_none_reached,
    practice: m.check_microsoft_reachable_practice,
  },
  clock: {
    right: m.check_clock_right,
    ahead: (values) => m.check_clock_ahead({ minutes: value(values, 'minutes') }),
    behind: (values) => m.check_clock_behind({ minutes: value(values, 'minutes') }),
    untold: m.check_clock_untold,
  },
  route: {
    'in-page': m.check_route_in_page,
    companion: m.check_route_companion,
    'hand-off': m.check_route_hand_off,
    none: m.check_route_none,
    'pretend-only': m.check_route_pretend_only,
  },
};
