import type { Identity } from '../journey/ports.ts';
import type { GetToken } from './graph-client.ts';
import type { SignInAnswer } from './sign-in-answer.ts';

/** Signing in to Entra ID, as the page needs it beyond what the journey does. */
export interface MicrosoftIdentity extends Identity {
  /**
   * To be called once on each load, before anything else.
   * @param fragment from `takeRedirectAnswer`; null clears what an interaction without an answer left behind (J8)
   */
  handleAnswer(fragment: string | null): Promise<SignInAnswer>;
  /** An access token from the cache or by the refresh token; never asks the person. */
  token: GetToken;
  /** Drops tokens and account without leaving the page; a token that is on its way is dropped when it comes. */
  forget(): Promise<void>;
}
