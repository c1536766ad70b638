import { decodeBase64url, encodeBase64url } from '../../../keys/encoding/base64url.ts';
import { GraphError } from '../graph-error.ts';
import { parseFilter, type Filter } from './directory-filter.ts';
import { parseSearch } from './directory-search.ts';
import { badRequest, requireProperty, unsupported, type DirectoryType, type Entry } from './directory-type.ts';

/** What somebody asks of a list of the directory. */
export interface ListQuery {
  readonly search: ((entry: Entry) => boolean) | null;
  readonly filter: Filter | null;
  /** null: what comes by default. */
  readonly select: readonly string[] | null;
  readonly orderBy: { readonly property: string; readonly descending: boolean } | null;
  /** How many entries a page may have at most. */
  readonly top: number;
  /** Where the page begins. */
  readonly skip: number;
  readonly count: boolean;
}

const known = ['$search', '$filter', '$select', '$orderby', '$top', '$count', '$skiptoken'];
const pageByDefault = 100;
const mostOnPage = 999;

function page(text: string | null): number {
  if (text === null) return pageByDefault;
  const top = Number(text);
  if (!/^\d+$/.test(text) || top < 1 || top > mostOnPage)
    throw unsupported(`Invalid page size specified: '${text}'. It has to be between 1 and ${mostOnPage}.`);
  return top;
}

const tokenStart = 'page:';

export const skipToken = (skip: number): string => encodeBase64url(new TextEncoder().encode(`${tokenStart}${skip}`));

function skipOf(token: string | null): number {
  if (token === null) return 0;
  let text = '';
  try {
    text = new TextDecoder().decode(decodeBase64url(token));
  } catch {
    // Not ours: refused below.
  }
  const skip = Number(text.slice(tokenStart.length));
  if (!text.startsWith(tokenStart) || !Number.isInteger(skip) || skip < 1)
    throw new GraphError(400, 'Directory_ExpiredPageToken', 'The page token is over, or not one of this directory.');
  return skip;
}

function order(text: string | null, type: DirectoryType): ListQuery['orderBy'] {
  if (text === null) return null;
  const [, property = '', direction] = /^(\w+)(?: (asc|desc))?$/.exec(text) ?? [];
  if (property === '') throw badRequest('Invalid $orderby.');
  requireProperty(type, property);
  if (property !== 'displayName' && property !== 'userPrincipalName')
    throw unsupported(`Sorting by '${property}' is not supported.`);
  return { property, descending: direction === 'desc' };
}

export function parseSelect(text: string | null, type: DirectoryType): string[] | null {
  return text === null ? null : text.split(',').map((name) => requireProperty(type, name.trim()));
}

function refuseUnknown(parameters: URLSearchParams, served: readonly string[]): void {
  const names = [...parameters.keys()];
  const unknown = names.find((name) => !served.includes(name));
  if (unknown !== undefined) throw badRequest(`The query parameter '${unknown}' is not supported here.`);
  if (new Set(names).size < names.length) throw badRequest('A query parameter stands there twice.');
}

/** The query of one entry: nothing but `$select`. @throws {GraphError} 400 */
export function parseEntryQuery(parameters: URLSearchParams, type: DirectoryType): string[] | null {
  refuseUnknown(parameters, ['$select']);
  return parseSelect(parameters.get('$select'), type);
}

/**
 * @param isEventual the request has the header `ConsistencyLevel: eventual`
 * @param isCast the address asks for one type among several, which is an advanced query
 * @throws {GraphError} 400, as Graph refuses what it does not serve, or does not serve without that header
 */
export function parseListQuery(
  parameters: URLSearchParams,
  type: DirectoryType,
  isEventual: boolean,
  isCast: boolean,
): ListQuery {
  refuseUnknown(parameters, known);
  const search = parameters.get('$search');
  const filter = parameters.get('$filter');
  const counted = parameters.get('$count') ?? 'false';
  if (counted !== 'true' && counted !== 'false') throw badRequest('$count has to be true or false.');
  const count = counted === 'true';
  if (search !== null && !isEventual)
    throw unsupported('$search is served only with the request header ConsistencyLevel: eventual.');
  if (count && !isEventual)
    throw unsupported('$count is served only with the request header ConsistencyLevel: eventual.');
  const query: ListQuery = {
    search: search === null ? null : parseSearch(search, type),
    filter: filter === null ? null : parseFilter(filter, type),
    select: parseSelect(parameters.get('$select'), type),
    orderBy: order(parameters.get('$orderby'), type),
    top: page(parameters.get('$top')),
    skip: skipOf(parameters.get('$skiptoken')),
    count,
  };
  const isAdvanced = isCast || query.filter?.isAdvanced === true || (query.filter !== null && query.orderBy !== null);
  if (isAdvanced && !(isEventual && count))
    throw unsupported('This query is served only with ConsistencyLevel: eventual and $count=true.');
  return query;
}
