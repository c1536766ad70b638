/**
 * Opens Microsoft's page in a new tab; has to run within the press. With the feature `noopener`, `open` would return
 * null for a blocked pop-up and an open one alike: so the tab is opened first and then loses its opener.
 */
export function openSecurityInfo(address: string): 'opened' | 'blocked' {
  const tab = window.open(address, '_blank');
  if (tab === null) return 'blocked';
  tab.opener = null;
  return 'opened';
}
