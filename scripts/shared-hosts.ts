/**
 * Hosts with room for many that the public suffix list takes for somebody's own, because it knows a name above them only:
 * buckets that are told apart by their path, and the names of Azure's regions and stamps, which nobody is given alone.
 */
const shared = [
  /^storage\.googleapis\.com$/,
  /^firebasestorage\.googleapis\.com$/,
  /^storage\.cloud\.google\.com$/,
  /^s3([.-][a-z0-9-]+)*\.amazonaws\.com(\.cn)?$/,
  // brave-sea-0123456789.8.azurestaticapps.net is a customer's; names of regions have no hyphen, names of customers have.
  /^([a-z0-9]+\.)?\d+\.azurestaticapps\.net$/,
  /^z\d+\.web\.core\.windows\.net$/,
  /^[a-z]\d+\.azurefd\.net$/,
];

/** @returns whether several customers of a provider stand at this host, or below it */
export function isSharedHost(hostname: string): boolean {
  return shared.some((pattern) => pattern.test(hostname));
}
