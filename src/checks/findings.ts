import type { AccountCheckId, LocalCheckId } from './check.ts';
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

/** Makes the compiler ask for the findings of each check. */
type OfEach<Id extends string, Findings extends Record<Id, string>> = Findings;

/** What can be found before anyone signs in. */
export type LocalFindings = OfEach<
  LocalCheckId,
  {
    'secure-page': SecurePageFinding;
    webauthn: WebauthnFinding;
    browser: BrowserFinding;
    'operating-system': OperatingSystemFinding;
    'local-session': LocalSessionFinding;
    'microsoft-reachable': MicrosoftReachableFinding;
    clock: ClockFinding;
    route: RouteFinding;
  }
>;

/** What can be found about the account. */
export type AccountFindings = OfEach<
  AccountCheckId,
  {
    'account-type': AccountTypeFinding;
    'self-service': SelfServiceFinding;
    policy: PolicyFinding;
    'registered-keys': RegisteredKeysFinding;
    'device-join': DeviceJoinFinding;
  }
>;
