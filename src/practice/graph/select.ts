/**
 * `$select`: leaves the members that were asked for, and annotations.
 * @param wanted the value of the parameter; undefined leaves everything
 */
export function select(resource: Record<string, unknown>, wanted: string | undefined): Record<string, unknown> {
  if (wanted === undefined) return resource;
  const names = wanted.split(',').map((name) => name.trim());
  return Object.fromEntries(
    Object.entries(resource).filter(([name]) => name.startsWith('@odata.') || names.includes(name)),
  );
}
