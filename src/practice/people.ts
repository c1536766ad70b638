/** The people of the practice tenant. Their names are roles: they stand for nobody. */
export const personNames = ['employee', 'employee-two-keys', 'employee-ten-keys', 'guest', 'helpdesk-agent'] as const;
export type PersonName = (typeof personNames)[number];

export interface Person {
  readonly name: PersonName;
  /** Object id in the directory. */
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly userType: 'Member' | 'Guest';
  /** How many keys the person has before anything happens, and how many of them are passkeys of another kind. */
  readonly keys: number;
  readonly otherPasskeys: number;
  /** May manage other people's methods: holds the role Authentication Administrator. */
  readonly administersAuthentication: boolean;
}

const people: Record<PersonName, Omit<Person, 'name'>> = {
  employee: {
    id: '6f2d1c3a-5b0e-4e0f-9a61-000000000001',
    displayName: 'Practice Employee',
    userPrincipalName: 'employee@practice.example',
    userType: 'Member',
    keys: 0,
    otherPasskeys: 0,
    administersAuthentication: false,
  },
  'employee-two-keys': {
    id: '6f2d1c3a-5b0e-4e0f-9a61-000000000002',
    displayName: 'Practice Employee With Two Keys',
    userPrincipalName: 'two.keys@practice.example',
    userType: 'Member',
    keys: 2,
    otherPasskeys: 0,
    administersAuthentication: false,
  },
  'employee-ten-keys': {
    id: '6f2d1c3a-5b0e-4e0f-9a61-000000000003',
    displayName: 'Practice Employee With Ten Keys',
    userPrincipalName: 'ten.keys@practice.example',
    userType: 'Member',
    keys: 10,
    otherPasskeys: 2,
    administersAuthentication: false,
  },
  guest: {
    id: '6f2d1c3a-5b0e-4e0f-9a61-000000000004',
    displayName: 'Practice Guest',
    userPrincipalName: 'guest_partner.example#EXT#@practice.example',
    userType: 'Guest',
    keys: 0,
    otherPasskeys: 0,
    administersAuthentication: false,
  },
  'helpdesk-agent': {
    id: '6f2d1c3a-5b0e-4e0f-9a61-000000000005',
    displayName: 'Practice Helpdesk Agent',
    userPrincipalName: 'helpdesk@practice.example',
    userType: 'Member',
    keys: 1,
    otherPasskeys: 0,
    administersAuthentication: true,
  },
};

export const person = (name: PersonName): Person => ({ name, ...people[name] });

export const isPersonName = (text: string): text is PersonName => (personNames as readonly string[]).includes(text);

/** Whom Graph means by the `{id | userPrincipalName}` of `/users/...`, or null. */
export function personByIdOrName(idOrName: string): Person | null {
  const wanted = idOrName.toLowerCase();
  const found = personNames.find(
    (name) => people[name].id === wanted || people[name].userPrincipalName.toLowerCase() === wanted,
  );
  return found === undefined ? null : person(found);
}
