import type { AccountTypeFinding } from './account-type.ts';
import type { BrowserFinding } from './browser.ts';
import type { ClockFinding } from './clock.ts';
import type { DeviceJoinFinding } from './device-join.ts';
import type { LocalSessionFinding } from './local-session.ts';
import type { MicrosoftReachableFinding } from './microsoft-reachable.ts';
import type { OperatingSystemFinding } from './operating-system.ts';
import type { PolicyFinding } from './policy.ts';
import type { RegisteredKeysFinding } from './registered-keys.ts';
import type { RouteFinding } from './route.ts';
import type { SecurePageFinding } from './secure-page.ts';
import type { SelfServiceFinding } from './self-service.ts';
import type { WebauthnFinding } from './webauthn.ts';

/** What can be found before anyone signs in. */
export interface LocalFindings {
  'secure-page': SecurePageFinding;
  webauthn: WebauthnFinding;
  browser: BrowserFinding;
  'operating-system': OperatingSystemFinding;
  'local-session': LocalSessionFinding;
  'microsoft-reachable': MicrosoftReachableFinding;
  clock: ClockFinding;
  route: RouteFinding;
}

/** What can be found about the account. */
export interface AccountFindings {
  'account-type': AccountTypeFinding;
  'self-service': SelfServiceFinding;
  policy: PolicyFinding;
  'registered-keys': RegisteredKeysFinding;
  'device-join': DeviceJoinFinding;
}

export type LocalCheckId = keyof LocalFindings;
