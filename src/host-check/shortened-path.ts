/**
 * Where hosts that hide the end of a page's name may lead, Azure Static Web Apps and Cloudflare Pages among them. Relative
 * addresses in the page mean the same there, because the folder is the same.
 * @returns null for what is no page
 */
export function shortenedPath(path: string): string | null {
  if (!path.endsWith('.html')) return null;
  return path.replace(/(?:^|(?<=\/))index\.html$|\.html$/, '');
}
