import { m } from '../../messages/generated/messages.js';
import type { Finding, Found, NotAsked } from '../../proof/proof-finding.ts';
import type { ProofTrouble } from '../../proof/proof.ts';

const noAnswer = {
  network: m.proof_found_network,
  timeout: m.proof_found_timeout,
  malformed: m.proof_found_malformed,
  consent: m.proof_found_consent,
  'sign-in': m.proof_found_sign_in,
} as const;

const plain = {
  yes: m.proof_found_yes,
  no: m.proof_found_no,
  missing: m.proof_found_missing,
  'without-details': m.proof_found_without_details,
} as const;

const counted = {
  seconds: m.proof_found_seconds,
  milliseconds: m.proof_found_milliseconds,
  characters: m.proof_found_characters,
  entries: m.proof_found_entries,
  'not-listed': m.proof_found_not_listed,
} as const;

const why: Readonly<Record<NotAsked, () => string>> = {
  'no-companion': m.proof_not_no_companion,
  'no-options': m.proof_not_no_options,
  'no-list': m.proof_not_no_list,
  'no-key-made': m.proof_not_no_key_made,
  'not-by-us': m.proof_not_not_by_us,
  skipped: m.proof_not_skipped,
  'needs-ten-keys': m.proof_not_needs_ten_keys,
  'not-reached': m.proof_not_not_reached,
};

/** What an answer of Microsoft's was, in a few words. */
export function foundWords(found: Found): string {
  switch (found.kind) {
    case 'status': {
      const { status, code, claims } = found;
      if (claims) return m.proof_found_claims({ status });
      return code === '' ? m.proof_found_status({ status }) : m.proof_found_status_code({ status, code });
    }
    case 'no-answer':
      return noAnswer[found.why]();
    case 'text':
      return found.text;
    case 'removed':
      return found.after === 'at-once' ? m.proof_found_removed() : m.proof_found_removed_signed_in();
    case 'yes':
    case 'no':
    case 'missing':
    case 'without-details':
      return plain[found.kind]();
    default:
      return counted[found.kind]({ count: found.count });
  }
}

/** What was found, or why it was not asked. */
export function findingWords(finding: Finding): string {
  return finding.asked ? foundWords(finding.found) : why[finding.why]();
}

/** Whether it is as we believed; null where it was not asked. */
export function agreementWords(finding: Finding): string | null {
  if (!finding.asked) return null;
  const words = { 'as-believed': m.proof_agrees, otherwise: m.proof_differs, open: m.proof_open } as const;
  return words[finding.agrees]();
}

export function troubleWords({ found }: ProofTrouble): string {
  switch (found.kind) {
    case 'ceremony':
      return m.proof_trouble_ceremony({ name: found.name });
    case 'sign-in':
      return m.proof_trouble_sign_in({ name: found.name });
    case 'another-account':
      return m.proof_trouble_another();
    case 'still-there':
      return m.proof_trouble_still();
    default:
      return m.proof_trouble_found({ what: foundWords(found) });
  }
}
