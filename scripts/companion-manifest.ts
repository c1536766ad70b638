import { languageTags } from '../src/config/languages.ts';
import { microsoftOrigin } from '../src/companion-protocol/relying-party.ts';

/**
 * The manifest of the companion (K4): one permission, one host, one origin that may talk to it.
 * @param manifestKey null for a store, which signs with a key of its own and refuses the member
 */
export function companionManifest(origin: string, version: string, manifestKey: string | null): object {
  return {
    manifest_version: 3,
    name: '__MSG_companion_name__',
    description: '__MSG_companion_description__',
    version,
    default_locale: languageTags[0],
    minimum_chrome_version: '120',
    icons: { 128: 'icon-128.png' },
    ...(manifestKey === null ? {} : { key: manifestKey }),
    background: { service_worker: 'service-worker.js' },
    permissions: ['scripting'],
    host_permissions: [`${microsoftOrigin}/*`],
    // Otherwise (spanning) this one service worker would answer private windows as well.
    incognito: 'not_allowed',
    externally_connectable: { matches: [`${origin}/*`] },
  };
}
