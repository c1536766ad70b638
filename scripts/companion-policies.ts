import type { CompanionAudience } from './companion-audience.ts';

interface Browser {
  name: string;
  registry: string;
  updateUrl: string;
  intune: string;
}

/** Policy names as Microsoft and Google document them; the update addresses are those of the browsers' own stores. */
const browsers: readonly Browser[] = [
  {
    name: 'Microsoft Edge',
    registry: 'SOFTWARE\\Policies\\Microsoft\\Edge',
    updateUrl: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
    intune: 'Microsoft Edge > Extensions > Control which extensions are installed silently',
  },
  {
    name: 'Google Chrome',
    registry: 'SOFTWARE\\Policies\\Google\\Chrome',
    updateUrl: 'https://clients2.google.com/service/update2/crx',
    intune: 'Google > Google Chrome > Extensions > Configure the list of force-installed apps and extensions',
  },
];

/** Which PCs get it, and what each of them may do with it. */
const places: Record<Exclude<CompanionAudience, 'proof'>, string> = {
  employees: 'config.json',
  helpdesk:
    "For agents' PCs only: give the policies below to a group of those devices, never to all.\nconfig.json of the helpdesk's own host, not of the employees'",
};

/** What an administrator enters so that the companion is there on the PCs that need it, and what config.json needs. */
export function companionPolicies(id: string, audience: CompanionAudience): string {
  // For one person and an afternoon: it is loaded by hand, and force-installed nowhere.
  if (audience === 'proof') {
    return [
      'Load it unpacked on the PC of the run alone, and take it out again afterwards: no policy installs it.',
      "config.json of the administrator's page",
      indent(`"routes": { "companion": "${id}" }`),
    ].join('\n');
  }
  return [
    places[audience],
    indent(`"routes": { "companion": "${id}" }`),
    ...browsers.flatMap(({ name, registry, updateUrl, intune }) => [
      `\n${name}: registry file (.reg)`,
      indent(
        `Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\${registry}\\ExtensionInstallForcelist]\n"1"="${id};${updateUrl}"`,
      ),
      `${name}: Intune, settings catalogue`,
      indent(`${intune}\nEnabled, with the entry ${id};${updateUrl}`),
      `${name}: JSON (policy ExtensionSettings)`,
      indent(JSON.stringify({ [id]: { installation_mode: 'force_installed', update_url: updateUrl } }, null, 2)),
    ]),
    '\nA number that the list already uses in the registry must not be used twice: take the next one instead of "1".',
    'A store gives the extension an id of its own: put that one in the place of this one everywhere above.',
    "A host of your own: put the address of its update manifest in the place of the store's (docs/companion.md).",
  ].join('\n');
}

function indent(lines: string): string {
  return lines.replace(/^(?=.)/gm, '  ');
}
