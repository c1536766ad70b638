/** A trip to Microsoft's sign-in page and back, always by redirect and always by a press (J3, J7). */
export interface SignInRequest {
  /** `login` asks for a fresh proof, `select_account` for the choice of another account. */
  prompt: 'login' | 'select_account' | null;
  /** Claims of a claims challenge, JSON text as Microsoft sent it. */
  claims: string | null;
}

export const plainSignIn: SignInRequest = { prompt: null, claims: null };
export const freshSignIn: SignInRequest = { prompt: 'login', claims: null };
export const otherAccount: SignInRequest = { prompt: 'select_account', claims: null };
