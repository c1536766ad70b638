/** A question for `config.json` that is under way. */
export interface AskedConfiguration {
  /** Never rejects: null where nothing answered in time. */
  answer: Promise<{ response: Response; after: number } | null>;
  /** This PC's own clock as the question left and, above, as the answer began, uncorrected, epoch milliseconds. */
  before: number;
  /** Ends the reading of the answer too. */
  signal: AbortSignal;
}

type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/**
 * Asks for `config.json` past every cache (M3), before there is anything that could read it.
 * @param url relative to the page
 * @param limit how long all of it may take, milliseconds
 */
export function askConfiguration(fetch: Fetch, url: string, now = Date.now, limit = 10_000): AskedConfiguration {
  const signal = AbortSignal.timeout(limit);
  const before = now();
  const answer = fetch(url, { cache: 'no-store', credentials: 'same-origin', signal }).then(
    (response) => ({ response, after: now() }),
    () => null,
  );
  return { answer, before, signal };
}
