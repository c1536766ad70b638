import { isInScope } from '../helpdesk/is-in-scope.ts';
import { nothingAround, type Surroundings } from '../helpdesk/surroundings.ts';
import { readGuid } from '../keys/aaguid.ts';
import type { Clock } from '../registration/time.ts';
import { batch, type BatchAnswers } from './batch.ts';
import type { CallGraph } from './graph-client.ts';
import { groupsOf, isForRoles } from './read-groups-of-person.ts';
import { fido2Policy } from './read-fido2-policy.ts';
import { passPolicy } from './read-pass-policy.ts';
import { rolesHeld } from './read-role-assignments.ts';
import { unitsOf } from './read-units-of-person.ts';

export type SurroundingsOfPerson = (objectId: string, own: string, signal: AbortSignal) => Promise<Surroundings>;

const policies = '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations';
const group = 'microsoft.graph.group?$select=id,isAssignableToRole,securityEnabled&$top=999';

const rolesOf = (id: string): string =>
  `/roleManagement/directory/transitiveRoleAssignments?$count=true&$filter=${encodeURIComponent(`principalId eq '${id}'`)}`;

const pathsFor = (person: string, own: string) => ({
  keyPolicy: `${policies}/fido2`,
  passPolicy: `${policies}/temporaryAccessPass`,
  agentRoles: rolesOf(own),
  targetRoles: rolesOf(person),
  memberOf: `/users/${person}/transitiveMemberOf/${group}&$count=true`,
  ownerOf: `/users/${person}/ownedObjects/${group}`,
  units: `/users/${person}/memberOf/microsoft.graph.administrativeUnit?$select=id,isMemberManagementRestricted&$top=999&$count=true`,
});

/**
 * Reads what decides about an agent's acts for a person, with one batch and whatever permissions the token has: none is asked for
 * (X2), so that a refusal only means "not readable".
 */
export function openSurroundingsOfPerson(call: CallGraph, clock: Pick<Clock, 'sleep' | 'now'>): SurroundingsOfPerson {
  return async (objectId, own, signal) => {
    const [person, agent] = [readGuid(objectId), readGuid(own)];
    if (person === null || agent === null) return nothingAround;
    const paths = pathsFor(person, agent);
    const answers = await batch(call, clock, paths, { scope: 'User.Read', eventual: true, signal });
    return answers.ok ? surroundings((name) => bodyOf(answers.value, name)) : nothingAround;
  };
}

function surroundings(body: (name: keyof ReturnType<typeof pathsFor>) => unknown): Surroundings {
  const memberOf = groupsOf(body('memberOf'));
  const ownerOf = groupsOf(body('ownerOf'));
  const groups = memberOf?.map(({ id }) => id) ?? null;
  const keys = fido2Policy(body('keyPolicy'));
  const passes = passPolicy(body('passPolicy'));
  const idsOf = (targets: readonly { id: string | null }[] | null) => targets?.map(({ id }) => id) ?? null;
  return {
    agentRoles: rolesHeld(body('agentRoles')),
    targetRoles: rolesHeld(body('targetRoles')),
    isInRoleGroup: isForRoles(memberOf, ownerOf),
    units: unitsOf(body('units')),
    keys: keys && {
      isOn: keys.state === null ? null : keys.state === 'enabled',
      isInScope: isInScope(idsOf(keys.includeTargets), idsOf(keys.excludeTargets), groups),
    },
    passes: passes && {
      ...{ isOn: passes.isOn, minimum: passes.minimum, maximum: passes.maximum, onceOnly: passes.onceOnly },
      isInScope: isInScope(passes.include, passes.exclude, groups),
    },
  };
}

function bodyOf(answers: BatchAnswers, name: string): unknown {
  const answer = answers[name];
  return answer?.ok ? answer.value.body : undefined;
}
