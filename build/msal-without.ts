import type { Plugin } from 'vite';

/** In place of a class that nothing here ever makes. */
const neverMade = (name: string): string =>
  `export class ${name} { constructor() { throw new Error('${name} is left out of this build'); } }`;

/**
 * Modules of MSAL that this page never runs, by their path in the packages, and what stands in for each. Signing in goes by
 * redirect, tokens come from the cache or by refresh token (J3), the cache is sessionStorage, tokens are bearer tokens, and no
 * broker is asked. Together they are a fifth of MSAL.
 *
 * `RegionDiscovery` looks just as unneeded, and is not: reading the authority's metadata calls it.
 */
const leftOut: Readonly<Record<string, string>> = {
  '/msal-browser/dist/interaction_client/PopupClient.mjs': neverMade('PopupClient'),
  '/msal-browser/dist/interaction_client/SilentIframeClient.mjs': neverMade('SilentIframeClient'),
  '/msal-browser/dist/interaction_client/SilentAuthCodeClient.mjs': neverMade('SilentAuthCodeClient'),
  '/msal-browser/dist/interaction_client/PlatformAuthInteractionClient.mjs': neverMade('PlatformAuthInteractionClient'),
  '/msal-browser/dist/cache/LocalStorage.mjs': neverMade('LocalStorage'),
  // Asked before each token whether a broker may be: none is.
  '/msal-browser/dist/broker/nativeBroker/PlatformAuthProvider.mjs': [
    'export const isPlatformAuthAllowed = () => false;',
    'export const getPlatformAuthProvider = () => Promise.resolve(undefined);',
    'export const isPlatformBrokerAvailable = () => Promise.resolve(false);',
  ].join('\n'),
  '/msal-common/dist-browser/crypto/PopTokenGenerator.mjs': neverMade('PopTokenGenerator'),
  '/msal-common/dist-browser/crypto/DpopProofGenerator.mjs': [
    neverMade('DpopProofGenerator'),
    "export const normalizeDpopResourceRequestContext = () => { throw new Error('DPoP is left out of this build'); };",
  ].join('\n'),
};

/**
 * Leaves these modules out of the build.
 * @throws Error, of the build, where MSAL is in it and a module is not where it was: a newer MSAL has to be looked at again
 */
export function msalWithout(): Plugin {
  const missed = new Set<string>();
  let isThere = false;
  return {
    name: 'msal-without',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      isThere = false;
      missed.clear();
      for (const path of Object.keys(leftOut)) missed.add(path);
    },
    load: {
      filter: { id: /[\\/]@azure[\\/]msal-/ },
      handler(id) {
        isThere = true;
        const path = id.replaceAll('\\', '/').replace(/^.*\/@azure/, '');
        const instead = leftOut[path];
        if (instead === undefined) return null;
        missed.delete(path);
        return { code: instead, moduleSideEffects: false };
      },
    },
    buildEnd(error) {
      if (error === undefined && isThere && missed.size > 0) {
        throw new Error(`MSAL has moved what is left out of it: ${[...missed].join(', ')}`);
      }
    },
  };
}
