/** With these a host leads people away, or brings in what no file of the release names. */
const refused = ['Refresh', 'Link', 'Service-Worker-Allowed'];

/** A host may want HTTPS for longer than we do, and for more names. */
function isAsReleased(name: string, value: string, wanted: string): boolean {
  if (value === wanted) return true;
  const seconds = (text: string): number => Number(/^max-age=(\d+)(?:;|$)/i.exec(text)?.[1] ?? -1);
  return name === 'Strict-Transport-Security' && seconds(value) >= seconds(wanted);
}

/**
 * Compares the headers of an answer with what the release asks its host to send (X1).
 * @param headers of the answer
 * @param isPage whether the path is a page's; what is sent as HTML counts as one in any case
 * @param released what the release's own page wants
 * @returns what is wrong, each to be read after the name of the file
 */
export function headerDifferences(
  headers: Headers,
  isPage: boolean,
  released: Readonly<Record<string, string>>,
): string[] {
  const strange = refused.filter((name) => headers.has(name)).map((name) => `is sent with the header ${name}`);
  if (!isPage && !/html/i.test(headers.get('content-type') ?? '')) return strange;
  const wrong = Object.entries(released).flatMap(([name, wanted]) => {
    const value = headers.get(name);
    if (value === null) return [`is sent without the header ${name}`];
    return isAsReleased(name, value, wanted) ? [] : [`is sent with another ${name} than the release's: ${value}`];
  });
  return [...strange, ...wrong];
}
