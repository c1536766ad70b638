/**
 * What is no security key among the names of the kept package, by hand: it does not tell. Whoever is not named here
 * and not on Microsoft's list counts as a security key that Microsoft has not listed.
 */
export type OtherKind = 'platform' | 'phone' | 'password-manager' | 'virtual';

export const otherKinds: Record<OtherKind, readonly string[]> = {
  platform: [
    'Windows Hello',
    'Chrome on Mac',
    'Edge on Mac',
    'Chromium Browser',
    'TruU Windows Authenticator',
    'WinMagic FIDO Eazy - Software',
    'WinMagic FIDO Eazy - TPM',
  ],
  phone: [
    'Android Authenticator',
    'Thales Bio Android SDK',
    'Thales Bio iOS SDK',
    'Thales PIN Android SDK',
    'Thales PIN iOS SDK',
    'Veridium Android SDK',
    'Veridium iOS SDK',
    'WinMagic FIDO Eazy - Phone',
  ],
  'password-manager': [
    '1Password',
    'AliasVault',
    'Apple Passwords',
    'Bitwarden',
    'Dapple Authenticator from Dapple Security Inc.',
    'Dashlane',
    'Devolutions',
    'Enpass',
    'Google Password Manager',
    'Heimlane Vault',
    'iCloud Keychain (Managed)',
    'Ideem ZSM FIDO2 Authenticator',
    'iPasswords',
    'Kaspersky Password Manager',
    'KeePassDX',
    'KeePassXC',
    'Keeper',
    'LastPass',
    'LogMeOnce',
    'Microsoft Password Manager',
    'NordPass',
    'Passwall',
    'Proton Pass',
    'pwSafe',
    'Samsung Pass',
    'Sésame',
    'Sherlocked',
    'Sticky Password Manager',
    'ToothPic Passkey Provider',
    'Zoho Vault',
  ],
  virtual: ['Burp Suite Navigation Recorder'],
};

/** Entries of the package that name nothing a person could hold. */
export const dropped: readonly string[] = [
  'Unknown authenticator',
  'initial',
  'TEST (DUMMY RECORD)',
  'FIDO Alliance TruU Sample FIDO2 Authenticator',
];

/** What the package does not have, or names too long for a key's 30 characters. */
export const added: readonly { aaguid: string; kind: OtherKind | 'security-key'; maker: string; model: string }[] = [
  {
    aaguid: '01020304-0506-0708-0102-030405060708',
    kind: 'virtual',
    maker: 'Chromium',
    model: 'Virtual authenticator',
  },
  {
    aaguid: 'de1e552d-db1d-4423-a619-566b625cdc84',
    kind: 'phone',
    maker: 'Microsoft',
    model: 'Microsoft Authenticator',
  },
  {
    aaguid: '90a3ccdf-635c-4729-a248-9b709135078f',
    kind: 'phone',
    maker: 'Microsoft',
    model: 'Microsoft Authenticator',
  },
  // Security keys that neither Microsoft nor the package lists, as other public lists name them.
  {
    aaguid: 'da776f39-f6c8-4a89-b252-1d86137a46ba',
    kind: 'security-key',
    maker: 'TrustKey',
    model: 'TrustKey T110',
  },
  {
    aaguid: 'e3512a8a-62ae-11ea-bc55-0242ac130003',
    kind: 'security-key',
    maker: 'TrustKey',
    model: 'TrustKey T120',
  },
  {
    aaguid: '310b2830-bd4a-4da5-832e-9a0dfc90abf2',
    kind: 'security-key',
    maker: 'Feitian',
    model: 'Feitian MultiPass FIDO',
  },
  {
    aaguid: 'd6d0bdc3-62ee-c4db-de8d-7a656e4a4487',
    kind: 'security-key',
    maker: 'SatoshiLabs',
    model: 'Trezor Model T',
  },
];

/** Apps on Microsoft's list: they sit on a phone, and some of them act as a key by radio. */
export const listedPhone = /\b(Android|iOS)\b/;

/** Makers of models whose name does not begin with the maker's. */
export const makerByName: readonly (readonly [RegExp, string])[] = [
  [/YubiKey|Yubico/, 'Yubico'],
  [/^eToken|^SafeNet|^IDPrime/i, 'Thales'],
  [/^Windows Hello|^Microsoft/, 'Microsoft'],
  [/^iCloud|^Apple/, 'Apple'],
  [/^Google|^Chrome|^Android/, 'Google'],
  [/^Ledger/, 'Ledger'],
  [/^Hyper FIDO/, 'Hypersecu'],
  [/^Precision InnaIT/, 'Precision Biometric'],
  [/^StarSign/, 'Giesecke+Devrient'],
  [/^Edge/, 'Microsoft'],
];
