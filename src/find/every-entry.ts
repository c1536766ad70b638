import { problemCodes } from '../support/problem.ts';
import type { Entry } from './entry.ts';
import { aadstsAccount } from './families/aadsts-account.ts';
import { aadstsApp } from './families/aadsts-app.ts';
import { aadstsConditionalAccess } from './families/aadsts-conditional-access.ts';
import { aadstsConsent } from './families/aadsts-consent.ts';
import { aadstsKeys } from './families/aadsts-keys.ts';
import { aadstsMfa } from './families/aadsts-mfa.ts';
import { aadstsPass } from './families/aadsts-pass.ts';
import { aadstsSession } from './families/aadsts-session.ts';
import { aboutKeys } from './families/about-keys.ts';
import { browserError } from './families/browser-error.ts';
import { firstSetup } from './families/first-setup.ts';
import { lockScreenTrouble } from './families/lock-screen-trouble.ts';
import { maker } from './families/maker.ts';
import { reader } from './families/reader.ts';
import { remote } from './families/remote.ts';
import { securityInfo } from './families/security-info.ts';
import { webSignIn } from './families/web-sign-in.ts';
import { windowsCode } from './families/windows-code.ts';
import { windowsPrompt } from './families/windows-prompt.ts';

/** Everything that people see and that has an answer, but our own codes. */
export const everyEntry: readonly Entry[] = [
  ...securityInfo,
  ...lockScreenTrouble,
  ...windowsPrompt,
  ...windowsCode,
  ...browserError,
  ...reader,
  ...remote,
  ...firstSetup,
  ...webSignIn,
  ...maker,
  ...aboutKeys,
  ...aadstsKeys,
  ...aadstsPass,
  ...aadstsMfa,
  ...aadstsConditionalAccess,
  ...aadstsConsent,
  ...aadstsApp,
  ...aadstsAccount,
  ...aadstsSession,
];

/**
 * Our own codes, which the screens explain.
 * @param seen how each begins on its screen, in the language shown
 */
export function ourCodes(seen: (code: (typeof problemCodes)[number]) => { tag: string; text: string }): Entry[] {
  return problemCodes.map((code) => {
    const { tag, text } = seen(code);
    return {
      id: code,
      family: 'our-code',
      numbers: [code],
      seen: { [tag]: [text] },
      words: {},
      code,
      place: 'none',
      source: '',
      certainty: 'tried',
    };
  });
}
