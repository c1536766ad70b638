import { browserPolicies } from '../src/setup/browser-policies.ts';
import type { CompanionAudience } from '../src/setup/companion-audience.ts';

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
    ...browserPolicies(id).flatMap(({ browser, registry, intune, json }) => [
      `\n${browser}: registry file (.reg)`,
      indent(registry),
      `${browser}: Intune, settings catalogue`,
      indent(`${intune.place}\nEnabled, with the entry ${intune.entry}`),
      `${browser}: JSON (policy ExtensionSettings)`,
      indent(json),
    ]),
    '\nA number that the list already uses in the registry must not be used twice: take the next one instead of "1".',
    'A store gives the extension an id of its own: put that one in the place of this one everywhere above.',
    "A host of your own: put the address of its update manifest in the place of the store's (docs/companion.md).",
  ].join('\n');
}

function indent(lines: string): string {
  return lines.replace(/^(?=.)/gm, '  ');
}
