import type {
  INavigationClient,
  INetworkModule,
  NavigationOptions,
  NetworkRequestOptions,
  NetworkResponse,
} from '@azure/msal-browser';
import { isLost } from './lost-answer.ts';
import type { Scenario } from './scenarios.ts';
import type { Tenant } from './tenant.ts';

/** A `fetch` that reaches nothing but the practice tenant; an answer that gets lost rejects as a network failure. */
export const tenantFetch =
  (tenant: Tenant): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const response = await Promise.race([tenant.fetch(request), whenAborted(request.signal)]);
    if (isLost(response)) throw new TypeError('Failed to fetch');
    return response;
  };

const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const abort = () => {
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
    };
    signal.addEventListener('abort', abort, { once: true });
  });

/** For MSAL's `system.networkClient`: its discovery and token requests go to the practice tenant. */
export function networkClient(tenant: Tenant): INetworkModule {
  const fetchFromTenant = tenantFetch(tenant);
  const send = async <T>(
    url: string,
    method: 'GET' | 'POST',
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<T>> => {
    const response = await fetchFromTenant(url, {
      method,
      headers: options?.headers ?? {},
      ...(method === 'POST' ? { body: options?.body ?? '' } : {}),
    });
    return {
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as T,
      status: response.status,
    };
  };
  return {
    sendGetRequestAsync: (url, options) => send(url, 'GET', options),
    sendPostRequestAsync: (url, options) => send(url, 'POST', options),
  };
}

export interface NavigationDeps {
  readonly scenario: Scenario['name'];
  /** The app's base URL: the practice pages stand beside it, also under a sub-path. */
  readonly baseUrl: string;
  /** The language that the person reads now. */
  readonly language: () => string;
  readonly location: Pick<Location, 'assign' | 'replace'>;
}

/**
 * For MSAL's `system.navigationClient`: where MSAL would leave for Microsoft's sign-in page, it leaves for the practice
 * one, with Microsoft's query untouched; signing out leads straight back.
 */
export function navigationClient({ scenario, baseUrl, language, location }: NavigationDeps): INavigationClient {
  const go = (address: string, { noHistory, timeout }: NavigationOptions): Promise<boolean> => {
    if (noHistory) location.replace(address);
    else location.assign(address);
    return new Promise((_, reject) => {
      setTimeout(() => {
        reject(new Error('The practice sign-in page did not open.'));
      }, timeout);
    });
  };
  return {
    navigateInternal: go,
    navigateExternal(url, options) {
      const asked = new URL(url);
      if (asked.hostname !== 'login.microsoftonline.com') return go(url, options);
      if (asked.pathname.endsWith('/logout')) {
        const back = new URL(asked.searchParams.get('post_logout_redirect_uri') ?? baseUrl);
        back.searchParams.set('practice', scenario);
        return go(back.href, options);
      }
      return go(signInPage(asked, { scenario, baseUrl, language: language() }), options);
    },
  };
}

function signInPage(
  authorize: URL,
  { scenario, baseUrl, language }: { scenario: Scenario['name']; baseUrl: string; language: string },
): string {
  const page = new URL('practice-sign-in.html', baseUrl);
  page.search = authorize.search;
  page.searchParams.set('tenant', authorize.pathname.split('/')[1] ?? '');
  page.searchParams.set('practice', scenario);
  page.searchParams.set('lng', language);
  return page.href;
}
