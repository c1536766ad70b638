import { metadata } from '../resources.ts';
import { textOf, type Entry } from './directory-type.ts';
import { skipToken, type ListQuery } from './list-query.ts';

function sorted(entries: readonly Entry[], orderBy: ListQuery['orderBy']): readonly Entry[] {
  if (orderBy === null) return entries;
  const text = (entry: Entry): string => textOf(entry, orderBy.property);
  const ascending = entries.toSorted((one, other) => text(one).localeCompare(text(other), 'en'));
  return orderBy.descending ? ascending.toReversed() : ascending;
}

/** The same address, from the next entry on. */
function nextLink(address: URL, skip: number): string {
  const kept = [...address.searchParams].filter(([name]) => name !== '$skiptoken');
  const query = [...kept, ['$skiptoken', skipToken(skip)] as const]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `https://graph.microsoft.com${address.pathname}?${query}`;
}

/**
 * One page of a list, in Graph's shape.
 * @param pageLimit most entries on a page, whatever `$top` asks
 * @param written how an entry is written into the answer
 */
export function answerList(
  entries: readonly Entry[],
  query: ListQuery,
  address: URL,
  context: string,
  pageLimit: number,
  written: (entry: Entry) => Entry,
): Response {
  const found = sorted(
    entries.filter((entry) => (query.search?.(entry) ?? true) && (query.filter?.matches(entry) ?? true)),
    query.orderBy,
  );
  const end = query.skip + Math.min(query.top, pageLimit);
  return Response.json({
    '@odata.context': `${metadata}${context}`,
    // Graph counts on the first page.
    ...(query.count && query.skip === 0 ? { '@odata.count': found.length } : {}),
    ...(end < found.length ? { '@odata.nextLink': nextLink(address, end) } : {}),
    value: found.slice(query.skip, end).map(written),
  });
}
