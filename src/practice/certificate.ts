import { randomBytes } from './base64.ts';
import {
  bitString,
  boolean,
  ecdsaSignature,
  element,
  integer,
  objectIdentifier,
  octetString,
  printableString,
  sequence,
  set,
  time,
  utf8String,
} from './der.ts';

export const es256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

export interface CertificateName {
  /** Two letters. */
  readonly country: string;
  readonly organisation: string;
  readonly unit: string;
  readonly name: string;
}

export interface CertificateExtension {
  readonly id: string;
  readonly critical: boolean;
  /** DER. */
  readonly value: Uint8Array;
}

export interface CertificateRequest {
  readonly issuer: CertificateName;
  readonly subject: CertificateName;
  readonly publicKey: CryptoKey;
  /** The issuer's private P-256 key. */
  readonly signingKey: CryptoKey;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  readonly extensions: readonly CertificateExtension[];
}

const ecdsaWithSha256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'));

const attribute = (type: string, value: Uint8Array): Uint8Array => set(sequence(objectIdentifier(type), value));

const distinguishedName = ({ country, organisation, unit, name }: CertificateName): Uint8Array =>
  sequence(
    attribute('2.5.4.6', printableString(country)),
    attribute('2.5.4.10', utf8String(organisation)),
    attribute('2.5.4.11', utf8String(unit)),
    attribute('2.5.4.3', utf8String(name)),
  );

const extension = ({ id, critical, value }: CertificateExtension): Uint8Array =>
  sequence(objectIdentifier(id), ...(critical ? [boolean(true)] : []), octetString(value));

/** Basic constraints (RFC 5280, 4.2.1.9). */
export const basicConstraints = (isAuthority: boolean): CertificateExtension => ({
  id: '2.5.29.19',
  critical: true,
  value: isAuthority ? sequence(boolean(true)) : sequence(),
});

/** Names of hosts (RFC 5280, 4.2.1.6). */
export const subjectAlternativeNames = (hosts: readonly string[]): CertificateExtension => ({
  id: '2.5.29.17',
  critical: false,
  value: sequence(...hosts.map((host) => element(0x82, new TextEncoder().encode(host)))),
});

/** Makes an X.509 certificate, version 3, signed with ECDSA P-256. @returns DER */
export async function makeCertificate(request: CertificateRequest): Promise<Uint8Array<ArrayBuffer>> {
  const toBeSigned = sequence(
    element(0xa0, integer(Uint8Array.of(2))),
    integer(Uint8Array.of(1, ...randomBytes(15))),
    ecdsaWithSha256,
    distinguishedName(request.issuer),
    sequence(time(request.from), time(request.until)),
    distinguishedName(request.subject),
    new Uint8Array(await crypto.subtle.exportKey('spki', request.publicKey)),
    element(0xa3, sequence(...request.extensions.map(extension))),
  );
  const signature = new Uint8Array(await crypto.subtle.sign(es256, request.signingKey, toBeSigned));
  return sequence(toBeSigned, ecdsaWithSha256, bitString(ecdsaSignature(signature)));
}
