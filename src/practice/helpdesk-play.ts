/** What the tenant's policy says of Temporary Access Passes. Lifetimes are in minutes. */
export interface PassPolicy {
  readonly state: 'enabled' | 'disabled';
  /** Whom it is for. A pass can be made for anybody, and used by those only. */
  readonly appliesTo: 'everybody' | 'nobody';
  readonly minimumLifetime: number;
  readonly defaultLifetime: number;
  readonly maximumLifetime: number;
  /** Only passes that are good for one sign-in can be made. */
  readonly once: boolean;
  readonly length: number;
}

/** How the tenant treats the helpdesk's room. */
export interface HelpdeskPlay {
  /** Scopes of the room that no administrator consented to. */
  readonly withheld: readonly string[];
  /** Consented to by an administrator, and asked for by nobody: Entra puts them into every token all the same. */
  readonly alsoConsented: readonly string[];
  /** The app asks for an assignment: an employee who signs in to it is refused. */
  readonly needsAssignment: boolean;
  /** What asking for more of a person than the scope gives is answered with. Which of the two Graph does is not documented. */
  readonly beyondBasic: 'null' | 'forbidden';
  /** Most entries on a page of a list, whatever is asked for. */
  readonly pageLimit: number;
  readonly passPolicy: PassPolicy;
  /** The id token has the optional claim `auth_time`. */
  readonly saysWhenSignedIn: boolean;
  /** The tenant has a licence for what the room does. How Graph refuses without one is assumed. */
  readonly licensed: boolean;
}

/** As a new tenant of Microsoft's has it. */
export const defaultPassPolicy: PassPolicy = {
  state: 'enabled',
  appliesTo: 'everybody',
  minimumLifetime: 60,
  defaultLifetime: 60,
  maximumLifetime: 480,
  once: false,
  length: 8,
};

export const ordinaryPlay: HelpdeskPlay = {
  withheld: ['User.Read.All'],
  alsoConsented: [],
  needsAssignment: false,
  beyondBasic: 'null',
  pageLimit: 999,
  passPolicy: defaultPassPolicy,
  saysWhenSignedIn: true,
  licensed: true,
};
