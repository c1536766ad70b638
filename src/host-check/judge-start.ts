import { faultOfAnswer } from './fault-of-answer.ts';
import { fault, type HostFault, type Judged } from './finding.ts';
import type { HostObservations } from './host-observations.ts';

const isLocal = (host: string): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(host);

/** `https://host:port/path`, without what a browser would need for it. */
function partsOf(address: string): { scheme: string; host: string; port: string } {
  const [, scheme = '', host = '', port = ''] = /^(https?):\/\/(\[[^\]]*\]|[^/:?#]*)(?::(\d+))?/i.exec(address) ?? [];
  return { scheme: scheme.toLowerCase(), host: host.toLowerCase(), port };
}

/** Whether the page stands at its address, and the address without the slash leads to it (M4). */
export function judgeStart({ seen, bare, base }: HostObservations): HostFault[] {
  const start = seen.get('');
  if (start === undefined) return [];
  const away = faultOfAnswer('', start);
  if (away !== null) return [away];
  if (bare === null || (bare.kind === 'leads' && bare.to === base)) return [];
  return [fault('no-slash', '', { sent: bare.kind === 'leads' ? bare.to : base.slice(0, -1), wanted: base })];
}

/** Whether people reach the page over TLS only. */
export function judgeTls({ base, plain, by, seen }: HostObservations): Judged {
  const { scheme, host, port } = partsOf(base);
  const start = seen.get('');
  if (start?.kind === 'trouble')
    return start.why === 'certificate' ? [fault('certificate', '', { sent: start.said })] : 'unread';
  if (scheme !== 'https') return isLocal(host) ? 'local' : [fault('no-tls', '', { sent: base })];
  if (plain === null) return by === 'page' ? 'ask-command' : port === '' ? 'unread' : 'local';
  // Nobody at port 80 is as good: then nothing is ever said there.
  if (plain.kind === 'trouble') return [];
  const to = plain.kind === 'leads' ? partsOf(plain.to) : null;
  if (to?.scheme === 'https' && to.host === host) return [];
  if (plain.kind === 'answer' && plain.status >= 400) return [];
  return [fault('plain-stays', '', { sent: plain.kind === 'leads' ? plain.to : String(plain.status) })];
}
