import { person, type PersonName } from '../people.ts';
import type { RoleAssignment } from '../people/roles.ts';
import type { Scenario } from '../scenarios.ts';
import type { Session, TenantState } from '../tenant-state.ts';
import type { AuthorizeRequest } from './authorize.ts';

/** When the person last proved who they are in this browser, as far as Entra's own session still knows. */
function lastProof(state: TenantState, who: PersonName): number | null {
  const times = Object.values(state.sessions)
    .filter((session) => session.person === who && !session.revoked)
    .map(({ signedInAt }) => signedInAt);
  return times.length === 0 ? null : Math.max(...times);
}

/** Whether the proof of before will do: nobody asked for a new one, and it is young enough. */
function signedInAt(state: TenantState, request: AuthorizeRequest, who: PersonName, now: number): number {
  const before = lastProof(state, who);
  // The employees' page practises sign-ins that are real each time.
  if (request.client === 'employees' || request.prompt === 'login' || before === null) return now;
  return request.maxAge !== null && now - before > request.maxAge * 1000 ? now : before;
}

/** Those that are active now. A role that comes late is activated once the person has signed in. */
function activeRoles(state: TenantState, who: PersonName): RoleAssignment[] {
  const { roles, rolesComeLate } = person(who);
  const activation = `roles of ${who} activated`;
  if (!rolesComeLate || state.faultsShown.includes(activation)) return [...roles];
  state.faultsShown.push(activation);
  return [];
}

/** Makes a session of the person, who has just signed in. @returns its id */
export function newSession(
  state: TenantState,
  { proof }: Scenario,
  request: AuthorizeRequest,
  who: PersonName,
  now: number,
): string {
  const session: Session = {
    person: who,
    signedInAt: (proof.authTimeMoves ? null : lastProof(state, who)) ?? signedInAt(state, request, who, now),
    fresh: request.prompt === 'login',
    contexts: [...request.contexts],
    roles: activeRoles(state, who),
    revoked: false,
  };
  const id = crypto.randomUUID();
  state.sessions[id] = session;
  return id;
}
