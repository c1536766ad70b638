import { X509Certificate } from 'node:crypto';
import { compactVerify, decodeProtectedHeader } from 'jose';
import {
  array,
  integer,
  minValue,
  number,
  object,
  optional,
  parse,
  pipe,
  regex,
  string,
  type InferOutput,
} from 'valibot';

/** What is read of an entry (https://fidoalliance.org/specs/mds/fido-metadata-service-v3.0-ps-20210518.html, 3.1.1). */
const entrySchema = object({
  aaguid: optional(string()),
  statusReports: array(object({ status: string(), effectiveDate: optional(string()) })),
  metadataStatement: optional(
    object({
      description: string(),
      protocolFamily: string(),
      attachmentHint: optional(array(string())),
      userVerificationDetails: optional(array(array(object({ userVerificationMethod: string() })))),
      authenticatorGetInfo: optional(object({ transports: optional(array(string())) })),
    }),
  ),
});

const payloadSchema = object({
  no: pipe(number(), integer(), minValue(1)),
  nextUpdate: pipe(string(), regex(/^\d{4}-\d\d-\d\d$/)),
  entries: array(entrySchema),
});

export type MetadataBlob = InferOutput<typeof payloadSchema>;
export type MetadataEntry = MetadataBlob['entries'][number];

/** Whom the signer's certificate has to name: its root signs for many. */
const signer = 'mds.fidoalliance.org';

interface Trust {
  roots: readonly X509Certificate[];
  now: Date;
  /** Number of the last one that was taken; null where there was none. */
  last: number | null;
}

/**
 * Verifies FIDO's metadata as the administrator downloaded it (3.2): signature, chain to a root that is trusted, number and
 * date. Lists of revoked certificates are not asked for: nothing is sent to anybody.
 * @param text the JWT
 * @throws Error that says what is wrong with it
 */
export async function verifyMetadataBlob(text: string, { roots, now, last }: Trust): Promise<MetadataBlob> {
  const token = text.trim();
  const leaf = signerOf(token, roots, now);
  const verified = await compactVerify(token, leaf.publicKey, { algorithms: ['RS256', 'ES256'] }).catch(() => null);
  if (verified === null) throw new Error('The signature of the metadata is wrong: the file was changed, or cut');
  const blob = parse(payloadSchema, JSON.parse(new TextDecoder().decode(verified.payload)));
  if (last !== null && blob.no < last)
    throw new Error(`The metadata has number ${blob.no}; number ${last} was taken already`);
  // The day itself still counts, wherever on earth it is.
  if (blob.nextUpdate < new Date(now.getTime() - 24 * 60 * 60_000).toISOString().slice(0, 10)) {
    throw new Error(`The metadata should have been renewed on ${blob.nextUpdate}: download it again`);
  }
  return blob;
}

/** @throws Error where its chain does not lead to one of the roots */
function signerOf(token: string, roots: readonly X509Certificate[], now: Date): X509Certificate {
  const chain = chainOf(token);
  const [leaf] = chain;
  if (leaf === undefined) throw new Error('The metadata names no certificate');
  if (leaf.checkHost(signer) === undefined) throw new Error(`The metadata is not signed by ${signer}`);
  chain.forEach((certificate, index) => {
    refuseOutOfTime(certificate, now);
    const isRoot = (one: X509Certificate): boolean => one.fingerprint256 === certificate.fingerprint256;
    if (index > 0 && index === chain.length - 1 && roots.some(isRoot)) return;
    const issued = (by: X509Certificate): boolean =>
      by.ca && certificate.checkIssued(by) && certificate.verify(by.publicKey);
    const issuer = [...chain.slice(index + 1, index + 2), ...(index === chain.length - 1 ? roots : [])].find(issued);
    if (issuer === undefined) throw new Error('The certificates of the metadata do not lead to a root that is trusted');
    refuseOutOfTime(issuer, now);
  });
  return leaf;
}

function chainOf(token: string): X509Certificate[] {
  try {
    const { x5c } = decodeProtectedHeader(token) as { x5c?: unknown };
    return parse(array(string()), x5c).map((der) => new X509Certificate(Buffer.from(der, 'base64')));
  } catch (error) {
    throw new Error('This is no metadata of FIDO: a JWT with its certificates', { cause: error });
  }
}

function refuseOutOfTime({ validFrom, validTo, subject }: X509Certificate, now: Date): void {
  if (now.getTime() < Date.parse(validFrom) || now.getTime() > Date.parse(validTo)) {
    throw new Error(`A certificate of the metadata is out of its time: ${subject.replaceAll('\n', ', ')}`);
  }
}
