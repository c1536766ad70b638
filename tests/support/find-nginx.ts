import { findPrograms } from './find-programs.ts';

/** @returns nginx's program; null where there is none, and on Windows, for which tests/support/nginx.ts writes no paths */
export function findNginx(): string | null {
  return process.platform === 'win32' ? null : (findPrograms(['nginx'], ['/usr/sbin', '/usr/local/sbin'])[0] ?? null);
}
