import { microsoftOrigin } from '../src/companion-protocol/relying-party.ts';
import { htmlPages } from './html-pages.ts';

/** Where the page may connect to (X1): itself, sign-in, the clock and reachability checks, Graph. */
const connections = ["'self'", 'https://login.microsoftonline.com', microsoftOrigin, 'https://graph.microsoft.com'];

/** @param style the source that lets the first screen's own style sheet in; null for a page that has none of its own */
const directives = (style: string | null): Record<string, readonly string[]> => ({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': style === null ? ["'self'"] : ["'self'", style],
  'img-src': ["'self'"],
  'connect-src': connections,
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  // Svelte makes its templates under this name; nothing else of ours turns text into markup.
  'trusted-types': ['svelte-trusted-html'],
});

const written = (policy: Record<string, readonly string[]>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');

/** The policy as a page can say it of itself: `frame-ancestors` is for headers only (https://www.w3.org/TR/CSP3/#meta-element). */
export function policyInPage(style: string | null): string {
  const said = Object.entries(directives(style)).filter(([name]) => name !== 'frame-ancestors');
  return written(Object.fromEntries(said));
}

/** What the page may use; the registration of a key and copying a summary are all that it needs. */
const allowedFeatures = ['publickey-credentials-create', 'publickey-credentials-get', 'clipboard-write'];

const refusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/**
 * The headers of every answer, on every host (X1). The one source: scripts/serve.ts sends them, and scripts/build.ts
 * makes the host configurations from them.
 * @param style as a source of the policy (`'sha256-...'`), which is another in each build; null for none
 */
export const securityHeaders = (style: string | null): Record<string, string> => ({
  'Content-Security-Policy': written(directives(style)),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [
    ...allowedFeatures.map((feature) => `${feature}=(self)`),
    ...refusedFeatures.map((feature) => `${feature}=()`),
  ].join(', '),
  // The hand-off opens Microsoft's page in a window of its own.
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
});

/** Paths with a rule of their own, `*` only at the end (all that static hosts have in common), and how they are cached. */
export const cacheRules: Record<string, string> = {
  // Changed by the administrator at any time, and its Date header is what the clock check reads.
  '/config.json': 'no-store',
  // Their names carry a hash of what they hold.
  '/assets/*': 'public, max-age=31536000, immutable',
  '/': 'no-cache',
  ...Object.fromEntries(htmlPages.map((page) => [`/${page}`, 'no-cache'])),
};

/**
 * @param path of the request, from the app's base on, such as `/assets/index-abc.js`
 * @returns the value of Cache-Control; what has no rule is asked for anew each time
 */
export function cacheControlFor(path: string): string {
  const exact = cacheRules[path];
  if (exact !== undefined) return exact;
  const folder = Object.keys(cacheRules).find((rule) => rule.endsWith('*') && path.startsWith(rule.slice(0, -1)));
  return (folder === undefined ? undefined : cacheRules[folder]) ?? 'no-cache';
}
