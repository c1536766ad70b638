import {
  CacheLookupPolicy,
  PublicClientApplication,
  type AccountInfo,
  type INavigationClient,
  type INetworkModule,
} from '@azure/msal-browser';
import type { Configuration } from '../config/configuration.ts';
import type { Identity } from '../journey/ports.ts';
import type { SignInRequest } from '../registration/sign-in-request.ts';
import { accountOf } from './account-of.ts';
import { hasSessionStorage, identityWithoutStorage } from './identity-without-storage.ts';
import type { MicrosoftIdentity } from './microsoft-identity.ts';
import { failedSignIn, type SignInAnswer } from './sign-in-answer.ts';
import { tokenFailure, type MsalError } from './token-failure.ts';

export interface IdentityDependencies {
  configuration: Pick<Configuration, 'tenantId' | 'clientId'>;
  /** The app's base URL, absolute, exactly as registered; also where signing out leads. */
  redirectUri: string;
  /** The practice tenant's; in live mode absent, so that MSAL uses the network and the browser. */
  networkClient?: INetworkModule;
  navigationClient?: INavigationClient;
}

/** The permission that signing in asks for; the others are asked for silently when they are needed (X2). */
const signInScopes = ['User.Read'];

/**
 * Signing in to Entra ID with MSAL: redirect only, cache in sessionStorage, no hidden iframe (J3), no telemetry.
 * Where storage is blocked a redirect cannot work; then every way in fails with `storage_not_supported` (LK-206).
 */
export async function openIdentity(dependencies: IdentityDependencies): Promise<MicrosoftIdentity> {
  if (!hasSessionStorage()) return identityWithoutStorage();
  const { configuration, redirectUri, networkClient, navigationClient } = dependencies;
  const msal = new PublicClientApplication({
    auth: {
      clientId: configuration.clientId,
      authority: `https://login.microsoftonline.com/${configuration.tenantId}`,
      redirectUri,
      postLogoutRedirectUri: redirectUri,
      clientCapabilities: ['CP1'],
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: {
      ...(networkClient === undefined ? {} : { networkClient }),
      ...(navigationClient === undefined ? {} : { navigationClient }),
    },
  });
  await msal.initialize();

  const current = (): AccountInfo | null => msal.getActiveAccount() ?? msal.getAllAccounts()[0] ?? null;

  let handling: Promise<SignInAnswer> | null = null;
  /** How often everything was forgotten. */
  let forgotten = 0;
  let leaving: ReturnType<Identity['signIn']> | null = null;

  async function handle(fragment: string | null): Promise<SignInAnswer> {
    try {
      const answer = await msal.handleRedirectPromise({
        navigateToLoginRequestUrl: false,
        ...(fragment === null ? {} : { hash: fragment }),
      });
      // An answer that MSAL does not know belongs to another tab, or was taken once already.
      if (answer === null) return fragment === null ? { kind: 'none' } : failedSignIn({ errorCode: 'state_not_found' });
      for (const other of msal.getAllAccounts()) {
        if (other.homeAccountId !== answer.account.homeAccountId) await msal.clearCache({ account: other });
      }
      msal.setActiveAccount(answer.account);
      const account = accountOf(answer.account.idTokenClaims ?? {}, configuration.tenantId);
      return account === null ? failedSignIn({ errorCode: 'token_parsing_error' }) : { kind: 'signed-in', account };
    } catch (error) {
      return failedSignIn(error as MsalError);
    }
  }

  async function leave({ prompt, claims, scopes = [] }: SignInRequest): ReturnType<Identity['signIn']> {
    await (handling ??= handle(null));
    const present = prompt === 'select_account' ? null : current();
    const loginHint = present?.loginHint ?? present?.username;
    const request = {
      scopes: [...new Set([...signInScopes, ...scopes])],
      ...(loginHint === undefined ? {} : { loginHint }),
      ...(prompt === null ? {} : { prompt }),
      ...(claims === null ? {} : { claims }),
    };
    const redirect = async (): Promise<never> => {
      await msal.acquireTokenRedirect(request);
      return gone();
    };
    try {
      return await redirect().catch((error: unknown) => {
        if ((error as MsalError).errorCode !== 'interaction_in_progress') throw error;
        // Left over from a tab that was reopened: MSAL can override it for pop-ups only.
        sessionStorage.removeItem('msal.interaction.status');
        return redirect();
      });
    } catch (error) {
      const { errorCode } = error as MsalError;
      // Restored from the back-forward cache: leaving did not fail, and the page tells so itself (J8).
      if (errorCode === 'user_cancelled') return gone();
      leaving = null;
      return { ok: false, failure: { errorCode: errorCode ?? 'unexpected', cause: error } };
    }
  }

  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) leaving = null;
  });

  return {
    handleAnswer: (fragment) => (handling ??= handle(fragment)),

    signIn: (request) => (leaving ??= leave(request)),

    async signOut() {
      await (handling ??= handle(null));
      const account = current();
      try {
        await msal.logoutRedirect({ account, postLogoutRedirectUri: redirectUri });
      } catch {
        // Microsoft's page could not be reached: what this browser keeps of the person goes all the same.
        await msal.clearCache();
      }
    },

    account: () => {
      const account = current();
      return account === null ? null : accountOf(account.idTokenClaims ?? {}, configuration.tenantId);
    },

    async forget() {
      forgotten += 1;
      await msal.clearCache();
    },

    async token(scope, claims) {
      const account = current();
      if (account === null) return nobody;
      const before = forgotten;
      // MSAL does not keep tokens apart by their claims, but replaces one that shares a scope with a newer one. Asked for
      // together with the permission of signing in, no token from before a sign-in is left to be served after it.
      const scopes = [...new Set([...signInScopes, ...scope.split(' ')])];
      try {
        const answer = await msal.acquireTokenSilent({
          scopes,
          account,
          cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken,
          ...(claims === null ? {} : { claims }),
        });
        if (before === forgotten) return { ok: true, value: answer.accessToken };
        await msal.clearCache();
        return nobody;
      } catch (error) {
        return { ok: false, failure: tokenFailure(error as MsalError) };
      }
    },
  };
}

const nobody = {
  ok: false,
  failure: { kind: 'no-token', need: 'sign-in', claims: null, errorCode: 'no_account_error' },
} as const;

/** The page is being left: nothing may go on as if it stayed. */
function gone(): Promise<never> {
  return new Promise<never>(() => undefined);
}
