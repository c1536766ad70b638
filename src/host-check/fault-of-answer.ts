import { fault, type HostFault } from './finding.ts';
import type { SeenFile } from './host-answer.ts';

/** @returns why a file that should be there is not, or null where it came */
export function faultOfAnswer(path: string, seen: SeenFile): HostFault | null {
  if (seen.kind === 'trouble') return fault(seen.why, path, { sent: seen.said });
  if (seen.kind === 'leads') return fault('leads', path, { sent: seen.to });
  if (seen.status === 404) return fault('gone', path);
  return seen.status === 200 ? null : fault('status', path, { sent: String(seen.status) });
}
