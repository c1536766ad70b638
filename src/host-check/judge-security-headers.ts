import { fault, type HostFault } from './finding.ts';
import { judgeHeaders } from './judge-headers.ts';

/** With these a host leads people away, or brings in what no file of the build names. */
const strange = ['Refresh', 'Link', 'Service-Worker-Allowed'];

/** What protects a file that is no page; the others say something of documents only. */
const ofEveryFile = ['X-Content-Type-Options', 'Cross-Origin-Resource-Policy', 'Strict-Transport-Security'];

/**
 * Judges the headers of one answer, but for the policy (X1).
 * @param headers names in lower case
 * @param wanted as the build has them
 */
export function judgeSecurityHeaders(
  path: string,
  headers: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, string>>,
): HostFault[] {
  const isPage = path === '' || path.endsWith('.html') || /html/i.test(headers['content-type'] ?? '');
  const asked = Object.fromEntries(
    Object.entries(wanted).filter(
      ([name]) => name !== 'Content-Security-Policy' && (isPage || ofEveryFile.includes(name)),
    ),
  );
  return [
    ...strange
      .filter((name) => headers[name.toLowerCase()] !== undefined)
      .map((name) => fault('header-strange', path, { name, sent: headers[name.toLowerCase()] ?? null })),
    ...judgeHeaders(headers, asked).map(({ name, sent, wanted: should }) =>
      sent === null
        ? fault('header-missing', path, { name, wanted: should })
        : fault('header-differs', path, { name, sent, wanted: should }),
    ),
  ];
}
