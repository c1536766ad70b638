import { securityHeaders } from '../../build/security-headers.ts';

/**
 * What an answer of this build needs (X1).
 * @param page text of the start page as it came: its own copy of the policy names the style sheet that this build has;
 * null where it is not the build's, and then no style sheet is asked for
 */
export function wantedHeaders(page: string | null): Record<string, string> {
  const [copy = ''] = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/i.exec(page ?? '') ?? [];
  const [style = null] = /'sha256-[^']+'/.exec(copy.replaceAll('&#39;', "'")) ?? [];
  return securityHeaders(style);
}
