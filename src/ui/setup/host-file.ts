import { hostFiles } from '../../../build/host-files.ts';
import { securityHeaders } from '../../../build/security-headers.ts';
import { hostFilePaths, type HostFileOf } from '../../setup/host-file-paths.ts';

/** The first screen's style sheet of this build, as the policy lets it in (X1); null in development, where there is none. */
function pageStyle(): string | null {
  return document.querySelector('meta[name="page-style"]')?.getAttribute('content') ?? null;
}

/** What the build writes into hosting/, with the administrator's own names (A4). */
export const hostFileOf: HostFileOf = (host, site) => {
  try {
    return hostFiles(securityHeaders(pageStyle()), site)[hostFilePaths[host]] ?? null;
  } catch {
    return null;
  }
};
