/** What is otherwise in creation options than in the captured ones; what is left out is as captured. */
export interface OptionsPlay {
  readonly rpId?: string;
  readonly extensions?: 'none';
  readonly attachment?: 'platform';
  /** Milliseconds. */
  readonly timeout?: number;
  readonly algorithms?: readonly number[];
  /** Keys of the person are not excluded, and an entry stands there that no reader takes. */
  readonly exclude?: 'unreadable';
  /** Bytes. */
  readonly challengeLength?: number;
}

/** How the tenant answers what the proof asks: one of the outcomes that nobody could look up. */
export interface ProofPlay {
  /** Whether reading the policy takes a role beside its permission, which nobody here has. */
  readonly policyTakesRole: boolean;
  /** Tokens hold every scope that was ever consented to, as Entra's do, rather than those that were asked for. */
  readonly everyScope: boolean;
  readonly options: OptionsPlay;
  /** What a sign-in of more than ten minutes ago is answered with where keys are changed. */
  readonly staleSignIn: 'served' | 'claims' | 'forbidden';
  /** `lost`: nothing is removed, and no answer comes. */
  readonly removal: 'answered' | 'needs-fresh-sign-in' | 'refused' | 'lost';
  /** Whether `auth_time` tells of a sign-in that was asked for again. */
  readonly authTimeMoves: boolean;
  /** Whether the policy takes a second model: what a key is refused with that comes after the first one. */
  readonly laterKeys: 'accepted' | 'refused';
  readonly mostKeys: number;
}

/** As every other page of the app is answered. */
export const ordinaryProof: ProofPlay = {
  policyTakesRole: false,
  everyScope: false,
  options: {},
  staleSignIn: 'served',
  removal: 'answered',
  authTimeMoves: true,
  laterKeys: 'accepted',
  mostKeys: 10,
};
