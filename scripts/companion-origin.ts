import { parse } from 'tldts';
import type { CompanionAudience } from '../src/setup/companion-audience.ts';
import { isMicrosoftDomain } from './microsoft-domains.ts';
import { isSharedHost } from './shared-hosts.ts';

/**
 * The origin that a companion is built for: whoever stands there can ask for keys for Microsoft, so it has to be said
 * exactly.
 * @returns the origin, as browsers write it
 * @throws Error that says what is wrong with it
 */
export function companionOrigin(given: string, audience: CompanionAudience = 'employees'): string {
  // The administrator's page may stand on the very PC that the run is made on, and there this companion stays no longer.
  if (audience === 'proof' && /^http:\/\/localhost(:\d{1,5})?$/.test(given) && URL.canParse(given)) return given;
  const refuse: (why: string) => never = (why) => {
    throw new Error(`--origin ${given}: ${why}. It looks like https://keys.contoso.com`);
  };
  if (/[*<>\s]/.test(given)) refuse('one address is needed, without wildcards');
  if (!URL.canParse(given)) refuse('this is no address');
  const { protocol, origin, hostname, username, password } = new URL(given);
  if (protocol !== 'https:') refuse('it has to begin with https://');
  if (username !== '' || password !== '') refuse('a user name has no place in it');
  // For browsers, names with and without it are two origins; to people they look alike.
  if (hostname.endsWith('.')) refuse('the host has no dot at its end');
  // The list with its private part: github.io is as open to everybody as co.uk. tldts brings it fresh with each version.
  const { isIp, domain } = parse(hostname, { allowPrivateDomains: true });
  if (!hostname.includes('.') || isIp === true) refuse('a full host name is needed');
  if (domain === null || isSharedHost(hostname))
    refuse(`at or below ${hostname} anybody can have a place (public suffix): a name of your own is needed`);
  if (isMicrosoftDomain(domain)) refuse(`${hostname} is Microsoft's, Latchkey does not stand there`);
  if (origin !== given) refuse(`it has to end after the host, without a path, and be written as ${origin}`);
  return origin;
}
