import type { CompanionAudience } from './companion-audience.ts';
import type { ShellLines } from './register-commands.ts';
import { bashQuoted, powershellQuoted } from './shell-quotes.ts';

/** The file of each companion's private key, so that none is built with another's. */
export const companionKeyFiles: Readonly<Record<CompanionAudience, string>> = {
  employees: 'companion-key.pem',
  helpdesk: 'helpdesk-companion-key.pem',
  proof: 'proof-companion-key.pem',
};

/**
 * The commands that make a companion's key and build it.
 * @param origin of the page that it is for
 */
export function companionCommands(origin: string, audience: CompanionAudience): ShellLines {
  const file = companionKeyFiles[audience];
  const key = `openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out ${file}`;
  const whom = audience === 'employees' ? '' : ` --for ${audience}`;
  return {
    bash: [key, `npm run build:companion --${whom} --origin ${bashQuoted(origin)} --key ${file}`],
    // In quotes: where npm is a script of PowerShell's, that would take the two dashes for itself.
    powershell: [key, `npm run build:companion '--'${whom} --origin ${powershellQuoted(origin)} --key ${file}`],
  };
}
