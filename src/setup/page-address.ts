/** Where a page stands. */
export interface PageAddress {
  /** As the registration has it: with the slash at its end. */
  baseUrl: string;
  origin: string;
  hostName: string;
  /** From slash to slash; `/` where the page has the host to itself. */
  path: string;
}

export type AddressProblem = 'not-https' | 'not-an-address' | 'no-place-of-its-own';

export type AddressReading = { ok: true; address: PageAddress } | { ok: false; problem: AddressProblem };

/** A host name with a dot, and paths of letters that no shell and no host file reads as anything else. */
const page = /^(https:\/\/([a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+))((?:\/[\w.~-]+)*)\/?$/i;

/**
 * Reads the address of a page for people: what register-app would take of it, but for this PC and for other ports.
 * @param text as it is typed: the scheme may be missing, and so may the slash
 */
export function readPageAddress(text: string): AddressReading {
  const typed = text.trim();
  if (/^(?!https:)[a-z][a-z+.-]*:\/\//i.test(typed)) return { ok: false, problem: 'not-https' };
  const whole = /^https:/i.test(typed) ? typed : `https://${typed}`;
  const [, origin = '', hostName = '', folder = ''] = page.exec(whole) ?? [];
  if (origin === '' || /(^|\/)\.\.?(\/|$)/.test(folder)) return { ok: false, problem: 'not-an-address' };
  if (/^[\d.]+$/.test(hostName)) return { ok: false, problem: 'no-place-of-its-own' };
  const path = `${folder}/`;
  const lower = origin.toLowerCase();
  return { ok: true, address: { baseUrl: lower + path, origin: lower, hostName: hostName.toLowerCase(), path } };
}
