/** What stands at one path: its bytes, and the headers where a host sent them; or why there are none. */
export type Found = { content: Uint8Array; headers: Headers | null } | 'missing' | { trouble: string };

/**
 * Where hosts that hide the end of a page's name may lead, Azure Static Web Apps and Cloudflare Pages among them. Relative
 * addresses in the page mean the same there, because the folder is the same.
 */
function shortened(address: URL): string | null {
  if (!address.pathname.endsWith('.html')) return null;
  return address.href.replace(address.pathname.endsWith('/index.html') ? /index\.html$/ : /\.html$/, '');
}

/**
 * Fetches what a host sends for one file of a release. Redirects are not followed: a script or page that was led elsewhere
 * would look for all that it names over there, where nobody compares.
 * @param address without query and fragment
 */
export async function releasedAnswer(address: URL): Promise<Found> {
  const get = (from: string): Promise<Response> =>
    fetch(from, { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(30_000) });
  /** Null where the answer is no redirect. */
  const leadsTo = ({ status, headers }: Response, from: string): string | null => {
    const location = headers.get('location') ?? '';
    if (status < 300 || status > 399) return null;
    return location !== '' && URL.canParse(location, from)
      ? new URL(location, from).href
      : `nowhere (status ${status})`;
  };
  try {
    let answer = await get(address.href);
    let target = leadsTo(answer, address.href);
    if (target !== null && target === shortened(address)) {
      answer = await get(target);
      target = leadsTo(answer, target);
    }
    if (target !== null) return { trouble: `leads to ${target}` };
    if (answer.status === 404) return 'missing';
    if (answer.status !== 200) return { trouble: `is answered with status ${answer.status}` };
    return { content: new Uint8Array(await answer.arrayBuffer()), headers: answer.headers };
  } catch (error) {
    const cause = error instanceof Error ? ((error.cause as Error | undefined) ?? error) : null;
    return { trouble: `could not be fetched (${cause?.message ?? String(error)})` };
  }
}
