/** What one browser is told so that the companion is there: the same setting in three forms. */
export interface BrowserPolicy {
  browser: string;
  /** The text of a registry file. */
  registry: string;
  /** Where Intune's settings catalogue has it, and the entry that goes in. */
  intune: { place: string; entry: string };
  /** For the policy `ExtensionSettings`. */
  json: string;
}

/** Policy names as Microsoft and Google document them; the update addresses are those of the browsers' own stores. */
const browsers = [
  {
    browser: 'Microsoft Edge',
    registry: 'SOFTWARE\\Policies\\Microsoft\\Edge',
    updateUrl: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
    intune: ['Microsoft Edge', 'Extensions', 'Control which extensions are installed silently'],
  },
  {
    browser: 'Google Chrome',
    registry: 'SOFTWARE\\Policies\\Google\\Chrome',
    updateUrl: 'https://clients2.google.com/service/update2/crx',
    intune: ['Google', 'Google Chrome', 'Extensions', 'Configure the list of force-installed apps and extensions'],
  },
];

/** @param id of the extension: 32 letters from a to p */
export function browserPolicies(id: string): BrowserPolicy[] {
  return browsers.map(({ browser, registry, updateUrl, intune }) => ({
    browser,
    registry: `Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\${registry}\\ExtensionInstallForcelist]\n"1"="${id};${updateUrl}"`,
    intune: { place: intune.join(' > '), entry: `${id};${updateUrl}` },
    json: JSON.stringify({ [id]: { installation_mode: 'force_installed', update_url: updateUrl } }, null, 2),
  }));
}
