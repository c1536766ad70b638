import { probeMicrosoft } from '../browser/probe-microsoft.ts';
import { probeBrowser, probeOperatingSystem, probeSecurePage, probeWebauthn } from '../browser/probes.ts';
import { evaluateBrowser } from '../checks/browser.ts';
import type { CheckResult, CheckResults, LocalCheckId } from '../checks/check.ts';
import { evaluateClock, type ClockEvidence } from '../checks/clock.ts';
import { running } from '../checks/found.ts';
import { evaluateMicrosoftReachable } from '../checks/microsoft-reachable.ts';
import { evaluateOperatingSystem } from '../checks/operating-system.ts';
import { evaluateRoute } from '../checks/route.ts';
import { evaluateSecurePage } from '../checks/secure-page.ts';
import { evaluateWebauthn } from '../checks/webauthn.ts';
import type { RouteName } from '../registration/route-name.ts';

interface LocalEvidence {
  clock: ClockEvidence | null;
  /** The forecast of the way to go, from the configuration and the companion's answer. */
  route: Promise<RouteName>;
  /** `fetch`; null in practice, where nothing is asked of Microsoft. */
  fetch: ((input: string, init: RequestInit) => Promise<unknown>) | null;
}

/**
 * The checks that need nobody to be signed in.
 * @param show called with each result as it is known
 */
export function runLocalChecks(evidence: LocalEvidence, show: (results: Partial<CheckResults>) => void): void {
  const practice = evidence.fetch === null;
  const webauthn = evaluateWebauthn(probeWebauthn(window));
  const first: Record<Exclude<LocalCheckId, 'local-session'>, CheckResult> = {
    'secure-page': evaluateSecurePage(probeSecurePage(window)),
    webauthn,
    browser: evaluateBrowser(probeBrowser(window)),
    clock: evaluateClock(evidence.clock),
    'operating-system': running,
    'microsoft-reachable': running,
    route: running,
  };
  show(first);
  void probeOperatingSystem(window).then((found) => {
    show({ 'operating-system': evaluateOperatingSystem(found) });
  });
  const asked = evidence.fetch === null ? Promise.resolve({ hosts: null }) : probeMicrosoft(evidence.fetch);
  void asked.then((found) => {
    show({ 'microsoft-reachable': evaluateMicrosoftReachable(found) });
  });
  void evidence.route.then((forecast) => {
    show({ route: evaluateRoute({ forecast, webauthn: webauthn.state !== 'unmet', practice }) });
  });
}
