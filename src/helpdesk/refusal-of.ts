import type { CallFailure } from '../registration/failure.ts';
import { problemOfCall, type Operation } from '../support/problem-of-failure.ts';
import { problem, type Problem, type ProblemCode } from '../support/problem.ts';
import { isOutOfReach, mayActOnOthers } from './directory-roles.ts';

/** What was asked of Microsoft for another person. `search` is of the directory, `read` of what one person has. */
export type AskedForOther = 'search' | 'read' | 'options' | 'save' | 'remove' | 'pass' | 'revoke';

/** What is known around a refusal. Null, wherever it stands, is "not readable", which is neither a yes nor a no. */
export interface RefusalEvidence {
  isOneself: boolean;
  /** Template ids of the agent's active roles. */
  agentRoles: readonly string[] | null;
  /** Whether the agent has signed in again since Microsoft refused first: a role activated meanwhile counts from then on. */
  signedInAgain: boolean;
  isGuest: boolean | null;
  /** Member or owner of a group that roles can be assigned to. */
  isInRoleGroup: boolean | null;
  /** Template ids of the person's roles. */
  targetRoles: readonly string[] | null;
  /** Whether an Administrative Unit of the agent's holds the person; true for an agent of the whole tenant. */
  isInUnit: boolean | null;
  /** The tenant's policy for Temporary Access Passes, and what was asked of it. */
  pass: PassEvidence | null;
}

export interface PassEvidence {
  isOn: boolean;
  isInScope: boolean | null;
  /** Minutes. */
  minimum: number;
  maximum: number;
  onceOnly: boolean;
  lifetimeInMinutes: number | null;
  isUsableOnce: boolean | null;
}

const operations: Readonly<Record<AskedForOther, Operation>> = {
  ...{
    search: 'list',
    read: 'list',
    options: 'options',
    save: 'save',
    remove: 'remove',
    pass: 'remove',
    revoke: 'remove',
  },
};

/**
 * The problem that a refusal shows in the helpdesk's room (S1). Graph says 403 (`Authorization_RequestDenied`, `accessDenied`)
 * for a missing role and a protected person alike, and 400 or 404 for a person outside the agent's unit: what is known of both
 * tells them apart, and where nothing is known "sign in again" comes before "not allowed".
 */
export function refusalOf(asked: AskedForOther, failure: CallFailure, evidence: RefusalEvidence): Problem {
  const found = problemOfCall(operations[asked], failure);
  if (failure.kind === 'no-token') return failure.need === 'consent' ? problem('LK-808', found.facts) : found;
  if (failure.kind !== 'http' || ![400, 403, 404, 405].includes(failure.status)) return found;
  const code = codeOf(asked, failure, evidence);
  return code === null ? found : problem(code, found.facts);
}

/** Graph's `error.code` where a tenant lacks Entra ID P1; reported for reports and sign-in data. */
const noLicence = /NonPremiumTenant/i;

function codeOf(
  asked: AskedForOther,
  { status, errorCode, message }: { status: number; errorCode: string; message: string },
  evidence: RefusalEvidence,
): ProblemCode | null {
  if (noLicence.test(errorCode)) return 'LK-809';
  if (evidence.isOneself) return 'LK-807';
  if (evidence.isGuest === true) return 'LK-804';
  if (evidence.isInUnit === false) return 'LK-803';
  // Who was found in the directory a moment ago is not out of the world, but out of reach.
  if (asked === 'read' && status === 404 && evidence.isInUnit === null) return 'LK-803';
  if (status === 403) return forbiddenCode(asked, evidence);
  return asked === 'pass' && status === 400 ? refusedPass(message, evidence.pass) : null;
}

function forbiddenCode(asked: AskedForOther, evidence: RefusalEvidence): ProblemCode | null {
  const { agentRoles, targetRoles, isInRoleGroup, signedInAgain } = evidence;
  const writing = asked !== 'read' && asked !== 'search';
  const hasRole = mayActOnOthers(agentRoles, asked === 'revoke' ? 'revoke' : writing ? 'change' : 'read');
  if (hasRole === false) return 'LK-801';
  if (writing && isInRoleGroup === true && isOutOfReach(['any'], agentRoles)) return 'LK-805';
  if (writing && targetRoles !== null && isOutOfReach(targetRoles, agentRoles)) return 'LK-806';
  // A role counts from the next sign-in on.
  if (!signedInAgain) return 'LK-802';
  return hasRole === null ? 'LK-801' : null;
}

/**
 * A refused pass (400). Most agents may not read the policy: Microsoft's words for a lifetime outside of it ("Invalid
 * LifetimeInMinutes", microsoft-graph-docs #12187) are used where they come.
 */
function refusedPass(message: string, policy: PassEvidence | null): ProblemCode {
  if (policy === null) return /LifetimeInMinutes/i.test(message) ? 'LK-811' : 'LK-810';
  return passCode(policy) ?? 'LK-810';
}

/** Which rule of the policy such a pass is against; null where it keeps to all of them. */
export function passCode(policy: PassEvidence): 'LK-810' | 'LK-811' | null {
  if (!policy.isOn || policy.isInScope === false) return 'LK-810';
  const { lifetimeInMinutes: asked, minimum, maximum } = policy;
  const outside = asked !== null && (asked < minimum || asked > maximum);
  return outside || (policy.onceOnly && policy.isUsableOnce === false) ? 'LK-811' : null;
}
