import type { Directory } from '../tenant-state.ts';

/** The apps that are registered: the employees' page, the helpdesk's room, and the administrator's page. */
export type Client = 'employees' | 'helpdesk' | 'setup';

/** @returns null for an app that is not in the directory */
export function clientOf(directory: Directory, clientId: string): Client | null {
  const asked = clientId.toLowerCase();
  if (asked === directory.clientId.toLowerCase()) return 'employees';
  if (asked === '') return null;
  if (asked === directory.helpdeskClientId?.toLowerCase()) return 'helpdesk';
  return asked === directory.setupClientId?.toLowerCase() ? 'setup' : null;
}
