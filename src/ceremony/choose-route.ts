import { microsoftRpId } from '../companion-protocol/relying-party.ts';
import type { Step } from '../journey/step.ts';
import type { Account } from '../registration/account.ts';
import type { RouteName } from '../registration/route-name.ts';

export interface RouteEvidence {
  /** RP ID of the creation options. */
  rpId: string;
  /** Host name of this page. */
  host: string;
  /** Whether the browser companion answered. */
  companion: boolean;
}

/**
 * Decides, with the options at hand, where the credential can be created (K1): a page may only claim its own host or a
 * suffix of it (WebAuthn Level 3, section 5.1.3), and Microsoft's RP ID is nobody else's.
 */
export function chooseRoute({ rpId, host, companion }: RouteEvidence): RouteName {
  if (isOurs(rpId, host)) return 'in-page';
  return companion && rpId === microsoftRpId ? 'companion' : 'hand-off';
}

/** The forecast before there are options (K1). */
export function forecastRoute({ practice, companion }: { practice: boolean; companion: boolean }): RouteName {
  if (practice) return 'in-page';
  return companion ? 'companion' : 'hand-off';
}

/** The way of the moment: the forecast, until a look at the account or the journey took the hand-off. */
export function currentRoute(step: Step, forecast: RouteName): RouteName {
  if (step.name === 'account' && step.passable) return step.route;
  return step.name === 'hand-off' ? 'hand-off' : forecast;
}

/**
 * The way on from the account. A ceremony of ours needs a permission that somebody has to have given (X2), and options
 * that Graph has for members only (K1).
 * @param permitted whether what was consented to is enough for that way
 */
export function routeFrom(route: RouteName, account: { permitted: boolean; kind: Account['kind'] }): RouteName {
  return account.permitted && account.kind !== 'guest' ? route : 'hand-off';
}

/** What the way asks of Graph (X2): the hand-off only reads, a ceremony of ours also writes. */
export function accessFor(route: RouteName): 'read' | 'read-write' {
  return route === 'hand-off' ? 'read' : 'read-write';
}

/**
 * Stricter than the browser, which knows the public suffixes: equality, or a suffix of two labels at least. A public
 * suffix of two labels that slips through is refused by the browser, and the hand-off follows.
 */
function isOurs(rpId: string, host: string): boolean {
  if (/^[\d.]+$|[:[\]]/.test(host)) return false;
  if (rpId === host) return host !== '';
  return /^[^.]+(\.[^.]+)+$/.test(rpId) && host.endsWith(`.${rpId}`);
}
