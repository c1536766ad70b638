import { fault, type HostFault } from './finding.ts';
import type { FileList, HostObservations } from './host-observations.ts';

/** What a page's text loads and holds, as a browser would find it. */
function loadedBy(html: string): { scripts: string[]; frames: string[]; inline: number } {
  const sources = (tag: string): string[] =>
    [...html.matchAll(new RegExp(`<${tag}\\b[^>]*?\\ssrc\\s*=\\s*["']?([^"'\\s>]+)`, 'gi'))].map(
      ([, from = '']) => from,
    );
  const scripts = [...html.matchAll(/<script\b([^>]*)>/gi)];
  return {
    scripts: sources('script'),
    frames: sources('iframe'),
    inline: scripts.filter(([, attributes = '']) => !/\ssrc\s*=/i.test(attributes)).length,
  };
}

/** As a browser resolves it from the start page on, so that text and document say the same. */
function resolved(base: string, address: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return address;
  const [origin = '', scheme = ''] = /^([a-z]+:)\/\/[^/]+/i.exec(base) ?? [];
  if (address.startsWith('//')) return scheme + address;
  return address.startsWith('/') ? origin + address : base + address.replace(/^\.\//, '');
}

/** @returns the path from the base on; null where the address is elsewhere */
function below(base: string, address: string): string | null {
  const [plain = ''] = address.split(/[?#]/, 1);
  return plain.startsWith(base) ? plain.slice(base.length) : null;
}

/** Whether something on the way put in what no file of the build names. */
export function judgeInjected({ base, list, seen, document }: HostObservations): HostFault[] {
  const isOurs = (address: string): boolean => {
    const path = below(base, address);
    if (path === null || path.includes('..')) return false;
    return list === null ? path.startsWith('assets/') : Object.hasOwn(list.sums, path);
  };
  const start = seen.get('');
  const text = start?.kind === 'answer' && start.text !== null ? loadedBy(start.text) : null;
  const strangers = (addresses: readonly string[]): string[] =>
    [...new Set(addresses.map((one) => resolved(base, one)))].filter((one) => !isOurs(one));
  const scripts = strangers([...(text?.scripts ?? []), ...(document?.scripts ?? [])]);
  const inline = Math.max(text?.inline ?? 0, document?.inline ?? 0);
  return [
    ...scripts.map((sent) => fault('script', '', { sent })),
    ...(inline > 0 ? [fault('inline-script', '', { sent: String(inline) })] : []),
    ...strangers([...(text?.frames ?? []), ...(document?.frames ?? [])]).map((sent) => fault('frame', '', { sent })),
    ...strangers(document?.sheets ?? []).map((sent) => fault('sheet', '', { sent })),
    ...(document?.worker === true ? [fault('worker', '')] : []),
    ...differing(list, seen, (path) => path === '' || path.endsWith('.html')),
  ];
}

/** @returns a fault for each of these files whose bytes are not those of the list */
export function differing(
  list: FileList | null,
  seen: HostObservations['seen'],
  isAsked: (path: string) => boolean,
): HostFault[] {
  return [...seen].flatMap(([path, answer]) => {
    const sum = list?.sums[path === '' ? 'index.html' : path];
    if (answer.kind !== 'answer' || answer.status !== 200 || sum === undefined || !isAsked(path)) return [];
    return answer.sha256 === null || answer.sha256 === sum ? [] : [fault('bytes', path)];
  });
}
