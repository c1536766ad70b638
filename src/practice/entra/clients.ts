import type { Directory } from '../tenant-state.ts';

/** The apps that are registered: the employees' page, and the helpdesk's room. */
export type Client = 'employees' | 'helpdesk';

/** @returns null for an app that is not in the directory */
export function clientOf(directory: Directory, clientId: string): Client | null {
  const asked = clientId.toLowerCase();
  if (asked === directory.clientId.toLowerCase()) return 'employees';
  return asked !== '' && asked === directory.helpdeskClientId?.toLowerCase() ? 'helpdesk' : null;
}
