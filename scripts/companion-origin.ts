/**
 * The origin that a companion is built for: whoever stands there can ask for keys for Microsoft, so it has to be said
 * exactly.
 * @returns the origin, as browsers write it
 * @throws Error that says what is wrong with it
 */
export function companionOrigin(given: string): string {
  const refuse = (why: string): never => {
    throw new Error(`--origin ${given}: ${why}. It looks like https://keys.contoso.com`);
  };
  if (/[*<>\s]/.test(given)) refuse('one address is needed, without wildcards');
  if (!URL.canParse(given)) refuse('this is no address');
  const { protocol, origin, hostname, username, password } = new URL(given);
  if (protocol !== 'https:') refuse('it has to begin with https://');
  if (username !== '' || password !== '') refuse('a user name has no place in it');
  if (!hostname.includes('.') || /^[\d.]+$|[[\]]/.test(hostname)) refuse('a full host name is needed');
  if (/(^|\.)(microsoft|microsoftonline|live)\.com$/.test(hostname)) refuse('Latchkey does not stand there');
  if (origin !== given) refuse(`it has to end after the host, without a path, and be written as ${origin}`);
  return origin;
}
