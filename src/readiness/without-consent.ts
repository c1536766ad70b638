import type { Evidence } from './evidence.ts';
import { tenantReadIds, type TenantRead } from './tenant-read.ts';

/** What could not be read because nobody consented to its permission. */
export function withoutConsent(evidence: Evidence): readonly TenantRead[] {
  return tenantReadIds.filter((read) => {
    const reading = evidence[read === 'policies' ? 'policy' : read];
    return !reading.read && reading.why === 'no-consent';
  });
}
