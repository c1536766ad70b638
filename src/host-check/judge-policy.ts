import { fault, type HostFault } from './finding.ts';
import { judgeHeaders } from './judge-headers.ts';

const name = 'Content-Security-Policy';

/** What opens nothing, wherever it stands: it sends what is not encrypted to where it is, and says where to complain. */
const harmless = /^(?:upgrade-insecure-requests|block-all-mixed-content|report-uri\b.*|report-to\b.*)$/i;

/** Directives by name; of one name the first counts (https://www.w3.org/TR/CSP3/#parse-serialized-policy). */
function directivesOf(policy: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of policy.split(';').map((text) => text.trim().replace(/\s+/g, ' '))) {
    const key = part.split(' ', 1)[0]?.toLowerCase() ?? '';
    if (part !== '' && !found.has(key)) found.set(key, part);
  }
  return found;
}

/**
 * Judges the policy of one answer (X1). A browser obeys every policy that is sent: one beside ours can only forbid more,
 * which breaks the page, and ours has to be among them.
 * @param headers names in lower case
 * @param wanted the policy as the build has it
 */
export function judgePolicy(path: string, headers: Readonly<Record<string, string>>, wanted: string): HostFault[] {
  const differing = judgeHeaders(headers, { [name]: wanted });
  if (differing.length > 0) {
    return differing.map(({ sent, wanted: should }) =>
      sent === null
        ? fault('header-missing', path, { name, wanted: should })
        : fault('header-differs', path, { name, sent, wanted: should }),
    );
  }
  const needed = directivesOf(wanted);
  const policies = (headers[name.toLowerCase()] ?? '').split(',').map(directivesOf);
  const ours = policies.findIndex((policy) => [...needed.keys()].every((key) => policy.has(key)));
  const added = [...(policies[ours] ?? [])].filter(([key, text]) => !needed.has(key) && !harmless.test(text));
  const others = policies.filter((policy, index) => {
    return index !== ours && [...policy].some(([key, text]) => needed.get(key) !== text && !harmless.test(text));
  });
  return [
    ...added.map(([, text]) => fault('policy-opens', path, { name, sent: text })),
    ...others.map((policy) => fault('policy-second', path, { name, sent: [...policy.values()].join('; ') })),
  ];
}
