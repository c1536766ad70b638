import { findPrograms } from './find-programs.ts';

/** @returns nginx's program, `nginx.exe` on Windows; null where there is none */
export function findNginx(): string | null {
  return findPrograms(['nginx'], ['/usr/sbin', '/usr/local/sbin', 'C:\\nginx'])[0] ?? null;
}
