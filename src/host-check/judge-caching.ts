import { cacheControlFor } from '../../build/security-headers.ts';
import { fault, type HostFault } from './finding.ts';
import { judgeHeaders } from './judge-headers.ts';

const name = 'Cache-Control';

/** What asks the host each time, in other words than ours. */
const asksEachTime = /\b(?:no-cache|no-store|max-age=0)\b/i;

/** Whether files with a hash in their name are kept, and pages are asked for anew; others are nobody's trouble. */
export function judgeCaching(path: string, headers: Readonly<Record<string, string>>): HostFault[] {
  const isPage = path === '' || path.endsWith('.html');
  if (!isPage && !path.startsWith('assets/')) return [];
  const wanted = cacheControlFor(`/${path}`);
  const sent = headers[name.toLowerCase()];
  if (sent === undefined) return [fault('header-missing', path, { name, wanted })];
  const right = isPage ? asksEachTime.test(sent) : judgeHeaders(headers, { [name]: wanted }).length === 0;
  return right ? [] : [fault('header-differs', path, { name, sent, wanted })];
}
