type Ids = readonly (string | null)[] | null;

/**
 * Whether a method's policy is for somebody: who is excluded is not in it, whoever includes them.
 * @param include ids of groups, or `all_users`; an id is null where it cannot be read, and so is the list
 * @param exclude the same
 * @param groups ids of all groups that the person is in, lower case; null where they may not be read
 * @returns null where that decides it
 */
export function isInScope(include: Ids, exclude: Ids, groups: readonly string[] | null): boolean | null {
  const excluded = isAmong(exclude, groups);
  const included = isAmong(include, groups);
  if (excluded === true || included === false) return false;
  return included === true && excluded === false ? true : null;
}

function isAmong(ids: Ids, groups: readonly string[] | null): boolean | null {
  if (ids === null) return null;
  if (ids.some((id) => id === 'all_users' || (id !== null && groups?.includes(id) === true))) return true;
  return ids.length === 0 || (groups !== null && !ids.includes(null)) ? false : null;
}
