import type { INetworkModule, NetworkRequestOptions } from '@azure/msal-browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshSignIn, otherAccount, plainSignIn, type SignInRequest } from '../registration/sign-in-request.ts';
import { createPretendKey } from '../practice/pretend-key.ts';
import { scenario, type Scenario, type ScenarioName } from '../practice/scenarios.ts';
import { initialState } from '../practice/tenant-state.ts';
import { memoryStore } from '../practice/tenant-store.ts';
import { createTenant } from '../practice/tenant.ts';
import { openCeremony } from '../ceremony/open-ceremony.ts';
import { openFido2Methods } from './fido2-methods.ts';
import { openGraph } from './graph-client.ts';
import type { MicrosoftIdentity } from './microsoft-identity.ts';
import { openIdentity } from './open-identity.ts';
import { openLookAtAccount } from './look-at-account.ts';
import type { SignInAnswer } from './sign-in-answer.ts';
import { takeRedirectAnswer } from './take-redirect-answer.ts';
import { closePretendTab, openPretendTab, type PretendTab } from './testing/pretend-window.ts';

const base = 'http://localhost:4321/';
const directory = {
  tenantId: '0c5d2a57-8f0e-4a1c-9a60-6a8a5f3d9b11',
  clientId: '4b8f9e2c-1d3a-4f6b-8c7e-2a9d5e1f0b34',
};
const { signal } = new AbortController();

let tab: PretendTab;
beforeEach(() => {
  tab = openPretendTab(base);
});
afterEach(closePretendTab);

/** A practice tenant, and everything of this folder wired to it as the app is wired to Microsoft. */
function wire(name: ScenarioName, changes: Partial<Scenario> = {}) {
  const played = { ...scenario(name), ...changes };
  const clock = { now: () => Date.now(), monotonic: () => performance.now(), wait: () => Promise.resolve() };
  const rp = { id: 'localhost', origins: [base.slice(0, -1)] };
  const asked: string[] = [];
  /** Until when Entra's answers are held back. */
  const held = { until: Promise.resolve() };
  const store = memoryStore(() => initialState(played, directory, rp.id, Date.now()));
  const tenant = createTenant({
    scenario: played,
    store,
    clock,
    rp,
    isRegistered: (address) => address === base,
  });
  const send = async (url: string, method: string, options?: NetworkRequestOptions) => {
    const response = await tenant.fetch(
      new Request(url, {
        method,
        ...(options?.headers ? { headers: options.headers } : {}),
        ...(options?.body === undefined ? {} : { body: options.body }),
      }),
    );
    asked.push(new URL(url).pathname);
    await held.until;
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as unknown,
    };
  };
  const networkClient = {
    sendGetRequestAsync: (url: string, options?: NetworkRequestOptions) => send(url, 'GET', options),
    sendPostRequestAsync: (url: string, options?: NetworkRequestOptions) => send(url, 'POST', options),
  } as INetworkModule;
  const open = (): Promise<MicrosoftIdentity> =>
    openIdentity({
      configuration: directory,
      redirectUri: base,
      networkClient,
      navigationClient: {
        navigateInternal: () => Promise.resolve(true),
        navigateExternal: (url) => {
          tab.visited.push(url);
          return Promise.resolve(true);
        },
      },
    });
  const graph = (identity: MicrosoftIdentity) => {
    const call = openGraph({
      fetch: async (url, init) => {
        asked.push(`${init.method ?? ''} ${new URL(url).pathname}`);
        return tenant.fetch(new Request(url, { ...init, signal: null }));
      },
      token: identity.token,
      clock: { now: clock.now, sleep: () => Promise.resolve() },
    });
    const access = () => 'read-write' as const;
    return {
      methods: openFido2Methods({ call, token: identity.token, clock, access }),
      look: openLookAtAccount({ call, clock: { now: clock.now, sleep: () => Promise.resolve() }, access }),
    };
  };

  const key = createPretendKey({ store, clock });
  const ceremony = openCeremony({
    modelOf: () => null,
    inPage: () => Promise.reject(new Error('no browser here')),
    companion: null,
    pretendKey:
      () =>
      (options, { signal }) =>
        key.create(options, { origin: base.slice(0, -1), signal }),
    monotonic: clock.monotonic,
  });

  /** The whole trip: away, the practice sign-in page, and back on a new page. */
  async function signIn(identity: MicrosoftIdentity, request: SignInRequest, cancelled = false) {
    const before = tab.visited.length;
    void identity.signIn(request);
    await expect.poll(() => tab.visited.length).toBe(before + 1);
    const query = new URL(tab.visited.at(-1) ?? '');
    query.searchParams.set('tenant', directory.tenantId);
    const outcome = await tenant.fetch(
      new Request('https://login.microsoftonline.com/practice/sign-in', {
        method: 'POST',
        body: JSON.stringify({ query: query.search, who: '', cancelled }),
      }),
    );
    const { location } = (await outcome.json()) as { location: string };
    tab.load(location);
    const fragment = takeRedirectAnswer(window.location, window.history);
    const next = await open();
    return { identity: next, answer: await next.handleAnswer(fragment), query: query.searchParams };
  }
  return { open, graph, ceremony, signIn, asked, held };
}

function accountOf(answer: SignInAnswer) {
  if (answer.kind !== 'signed-in') throw new Error(JSON.stringify(answer));
  return answer.account;
}

test('J3: a redirect to sign in and back names the account, and the address holds no answer', async () => {
  const { open, signIn } = wire('default');
  const { identity, answer, query } = await signIn(await open(), plainSignIn);
  expect(accountOf(answer)).toMatchObject({ tenantId: directory.tenantId, kind: 'member' });
  expect(identity.account()).toEqual(accountOf(answer));
  expect(window.location.href).toBe(base);
  expect(query.get('redirect_uri')).toBe(base);
  expect(query.get('scope')?.split(' ')).toEqual(expect.arrayContaining(['User.Read']));
  expect(query.get('claims')).toContain('CP1');
});

test('J10, K2, K3: with the real MSAL and Graph clients a pretend key is registered and read back', async () => {
  const { open, graph, ceremony, signIn, asked } = wire('odd-base64');
  const { identity } = await signIn(await open(), plainSignIn);
  const { look, methods } = graph(identity);

  asked.length = 0;
  const facts = valueOf(await look(signal));
  expect(facts).toMatchObject({ permitted: true, granted: 'read-write', user: { userType: 'member' } });
  expect(facts.keys).toEqual({ ok: true, value: [] });
  expect(facts.policy).toMatchObject({ state: 'enabled', selfServiceAllowed: true });
  expect(asked.filter((request) => request.startsWith('POST'))).toEqual(['POST /v1.0/$batch']);

  asked.length = 0;
  const options = valueOf(await methods.creationOptions(signal));
  const credential = valueOf(await ceremony.create('in-page', options, signal));
  const { id } = valueOf(await methods.create(credential, 'My key', signal));
  const keys = valueOf(await methods.list(signal));
  expect(keys).toMatchObject([{ id, name: 'My key', aaguid: credential.aaguid }]);
  expect(methods.isCredential(keys[0]?.id ?? '', credential.id)).toBe(true);
  expect(asked.filter((request) => request.includes('/v1.0/'))).toHaveLength(3);
});

test('J7: a claims challenge that needs the person is handed on as it is, and met by signing in with it', async () => {
  const { open, graph, signIn } = wire('claims-challenge');
  const first = await signIn(await open(), plainSignIn);
  const refused = await graph(first.identity).methods.creationOptions(signal);
  const failure = refused.ok ? null : refused.failure;
  expect(failure).toMatchObject({ kind: 'http', status: 401 });
  const claims = failure?.kind === 'http' ? failure.claims : null;
  expect(JSON.parse(claims ?? '')).toHaveProperty('access_token.acrs');

  const second = await signIn(first.identity, { prompt: null, claims });
  expect(second.query.get('login_hint')).toBe(accountOf(first.answer).username);
  expect(second.query.get('prompt')).toBeNull();
  expect(await graph(second.identity).methods.creationOptions(signal)).toMatchObject({ ok: true });
});

test('J7: a fresh sign-in replaces the tokens from before it', async () => {
  const { open, graph, signIn } = wire('mfa-stale', { mayReadPolicy: false });
  const first = await signIn(await open(), plainSignIn);
  expect(await graph(first.identity).methods.creationOptions(signal)).toMatchObject({
    ok: false,
    failure: { kind: 'http', status: 403, errorCode: 'accessDenied' },
  });
  const second = await signIn(first.identity, freshSignIn);
  expect(second.query.get('prompt')).toBe('login');
  expect(await graph(second.identity).methods.creationOptions(signal)).toMatchObject({ ok: true });
});

test('J8: cancelled on the page: LK-302, and the next sign-in works', async () => {
  const { open, signIn } = wire('default');
  const { identity, answer } = await signIn(await open(), plainSignIn, true);
  expect(answer).toMatchObject({ kind: 'failed', problem: { code: 'LK-302', facts: { aadsts: '65004' } } });
  expect(identity.account()).toBeNull();
  accountOf((await signIn(identity, plainSignIn)).answer);
});

test('J8: back without an answer, in a new page of the same tab: nothing is signed in, the next sign-in works', async () => {
  const { open, signIn } = wire('default');
  void (await open()).signIn(plainSignIn);
  await expect.poll(() => tab.visited.length).toBe(1);
  tab.load(base);
  const identity = await open();
  expect(await identity.handleAnswer(null)).toEqual({ kind: 'none' });
  accountOf((await signIn(identity, plainSignIn)).answer);
});

test('J2: a reload keeps the session; signing out drops everything that MSAL kept of the person', async () => {
  const { open, signIn } = wire('default');
  const { answer } = await signIn(await open(), plainSignIn);
  const { username } = accountOf(answer);
  tab.load(base);
  const reloaded = await open();
  expect(await reloaded.handleAnswer(null)).toEqual({ kind: 'none' });
  expect(reloaded.account()).toEqual(accountOf(answer));
  expect(tab.kept()).toContain(username);
  await reloaded.signOut();
  expect(tab.kept()).not.toContain(username);
  const left = new URL(tab.visited.at(-1) ?? '');
  expect(left.pathname).toBe(`/${directory.tenantId}/oauth2/v2.0/logout`);
  expect(left.searchParams.get('post_logout_redirect_uri')).toBe(base);
});

test('X2: what is forgotten is gone from the tab, and so is a token that comes too late', async () => {
  const { open, signIn, asked, held } = wire('default');
  const { identity, answer } = await signIn(await open(), plainSignIn);
  let release = (): void => undefined;
  held.until = new Promise((resolve) => (release = resolve));
  asked.length = 0;
  const late = identity.token('UserAuthMethod-Passkey.ReadWrite', null);
  await expect.poll(() => asked).toContain(`/${directory.tenantId}/oauth2/v2.0/token`);
  await identity.forget();
  release();
  const none = { ok: false, failure: { kind: 'no-token', need: 'sign-in' } };
  expect(await late).toMatchObject(none);
  expect(await identity.token('User.Read', null)).toMatchObject(none);
  expect(identity.account()).toBeNull();
  expect(tab.kept()).not.toContain(accountOf(answer).username);
  expect(tab.kept()).not.toMatch(/accesstoken|refreshtoken/i);
});

test('another account: Microsoft is asked to offer the choice, and told of nobody', async () => {
  const { open, signIn } = wire('default');
  const first = await signIn(await open(), plainSignIn);
  const second = await signIn(first.identity, otherAccount);
  expect(second.query.get('prompt')).toBe('select_account');
  expect(second.query.get('login_hint')).toBeNull();
});

function valueOf<Value>(result: { ok: true; value: Value } | { ok: false; failure: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
