import type { PersonName } from '../people.ts';
import { ordinaryAccess, type AccessPlay } from './access-play.ts';

/** The address of the employees' page that its app has in the practice tenant, and that the page is asked about there. */
export const practicePageAddress = 'https://keys.practice.example/';

/** How the tenant treats the administrator's page that asks what holds in it. */
export interface ReadinessPlay {
  /** Scopes of that page that no administrator consented to. */
  readonly withheld: readonly string[];
  /** Whether whoever signs in may consent to them, which happens once the page asks for it. */
  readonly consentsWhenAsked: boolean;
  /** Members of the policy on passkeys that differ; undefined leaves one out. */
  readonly policy: Readonly<Record<string, unknown>>;
  readonly campaign: 'default' | 'enabled' | 'disabled';
  readonly access: readonly AccessPlay[];
  /** Most policies of Conditional Access on a page. */
  readonly accessPage: number;
  /** How many requests for them are refused with 429, which does not say how long to wait. */
  readonly accessRefusals: number;
  /** Whether a policy comes with what its strength says of models; else only the list of strengths has it. */
  readonly expandsStrengths: boolean;
  readonly app: {
    readonly spa: readonly string[];
    readonly web: readonly string[];
    readonly owners: readonly PersonName[];
    /** When its passwords end. */
    readonly secrets: readonly string[];
    readonly scopes: string;
    /** It belongs to the directory of another organisation. */
    readonly foreign: boolean;
  };
  /** How many people registered each method, by Graph's name for it. */
  readonly registered: Readonly<Record<string, number>>;
  /** Whether an Intune profile switches on signing in to Windows with a key. */
  readonly intune: boolean;
  /** Whom the page is asked about. */
  readonly asked: PersonName;
}

export const ordinaryReadiness: ReadinessPlay = {
  withheld: [],
  consentsWhenAsked: false,
  policy: {},
  campaign: 'disabled',
  access: ordinaryAccess,
  accessPage: 100,
  accessRefusals: 0,
  expandsStrengths: true,
  app: {
    spa: [practicePageAddress],
    web: [],
    owners: ['helpdesk-agent'],
    secrets: [],
    scopes: 'openid profile offline_access User.Read UserAuthMethod-Passkey.Read',
    foreign: false,
  },
  registered: { password: 320, passKeyDeviceBound: 300, windowsHelloForBusiness: 210, mobilePhone: 0 },
  intune: true,
  asked: 'employee',
};
