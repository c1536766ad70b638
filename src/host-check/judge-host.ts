import { readConfiguration } from '../config/read-configuration.ts';
import { faultOfAnswer } from './fault-of-answer.ts';
import { filesForHosts, ownFile } from './file-list.ts';
import { fault, hostTopics, type HostFault, type HostFinding, type HostTopic, type Judged } from './finding.ts';
import type { SeenFile } from './host-answer.ts';
import type { HostObservations } from './host-observations.ts';
import { judgeCaching } from './judge-caching.ts';
import { judgeCompanion } from './judge-companion.ts';
import { judgeConfigAnswer, judgeConfigFresh, type ReadSettings } from './judge-config-answer.ts';
import { differing, judgeInjected } from './judge-injected.ts';
import { judgePolicy } from './judge-policy.ts';
import { judgeSecurityHeaders } from './judge-security-headers.ts';
import { judgeStart, judgeTls } from './judge-start.ts';
import { judgeCompression, judgeType } from './judge-type.ts';
import { wantedHeaders } from './wanted-headers.ts';

type Answered = Extract<SeenFile, { kind: 'answer' }>;

/** @returns a finding for each topic, in their order: what was seen of a host, held against the build (A14) */
export function judgeHost(observed: HostObservations, read: ReadSettings = readConfiguration): HostFinding[] {
  const { seen, list, by } = observed;
  const came = [...seen].flatMap(([path, answer]) =>
    answer.kind === 'answer' && answer.status === 200 ? [[path, answer] as const] : [],
  );
  const each = (judge: (path: string, answer: Answered) => HostFault[]): Judged =>
    came.length === 0 ? 'unread' : gathered(came.flatMap(([path, answer]) => judge(path, answer)));
  const start = seen.get('');
  const page = start?.kind === 'answer' ? start.text : null;
  const isReleased = differing(list, seen, (path) => path === '').length === 0;
  const wanted = wantedHeaders(isReleased ? page : null);
  const policy = wanted['Content-Security-Policy'] ?? '';
  const isPage = (path: string, { headers }: Answered): boolean =>
    path === '' || path.endsWith('.html') || /html/i.test(headers['content-type'] ?? '');
  const config = seen.get(ownFile);

  const judges: Record<HostTopic, () => Judged> = {
    start: () => judgeStart(observed),
    tls: () => judgeTls(observed),
    policy: () => each((path, answer) => (isPage(path, answer) ? judgePolicy(path, answer.headers, policy) : [])),
    headers: () => each((path, { headers }) => judgeSecurityHeaders(path, headers, wanted)),
    config: () => (config === undefined ? 'unread' : judgeConfigAnswer(config, read)),
    'config-fresh': () =>
      config?.kind === 'answer' && config.status === 200
        ? judgeConfigFresh(config, observed.configAgain, [...observed.missing.values()])
        : 'unread',
    missing: () => judgeMissing(observed),
    types: () => each((path, { headers }) => judgeType(path, headers)),
    compression: () => each((path, { size, compressed }) => judgeCompression(path, size, compressed)),
    caching: () => each((path, { headers }) => judgeCaching(path, headers)),
    files: () => judgeFiles(observed),
    injected: () => (page === null ? 'unread' : gathered(judgeInjected(observed))),
    companion: () => {
      const text = config?.kind === 'answer' && config.status === 200 ? config.text : null;
      const reading = text === null ? null : read(text);
      if (reading?.ok !== true) return 'unread';
      return judgeCompanion(
        observed,
        reading.configuration.practice && by === 'page' ? null : reading.configuration.routes.companion,
      );
    },
  };
  return hostTopics.map((topic): HostFinding => {
    const judged = judges[topic]();
    if (typeof judged === 'string') return { topic, state: 'unknown', why: judged };
    return judged.length === 0 ? { topic, state: 'met' } : { topic, state: 'unmet', faults: judged };
  });
}

/** A page in the place of what is not there hides that it is not there (M3). */
function judgeMissing({ missing }: HostObservations): Judged {
  if (missing.size === 0) return 'unread';
  return [...missing].flatMap(([path, seen]) => {
    if (seen.kind === 'answer' && seen.status === 404) return [];
    if (seen.kind === 'answer' && seen.status === 200) return [fault('page-instead', path)];
    return faultOfAnswer(path, seen) ?? [];
  });
}

/** What is missing, led elsewhere or other than listed; pages are told with what was put into them. */
function judgeFiles({ list, seen }: HostObservations): Judged {
  if (list === null) return seen.get('')?.kind === 'trouble' ? 'unread' : 'no-list';
  const away = [...seen].flatMap(([path, answer]) => {
    if (path === '' || path === ownFile || !Object.hasOwn(list.sums, path)) return [];
    const found = faultOfAnswer(path, answer);
    return found === null || (found.kind === 'gone' && filesForHosts.includes(path)) ? [] : [found];
  });
  const changed = differing(list, seen, (path) => path !== '' && path !== ownFile && !path.endsWith('.html'));
  const compared = [...seen.values()].some((answer) => answer.kind === 'answer' && answer.sha256 !== null);
  const faults = gathered([...away, ...changed]);
  return faults.length === 0 && !compared ? 'no-hash' : faults;
}

/** The same fault in many files is told once. */
function gathered(faults: readonly HostFault[]): HostFault[] {
  const told = new Map<string, HostFault>();
  for (const one of faults) {
    const key = JSON.stringify([one.kind, one.name, one.sent, one.wanted]);
    told.set(key, { ...one, paths: [...(told.get(key)?.paths ?? []), ...one.paths] });
  }
  return [...told.values()];
}
