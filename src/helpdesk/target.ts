/** Whom the helpdesk acts on. Personal: shown only through `Personal` (S2). */
export interface Target {
  /** Entra's object id, a lower-case GUID: the one thing that an address of Graph is made of. */
  readonly objectId: string;
  readonly upn: string;
  readonly name: string;
  readonly mail: string | null;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A copy that nothing changes any more: an action is carried out on the very person whose name stood on its button (S10).
 * @returns null where the object id is none
 */
export function freezeTarget({ objectId, upn, name, mail }: Target): Target | null {
  const id = objectId.toLowerCase();
  return guid.test(id) ? Object.freeze({ objectId: id, upn, name, mail }) : null;
}
