/** An active role of Entra ID that somebody holds, themselves or through a group. */
export interface RoleHeld {
  /** Template id, a lower-case GUID; of a role that the organisation made, its own id. */
  template: string;
  /** Id of the Administrative Unit for which it holds; null for the whole tenant. */
  unit: string | null;
}

/** An Administrative Unit that somebody is in. One with restricted management is out of reach of roles for the whole tenant. */
export interface UnitOfPerson {
  id: string;
  isRestricted: boolean;
}

/** What the policy says of a method for this person. Each null where the answer does not tell. */
export interface MethodPolicy {
  isOn: boolean | null;
  isInScope: boolean | null;
}

export interface PassPolicy extends MethodPolicy {
  /** Minutes. */
  minimum: number;
  maximum: number;
  onceOnly: boolean;
}

/**
 * What stands around a person and decides what an agent may do for them, as far as somebody consented to reading it: no permission
 * is asked for it. Null, wherever it stands, is "not readable", which is neither a yes nor a no.
 */
export interface Surroundings {
  agentRoles: readonly RoleHeld[] | null;
  targetRoles: readonly RoleHeld[] | null;
  /** Member or owner of a group that roles can be assigned to. */
  isInRoleGroup: boolean | null;
  units: readonly UnitOfPerson[] | null;
  keys: MethodPolicy | null;
  passes: PassPolicy | null;
}

export const nothingAround: Surroundings = {
  ...{ agentRoles: null, targetRoles: null, isInRoleGroup: null, units: null, keys: null, passes: null },
};
