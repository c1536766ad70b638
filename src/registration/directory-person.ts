/** How much the helpdesk's room reads of people (X2): names and addresses, or details too. */
export type DirectoryAccess = 'basic' | 'full';

/** Somebody in the directory, as the helpdesk's room finds them. Personal: shown only through `Personal` (S2). */
export interface DirectoryPerson {
  /** Entra's object id, a lower-case GUID: the one thing that an address of Graph is made of. */
  objectId: string;
  upn: string;
  name: string;
  mail: string | null;
  /** Null where only names and addresses are read. */
  details: PersonDetails | null;
}

/** Each null where Graph does not tell it. */
export interface PersonDetails {
  employeeId: string | null;
  department: string | null;
  guest: boolean | null;
  enabled: boolean | null;
  /** Whether the account comes from a directory on premises. */
  synchronised: boolean | null;
}

/** People of a list, or of a page of one. */
export interface People {
  people: DirectoryPerson[];
  /** Entries that Graph gave without a name or address: there are more people than are shown. */
  unreadable: number;
}
