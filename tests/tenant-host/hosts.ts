import { builtHeaders } from '../../build/built-headers.ts';
import { isLost } from '../../src/practice/lost-answer.ts';
import { createTenant } from '../../src/practice/tenant.ts';
import type { Scenario } from '../../src/practice/scenarios.ts';
import { initialState, type Directory } from '../../src/practice/tenant-state.ts';
import { memoryStore } from '../../src/practice/tenant-store.ts';
import { builtFile, productionAnswer } from './built-files.ts';

export const microsoftHosts = [
  'login.microsoftonline.com',
  'login.microsoft.com',
  'graph.microsoft.com',
  'mysignins.microsoft.com',
] as const;

/** Where keys are made: the one origin that Entra accepts. */
const ceremonyOrigin = 'https://login.microsoft.com';

export interface HostsDeps {
  /** Folder of the production build. */
  readonly dist: string;
  readonly scenario: Scenario;
  readonly directory: Directory;
  /** The host that serves the helpdesk's room and nothing else, and the folder of it. */
  readonly room?: { readonly hostname: string; readonly dist: string };
  /** The administrator's own host, with the setup and readiness pages and nothing else, and the folder of it. */
  readonly setup?: { readonly hostname: string; readonly dist: string };
  /** What the app finds as its config.json. */
  readonly configuration: string;
}

const isMicrosoft = (hostname: string): boolean => (microsoftHosts as readonly string[]).includes(hostname);

/** A base URL of the app, on whichever host and path an organisation puts it. */
function isAppAddress(redirectUri: string): boolean {
  if (!URL.canParse(redirectUri)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(redirectUri);
  return protocol === 'https:' && !isMicrosoft(hostname) && pathname.endsWith('/') && search === '' && hash === '';
}

/** The helpdesk's room, on an origin of its own: its page, or where that stands. */
const isRoomAddress = (redirectUri: string): boolean =>
  isAppAddress(redirectUri.replace(/\/(helpdesk|readiness)\.html$/, '/'));

const redirect = (location: string): Response =>
  new Response(null, { status: 302, headers: { Location: location, 'Cache-Control': 'no-store' } });

/** The practice pages and what they load; anything else of the build is not on Microsoft's hosts. */
const belongsToPracticePages = (pathname: string): boolean =>
  pathname.startsWith('/assets/') || /^\/(practice-[\w-]+\.html|icon\.svg)$/.test(pathname);

/**
 * Everything that the test host answers: Microsoft's names by the practice tenant, all others by the production build.
 * @returns null for an answer that gets lost: the connection is to be broken
 */
export function hosts({
  dist,
  scenario,
  directory,
  room,
  setup,
  configuration,
}: HostsDeps): (request: Request) => Promise<Response | null> {
  const clock = {
    now: () => Date.now(),
    wait: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  };
  const notFound = (): Response =>
    new Response('Not found', {
      status: 404,
      headers: { ...builtHeaders(dist), 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  const rp = { id: new URL(ceremonyOrigin).hostname, origins: [ceremonyOrigin] };
  const store = memoryStore(() => initialState(scenario, directory, rp.id, clock.now()));
  const tenant = createTenant({
    scenario,
    store,
    clock,
    rp,
    isRegistered: (redirectUri, client) =>
      client === 'employees' ? isAppAddress(redirectUri) : isRoomAddress(redirectUri),
  });

  async function answerAsLogin(request: Request, url: URL): Promise<Response> {
    const { pathname, search, searchParams } = url;
    const [, tenantId = '', ...rest] = pathname.split('/');
    const path = rest.join('/');
    if (path === 'oauth2/v2.0/authorize')
      return redirect(`/practice-sign-in.html${search}&tenant=${encodeURIComponent(tenantId)}`);
    if (path === 'oauth2/v2.0/logout') {
      const back = searchParams.get('post_logout_redirect_uri') ?? '';
      return isRoomAddress(back) ? redirect(back) : notFound();
    }
    // The origins beside its own that may use the RP ID login.microsoft.com. The tenant refuses them all the same.
    if (url.origin === ceremonyOrigin && pathname === '/.well-known/webauthn')
      return Response.json({ origins: ['https://login.live.com', 'https://login.microsoftonline.com'] });
    if (belongsToPracticePages(pathname)) return (await builtFile(dist, pathname)) ?? notFound();
    return tenant.fetch(request);
  }

  return async (request) => {
    const url = new URL(request.url);
    switch (url.hostname) {
      case 'graph.microsoft.com': {
        const answer = await tenant.fetch(request);
        return isLost(answer) ? null : answer;
      }
      case 'login.microsoftonline.com':
      case 'login.microsoft.com':
        return answerAsLogin(request, url);
      case 'mysignins.microsoft.com':
        return url.pathname === '/security-info'
          ? redirect(`${ceremonyOrigin}/practice-security-info.html${url.search}`)
          : notFound();
      default: {
        const site = [room, setup].find((own) => own?.hostname === url.hostname)?.dist ?? dist;
        if (url.pathname === '/config.json') return productionAnswer(site, '/config.json', configuration);
        return (await builtFile(site, url.pathname)) ?? notFound();
      }
    }
  };
}
