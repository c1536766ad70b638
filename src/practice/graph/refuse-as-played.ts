import type { Caller } from '../entra/tokens.ts';
import type { Scenario } from '../scenarios.ts';
import { GraphError } from './graph-error.ts';
import type { Operation } from './permissions.ts';
import { claimsChallenge } from './refuse-options.ts';

const tenMinutes = 10 * 60_000;

const denied = (message: string): GraphError => new GraphError(403, 'accessDenied', message);

/**
 * What the scenarios of the proof refuse, after permissions.
 * @throws {GraphError}
 */
export function refuseAsPlayed({ proof }: Scenario, operation: Operation, { session }: Caller, now: number): void {
  if (operation === 'policy' && proof.policyTakesRole)
    throw denied('Insufficient privileges to complete the operation.');
  if (operation === 'creation-options' && now - session.signedInAt > tenMinutes) {
    if (proof.staleSignIn === 'claims') throw claimsChallenge();
    if (proof.staleSignIn === 'forbidden') throw denied('The person has to sign in again.');
  }
  if (operation !== 'remove-key') return;
  if (proof.removal === 'refused') throw new GraphError(400, 'BadRequest', 'The key cannot be removed.');
  if (proof.removal === 'needs-fresh-sign-in' && !session.fresh)
    throw denied('The person has to sign in again before changing sign-in methods.');
}
