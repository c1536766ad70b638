import { met, notAsked, unknown, unmet, warn, type Found } from './found.ts';
import type { Platform } from './platforms.ts';

export type BrowserFamily = 'edge' | 'chrome' | 'chromium' | 'firefox' | 'safari' | 'other';

export interface BrowserEvidence {
  family: BrowserFamily;
  /** Brand and major version as a person knows them, e.g. `Microsoft Edge 141`; null where not told. */
  name: string | null;
  platform: Platform;
  /** False only where it is known to have no WebAuthn. */
  webauthn: boolean;
}

export type BrowserFinding =
  'supported' | 'untested' | 'without-webauthn' | 'cannot-set-pin' | 'phone-or-tablet' | 'chromebook' | 'hidden-option';

/**
 * Where Microsoft says that a new key can be registered (browser matrix of
 * https://learn.microsoft.com/entra/identity/authentication/concept-fido2-compatibility). Never a stop: support is
 * decided on Microsoft's side and changes.
 */
export function evaluateBrowser(evidence: BrowserEvidence | null): Found<BrowserFinding> {
  if (evidence === null) return notAsked;
  const found = byMatrix(evidence);
  // What the matrix says of this family of browsers does not help here; the stop is the check `webauthn`.
  return evidence.webauthn || found.state === 'unmet' ? found : warn('without-webauthn');
}

function byMatrix(evidence: BrowserEvidence): Found<BrowserFinding> {
  const { family, platform } = evidence;
  const values = { browser: evidence.name ?? '' };
  switch (platform) {
    case 'ios':
    case 'android':
      return unmet('phone-or-tablet', 'LK-203', values);
    case 'chromeos':
      return unmet('chromebook', 'LK-203', values);
    case 'windows':
      if (family === 'edge' || family === 'chrome' || family === 'firefox') return met('supported', values);
      return unknown('untested', values);
    case 'macos':
      if (family === 'edge' || family === 'chrome') return met('supported', values);
      // They do not ask for a PIN where a fresh key needs one.
      return family === 'other' || family === 'chromium'
        ? unknown('untested', values)
        : unmet('cannot-set-pin', 'LK-203', values);
    case 'linux':
      return family === 'firefox' ? unmet('hidden-option', 'LK-203', values) : unknown('untested', values);
    case 'other':
      return unknown('untested', values);
  }
}
