import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import { askCompanion, pingFrom, type Place } from '../support/ask-companion.ts';
import { companionOptions as options, companionRequest as request, kindOf } from '../support/companion-request.ts';
import { appOrigin, expect, expectNoWindow, test, type Companion } from '../support/companion-site.ts';

const ping = { version: 2, type: 'ping' };

/** What is asked as the page asks it: answered with a key for the right challenge on Microsoft's origin. */
async function expectHonestWorks(page: Page, companion: Companion): Promise<void> {
  // A document of its own: what was pressed before may have served.
  await page.goto(`${appOrigin}/plain`);
  const challenge = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  const [said] = await askCompanion(page, companion.id, [request({ challenge })]);
  expect(kindOf(said)).toBe('created');
  const clientData = typeof said === 'object' ? (said.credential?.clientDataJSON ?? '') : '';
  expect(JSON.parse(Buffer.from(clientData, 'base64url').toString())).toMatchObject({
    ...{ type: 'webauthn.create', origin: 'https://login.microsoft.com', challenge },
  });
  await expectNoWindow(companion);
}

/** An extension that somebody else wrote, in a folder of its own. It also runs in Latchkey's page. */
function strangersExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-stranger-'));
  const manifest = {
    ...{ manifest_version: 3, name: 'Stranger', version: '1' },
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: [`${appOrigin}/*`], js: ['content.js'] }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), '');
  writeFileSync(
    join(folder, 'content.js'),
    `addEventListener('ask', ({ detail }) => {
      const say = (what) => document.documentElement.setAttribute('data-said', what);
      try {
        chrome.runtime.sendMessage(detail, { version: 2, type: 'ping' }, (answer) => {
          void chrome.runtime.lastError;
          say(answer === undefined ? 'nothing' : 'answered');
        });
      } catch { say('nothing'); }
    });`,
  );
  return folder;
}

/** Neither a ping nor a request from there comes to anything. */
async function expectDeaf(where: Place, companion: Companion): Promise<void> {
  expect(await pingFrom(where, companion.id, ping)).toBe(false);
  expect(['gone', 'unheard', 'no way to ask']).toContain(
    kindOf((await askCompanion(where, companion.id, [request()]))[0]),
  );
}

test('K4: nobody but the origin that it was built for is heard', async ({ page, companion }) => {
  for (const origin of ['https://evil.example', 'https://sub.keys.contoso.com', `${appOrigin}:8443`]) {
    await page.goto(`${origin}/plain`);
    await expectDeaf(page, companion);
  }
  await page.goto(`${appOrigin}/plain`);
  expect(await pingFrom(page, companion.id, ping)).toBe(true);
  expect(await pingFrom(page, companion.id, { ...ping, version: 1 })).toBe(false);
  expect(await pingFrom(page, companion.id, { ...ping, more: 1 })).toBe(false);
  expect(companion.windows().opened).toBe(0);
  await expectHonestWorks(page, companion);
});

test('K4: nor is a frame, whoever stands around it', async ({ page, companion }) => {
  for (const around of ['https://evil.example', appOrigin]) {
    await page.goto(`${around}/plain`);
    await page.evaluate((src) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src }));
    }, `${appOrigin}/plain`);
    await expect.poll(() => page.frames()[1]?.url()).toBe(`${appOrigin}/plain`);
    const frame = page.frames()[1];
    if (frame === undefined) throw new Error('There is no frame');
    await frame.waitForLoadState();
    await expectDeaf(frame, companion);
  }
  expect(companion.windows().opened).toBe(0);
  await page.goto(`${appOrigin}/plain`);
  await expectHonestWorks(page, companion);
});

test.describe('with an extension of somebody else', () => {
  test.use({ others: [strangersExtension()] });

  test('K4: another extension is not heard, nor its script in the page of Latchkey', async ({
    page,
    context,
    companion,
  }) => {
    await companion.worker();
    const isStranger = (worker: Worker): boolean => !worker.url().includes(companion.id);
    const stranger =
      context.serviceWorkers().find(isStranger) ??
      (await context.waitForEvent('serviceworker', { predicate: isStranger }));
    await expectDeaf(stranger, companion);
    await page.goto(`${appOrigin}/plain`);
    await page.evaluate((detail) => dispatchEvent(new CustomEvent('ask', { detail })), companion.id);
    await expect(page.locator('html')).toHaveAttribute('data-said', 'nothing');
    expect(companion.windows().opened).toBe(0);
    await expectHonestWorks(page, companion);
  });
});

test('K4: no other relying party, and nothing that is malformed or too large', async ({ page, companion }) => {
  await page.goto(`${appOrigin}/plain`);
  const rpIds = [
    ...['google.com', 'microsoft.com', 'login.microsoft.com.evil.test', 'LOGIN.microsoft.com', 'login.microsoft.com.'],
    ...['keys.contoso.com', '', null, 7, ['login.microsoft.com'], 'login.microsoft.com\u0000'],
  ];
  const refused = [
    ...rpIds.map((id) => request({ rp: { id, name: 'Microsoft' } })),
    ...[null, 'create', 7, true, [], [[]], {}, { version: 2 }, { version: 2, type: 'ping' }],
    { ...request(), version: 1 },
    { ...request(), version: '2' },
    { ...request(), type: 'get' },
    { ...request(), more: true },
    { version: 2, type: 'create' },
    { version: 2, type: 'create', options: [options] },
    ...['rp', 'user', 'challenge', 'pubKeyCredParams', 'timeout'].flatMap((member) =>
      [undefined, null, 'x', -1, {}, []].map((value) => request({ [member]: value })),
    ),
    request({ challenge: `${options.challenge}=` }),
    request({ challenge: 'A'.repeat(1_000_000) }),
    request({ user: { ...options.user, displayName: 'A'.repeat(1_000_000) } }),
    request({ user: { ...options.user, id: 'A'.repeat(400) } }),
    request({ excludeCredentials: Array.from({ length: 10_000 }, () => ({ type: 'public-key', id: 'AQID' })) }),
    request({ excludeCredentials: [{ type: 'public-key', id: { length: 4 } }] }),
    request({ pubKeyCredParams: [{ type: 'public-key', alg: '-7' }] }),
    request({ authenticatorSelection: undefined }),
    request({ authenticatorSelection: { ...options.authenticatorSelection, userVerification: 'discouraged' } }),
    request({ authenticatorSelection: { ...options.authenticatorSelection, authenticatorAttachment: 'platform' } }),
    request({ extensions: [] }),
    request({ hints: [{}] }),
  ];
  const said = await askCompanion(page, companion.id, refused);
  expect(said.map(kindOf)).toEqual(refused.map(() => 'failed TypeError'));
  expect(companion.windows().opened).toBe(0);
  await expectHonestWorks(page, companion);
});

test('K4: what would speak for another origin does not reach the authenticator', async ({ page, companion }) => {
  await page.goto(`${appOrigin}/plain`);
  const remoteDesktopClientOverride = { origin: 'https://evil.example', sameOriginWithAncestors: true };
  const [said] = await askCompanion(page, companion.id, [
    request({
      extensions: { ...options.extensions, remoteDesktopClientOverride, appidExclude: 'https://evil.example' },
    }),
  ]);
  expect(kindOf(said)).toBe('created');
  await expectHonestWorks(page, companion);
});

test('K4: of a hundred at once one is served, in one window', async ({ page, companion }) => {
  await page.goto(`${appOrigin}/plain`);
  const said = await askCompanion(
    page,
    companion.id,
    Array.from({ length: 100 }, () => request()),
  );
  const kinds = said.map(kindOf);
  expect(kinds.filter((kind) => kind === 'created')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'failed OperationError')).toHaveLength(99);
  expect(companion.windows().opened).toBe(1);
  await expectHonestWorks(page, companion);
});

test('K4: while one runs, nothing that others say disturbs it', async ({ page, context, companion }) => {
  await page.goto(`${appOrigin}/plain`);
  let arrive: () => void = () => undefined;
  companion.document(() => new Promise((resolve) => (arrive = () => resolve(Response.json({})))));
  const opened = companion.nextWindow();
  const honest = askCompanion(page, companion.id, [request()]);
  await opened;
  const second = await context.newPage();
  await second.goto(`${appOrigin}/plain`);
  const said = await askCompanion(second, companion.id, [
    request(),
    null,
    { version: 2, type: 'cancel' },
    request({ rp: {} }),
  ]);
  expect(said.map(kindOf)).toEqual([
    'failed OperationError',
    'failed TypeError',
    'failed TypeError',
    'failed TypeError',
  ]);
  await second.goto('https://evil.example/plain');
  await expectDeaf(second, companion);
  await second.close();
  await expect.poll(() => arrive.toString()).toContain('resolve');
  arrive();
  expect(kindOf((await honest)[0])).toBe('created');
  expect(companion.windows().opened).toBe(1);
  companion.document(undefined);
  await expectHonestWorks(page, companion);
});

const html =
  (script: string, headers: Record<string, string> = {}) =>
  () =>
    new Response(`<!doctype html><script>${script}</script>`, { headers: { 'Content-Type': 'text/html', ...headers } });

const forge = `
  const forged = { rawId: new Uint8Array([6, 6, 6]).buffer, id: 'BgYG', type: 'public-key', getClientExtensionResults: () => ({}),
    response: { clientDataJSON: new TextEncoder().encode('{"type":"webauthn.create"}').buffer,
      attestationObject: new ArrayBuffer(9), getTransports: () => [] } };
  const create = () => Promise.resolve(forged);
  navigator.credentials.create = create;
  CredentialsContainer.prototype.create = create;
  Object.defineProperty(navigator, 'credentials', { get: () => ({ create }) });
  window.PublicKeyCredential = Object; window.btoa = () => 'BgYG'; window.atob = () => '';
`;
const neverSettle = `
  CredentialsContainer.prototype.create = () => new Promise(() => {});
  window.Promise = class { then() { return this; } catch() { return this; } finally() { return this; } static resolve() { return new this(); } };
  Uint8Array.from = () => { throw new Error('no'); }; Array.from = Uint8Array.from; JSON.parse = Uint8Array.from;
`;
const away = (address: string) =>
  `addEventListener('beforeunload', (event) => event.preventDefault()); location.href = '${address}';`;

for (const [what, document, outcome] of [
  ['puts a forgery in the place of the browser', html(forge), 'created'],
  ['breaks promises and never settles', html(neverSettle), 'created'],
  [
    'sends a strict policy',
    html('', { 'Content-Security-Policy': "default-src 'none'; require-trusted-types-for 'script'" }),
    'created',
  ],
  ['leads to another origin', html(away('https://evil.example/plain')), 'failed CompanionGone'],
  ['leads on within its own origin', html(away('/plain')), 'failed CompanionGone'],
  [
    'forbids that keys are made',
    html('', { 'Permissions-Policy': 'publickey-credentials-create=()' }),
    'failed CompanionGone',
  ],
  ['is sandboxed', html('', { 'Content-Security-Policy': 'sandbox allow-scripts' }), 'failed CompanionGone'],
  [
    'is a download',
    () => new Response('x', { headers: { 'Content-Disposition': 'attachment' } }),
    'failed CompanionGone',
  ],
] as const) {
  test(`K4: a page of Microsoft's that ${what}: ${outcome}`, async ({ page, companion, complaints }) => {
    // What Chromium says of pages that are led away.
    complaints.expect(/login\.microsoft\.com|chrome-error/);
    await page.goto(`${appOrigin}/plain`);
    companion.document(document);
    // Else the key may be made before the page is gone.
    if (outcome !== 'created') companion.plug({ automaticPresenceSimulation: false });
    const [said] = await askCompanion(page, companion.id, [request()]);
    expect(kindOf(said)).toBe(outcome);
    if (outcome === 'created' && typeof said === 'object') {
      const clientData: unknown = JSON.parse(
        Buffer.from(said.credential?.clientDataJSON ?? '', 'base64url').toString(),
      );
      expect(clientData).toMatchObject({ challenge: options.challenge, origin: 'https://login.microsoft.com' });
    }
    await expectNoWindow(companion);
    companion.document(undefined);
    companion.plug({});
    await expectHonestWorks(page, companion);
  });
}
