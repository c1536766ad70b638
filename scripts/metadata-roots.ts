import { X509Certificate } from 'node:crypto';
import { SettingsService } from '@simplewebauthn/server';

/**
 * The roots that FIDO's metadata may chain to, by their SHA-256: GlobalSign Root CA - R3, and R46 which follows it. The
 * certificates come with a package; what is trusted is written here, so that no other version of it changes that.
 * https://fidoalliance.org/metadata/
 */
const trusted: readonly string[] = [
  'CB:B5:22:D7:B7:F1:27:AD:6A:01:13:86:5B:DF:1C:D4:10:2E:7D:07:59:AF:63:5A:7C:F4:72:0D:C9:63:C5:3B',
  '4F:A3:12:6D:8D:3A:11:D1:C4:85:5A:4F:80:7C:BA:D6:CF:91:9D:3A:5A:88:B0:3B:EA:2C:63:72:D9:3C:40:C9',
];

/** @throws Error where the package no longer has one of them */
export function metadataRoots(): X509Certificate[] {
  const given = SettingsService.getRootCertificates({ identifier: 'mds' }).map((pem) => new X509Certificate(pem));
  return trusted.map((fingerprint) => {
    const root = given.find(({ fingerprint256 }) => fingerprint256 === fingerprint);
    if (root === undefined) throw new Error(`No package has the root ${fingerprint}`);
    return root;
  });
}
