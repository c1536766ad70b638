import type { CheckId } from '../checks/check.ts';
import type { AccountFindings, LocalFindings } from '../checks/findings.ts';

type Findings = LocalFindings & AccountFindings;

/** A missing one is a compile error. */
const everyFinding: { readonly [Id in CheckId]: Readonly<Record<Findings[Id], true>> } = {
  'secure-page': { encrypted: true, trusted: true, insecure: true },
  webauthn: { available: true, missing: true, untold: true },
  browser: {
    ...{ supported: true, untested: true, 'without-webauthn': true, 'cannot-set-pin': true },
    ...{ 'phone-or-tablet': true, chromebook: true, 'hidden-option': true },
  },
  'operating-system': {
    ...{ 'windows-11': true, 'windows-10': true, 'windows-10-1903-or-1909': true, 'windows-10-too-old': true },
    ...{ 'windows-unclear': true, 'windows-untold': true, 'not-windows': true },
  },
  'local-session': { here: true, remote: true },
  'microsoft-reachable': { reached: true, 'some-missing': true, 'none-reached': true, practice: true },
  clock: { right: true, ahead: true, behind: true, untold: true },
  route: { 'in-page': true, companion: true, 'hand-off': true, none: true, 'pretend-only': true },
  'account-type': { member: true, guest: true, personal: true, 'other-tenant': true },
  'self-service': { allowed: true, off: true, unreadable: true, untold: true },
  policy: { enabled: true, disabled: true, unreadable: true, untold: true },
  'registered-keys': { none: true, one: true, some: true, others: true, mixed: true, limit: true, unreadable: true },
  'device-join': { joined: true, mixed: true, 'registered-only': true, none: true, untold: true, unreadable: true },
};

/** Every finding that a check can come to, `not-asked` included. */
export const knownFindings = Object.fromEntries(
  Object.entries(everyFinding).map(([id, findings]) => [id, ['not-asked', ...Object.keys(findings)]]),
) as unknown as Readonly<Record<CheckId, readonly string[]>>;
