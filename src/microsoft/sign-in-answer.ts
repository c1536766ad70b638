import type { Account } from '../registration/account.ts';
import type { Problem } from '../support/problem.ts';
import { problemOfSignIn } from '../support/problem-of-sign-in.ts';
import { plainText } from './plain-text.ts';
import { aadstsOf, type MsalError } from './token-failure.ts';

/** What became of a trip to Microsoft's sign-in page; `none` where this load of the page ended no trip. */
export type SignInAnswer =
  { kind: 'signed-in'; account: Account } | { kind: 'none' } | { kind: 'failed'; problem: Problem };

/** @param error whatever MSAL threw */
export function failedSignIn(error: MsalError): SignInAnswer {
  const aadsts = aadstsOf(error);
  const message = plainText(`${aadsts === null ? '' : `AADSTS${aadsts}: `}${error.errorMessage ?? ''}`, 300);
  const { errorCode = 'unexpected', correlationId } = error;
  return { kind: 'failed', problem: problemOfSignIn({ errorCode, message, correlationId }) };
}
