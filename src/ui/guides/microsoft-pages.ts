const support = 'https://support.microsoft.com/account-billing';
const authentication = 'https://learn.microsoft.com/entra/identity/authentication';

/** Where people manage how they sign in; documented in 2026. */
export const securityInfoAddress = 'https://mysignins.microsoft.com/security-info';

/** Microsoft's own pages on what the guides are about; without a language, so that they open in the reader's. */
export const microsoftPages = {
  join: `${support}/join-your-work-device-to-your-work-or-school-network-ef4d6adb-5095-4e51-829e-5457430f3973`,
  oobe: 'https://learn.microsoft.com/entra/identity/devices/device-join-out-of-box',
  key: `${support}/set-up-a-security-key-as-your-verification-method-2911cacd-efa5-4593-ae22-e09ae14c6698`,
  register: `${authentication}/how-to-register-passkey-with-security-key`,
  use: `${authentication}/how-to-security-key-sign-in`,
  info: `${support}/set-up-security-info-from-a-sign-in-page-28180870-c256-4ebf-8bd7-5335571bf9a8`,
  enable: `${authentication}/howto-authentication-passwordless-security-key-windows`,
  apply: 'https://learn.microsoft.com/windows/configuration/provisioning-packages/provisioning-apply-package',
  onPremises: `${authentication}/howto-authentication-passwordless-security-key-on-premises`,
  questions: `${authentication}/howto-authentication-passwordless-faqs`,
  policy: `${authentication}/how-to-authentication-passkeys-fido2`,
  models: `${authentication}/concept-fido2-hardware-vendor`,
  browsers: `${authentication}/concept-fido2-compatibility`,
  web: 'https://learn.microsoft.com/windows/security/identity-protection/web-sign-in/',
  pass: `${authentication}/howto-authentication-temporary-access-pass`,
} as const;
