import type { CreatedCredential, CreationOptions } from '../registration/credential.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { RouteName } from '../registration/route-name.ts';
import type { SignInRequest } from '../registration/sign-in-request.ts';
import type { Finding, Found } from './proof-finding.ts';
import type { QuestionId } from './question.ts';

/** Whose account the proof is made with: a run belongs to one. */
export interface ProofAccount {
  tenantId: string;
  objectId: string;
}

/** A key of this run that stands in the account, or may: what the screen names until it is gone (A11). */
export interface LeftKey {
  /** `perhaps` where no answer told: the list has to. */
  sure: 'stands' | 'perhaps';
  /** As the list names it; empty for one that Microsoft's page is naming. */
  name: string;
  /** When it was sent, or Microsoft's page opened: the corrected time, epoch milliseconds. */
  since: number;
  /** Graph's id, once it is known. */
  methodId: string | null;
  /** Whether the list has shown it: until then its absence there tells little. */
  seen: boolean;
  /** Of a key that was made here, base64url. */
  credential: Pick<CreatedCredential, 'id' | 'aaguid'> | null;
  /** Graph's ids of the keys that were there before; null where the list could not be read. */
  before: readonly string[] | null;
}

/** The key that was used: what it is, for the report. */
export interface UsedKey {
  aaguid: string | null;
  model: string | null;
}

interface Carried {
  /** Of what is kept for a reload. */
  version: 1;
  /** Number of the newest effect. */
  sequence: number;
  /** The effect whose answer is wanted. */
  pending: number | null;
  /** Null until the run begins. */
  who: ProofAccount | null;
  /** What the administrator calls the tenant in the report. */
  label: string;
  /** Under which a key of this run is registered; said before anything begins. */
  keyName: string;
  /** Corrected time, epoch milliseconds; null until then. */
  begun: number | null;
  ended: number | null;
  findings: Readonly<Partial<Record<QuestionId, Finding>>>;
  left: LeftKey | null;
  used: UsedKey | null;
  /** Keys that hold an entry of this run which nothing uses any more. */
  entries: number;
  /** The list from before; null where it could not be read. */
  listed: readonly string[] | null;
  /** How a key can be made here; null until there were options. */
  route: RouteName | null;
  /** `auth_time` as the run found it, and when the person last signed in as far as is known; epoch milliseconds. */
  authTime: number | null;
  lastProof: number | null;
}

/** What went wrong at a screen, for a sentence beside its press. */
export interface ProofTrouble {
  /** What Microsoft answered; the DOMException's name of a ceremony; the code of a sign-in that was refused. */
  found: Found | { kind: 'ceremony' | 'sign-in'; name: string } | { kind: 'another-account' | 'still-there' };
}

/** Why a key is being made: to see whether it is accepted, or whether one of a blocked model is. */
export type KeyPurpose = 'accepted' | 'blocked';

interface Screen<Name extends string> extends Carried {
  name: Name;
  trouble: ProofTrouble | null;
}

export type BeforeProof = Screen<'before'>;
/** Reading what may be read, then asking for options: nothing is pressed and nothing changes. */
export type AskingProof = Screen<'asking'> & { part: 'look' | 'options' | 'stale' };
/** The press that makes a key, by a ceremony of ours or on Microsoft's page. */
export type KeyProof = Screen<'key'> & {
  purpose: KeyPurpose;
  /** Null where they have to be fetched with the press. */
  options: CreationOptions | null;
};
export type MakingProof = Screen<'making'> & { purpose: KeyPurpose };
/** Microsoft's page is open, or what appeared is shown: nothing is removed that was not pointed at. */
export type HandOffProof = Screen<'hand-off'> & { appeared: readonly RegisteredKey[] | null };
export type SavingProof = Screen<'saving'> & { purpose: KeyPurpose; state: 'sent' | 'looking' };
export type ListingProof = Screen<'listing'>;
export type RemovingProof = Screen<'removing'>;
/** What a fresh sign-in is for. */
export type SignInNeed = 'options' | 'key' | 'blocked-key' | 'removal' | 'auth-time';
/** Waits for the press that leads to Microsoft's sign-in page, or is on the way there. */
export type SignInProof = Screen<'sign-in'> & {
  need: SignInNeed;
  request: SignInRequest;
  leaving: boolean;
};
/** What else can be asked, each on its own. */
export type ExtrasProof = Screen<'extras'>;
/** Until the sign-in is stale. */
export type WaitingProof = Screen<'waiting'> & { until: number };
/** A key stands or may stand, and the run does not go on before somebody has dealt with it. */
export type LeftProof = Screen<'left'> & { state: 'told' | 'checking'; left: LeftKey };
/** The run broke off with nothing left behind. */
export type BrokenProof = Screen<'broken'>;
export type ReportProof = Screen<'report'>;

/** One run of the proof (A10 to A13). */
export type Proof =
  | BeforeProof
  | AskingProof
  | KeyProof
  | MakingProof
  | HandOffProof
  | SavingProof
  | ListingProof
  | RemovingProof
  | SignInProof
  | ExtrasProof
  | WaitingProof
  | LeftProof
  | BrokenProof
  | ReportProof;

export type ProofName = Proof['name'];

/** What every screen takes over from the one before. */
export type CarriedProof = Carried;

export const firstProof: BeforeProof = {
  ...{ name: 'before', version: 1, sequence: 0, pending: null, trouble: null },
  ...{ who: null, label: '', keyName: '', begun: null, ended: null, findings: {}, left: null, used: null, entries: 0 },
  ...{ listed: null, route: null, authTime: null, lastProof: null },
};
