import type { AcceptanceReason } from '../../keys/acceptance/acceptance.ts';
import type { CheckedKey } from '../../keys/check/checked-key.ts';
import { m } from '../../messages/generated/messages.js';

const reasons: Record<AcceptanceReason, () => string> = {
  fits: m.keys_verdict_fits,
  'attestation-missing': m.keys_verdict_attestation_missing,
  'attestation-not-known': m.keys_verdict_attestation_not_known,
  'not-on-microsofts-list': m.keys_verdict_not_on_microsofts_list,
  'not-allowed': m.keys_verdict_not_allowed,
  blocked: m.keys_verdict_blocked,
  'synced-only': m.keys_verdict_synced_only,
  'device-bound-only': m.keys_verdict_device_bound_only,
  'type-not-known': m.keys_verdict_type_not_known,
  'model-not-shared': m.keys_verdict_model_not_shared,
  'not-understood': m.keys_verdict_not_understood,
  'policy-disabled': m.keys_verdict_policy_disabled,
  excluded: m.keys_verdict_excluded,
  'not-included': m.keys_verdict_not_included,
  'membership-not-known': m.keys_verdict_membership_not_known,
  'nothing-known': m.keys_verdict_nothing_known,
};

/** Whether the organisation accepts a key, and why, in one sentence (Y2). */
export function verdictWords({ acceptance }: Pick<CheckedKey, 'acceptance'>): string {
  return reasons[acceptance.reason]();
}

/** The model as far as it is known. */
export function modelWords({ model, kind }: CheckedKey): string {
  return model ?? (kind === 'hidden' ? m.keys_model_hidden() : m.keys_model_unknown());
}

const ways: Readonly<Record<string, () => string>> = {
  usb: () => 'USB',
  nfc: () => 'NFC',
  ble: () => 'Bluetooth',
  internal: m.keys_way_internal,
  hybrid: m.keys_way_hybrid,
  'smart-card': m.keys_way_smart_card,
};

/** A way to connect, as a browser names it; one that is not known yet by that name. */
export function wayWords(way: string): string {
  return Object.hasOwn(ways, way) ? (ways[way]?.() ?? way) : way;
}

/** How the maker is vouched for. */
export function proofWords({ certified, format }: CheckedKey): string {
  if (certified) return m.keys_proof_certified({ format });
  return format === 'none' ? m.keys_proof_none() : m.keys_proof_self({ format });
}
