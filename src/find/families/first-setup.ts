import type { Entry } from '../entry.ts';

/** What people see while a PC is set up for the first time or anew. */
export const firstSetup: readonly Entry[] = [
  {
    id: 'oobe-with-key',
    family: 'first-setup',
    seen: { en: [], de: [] },
    words: {
      en: 'oobe sign in with security key first setup new pc autopilot sign-in options out of box brand-new laptop first start can i use the key already',
      de: 'OOBE Ersteinrichtung neuer PC mit Schlüssel anmelden Autopilot Anmeldeoptionen erste Einrichtung neuer Laptop erster Start kann ich den Schlüssel schon nehmen',
    },
    guide: 'join-new-pc',
    place: 'user-methods',
    source: 'https://deviceadvice.io/2021/07/14/passwordless-sign-in-with-fido2-keys-for-deploying-devices/',
    certainty: 'reported',
  },
  {
    id: 'oobe-with-pass',
    family: 'first-setup',
    seen: { en: [], de: [] },
    words: {
      en: 'temporary access pass autopilot oobe no password new employee first day set up type the pass at first start of laptop',
      de: 'Zugriffspass Autopilot OOBE ohne Kennwort erster Tag neuer PC einrichten Pass beim ersten Start des Laptops eingeben',
    },
    guide: 'join-new-pc',
    place: 'user-methods',
    source: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass',
    certainty: 'documented',
  },
  {
    id: 'pass-asked-twice',
    family: 'first-setup',
    seen: { en: [], de: [] },
    words: {
      en: 'asks again second sign-in pass used already enrollment status page after restart',
      de: 'fragt erneut zweite Anmeldung Pass verbraucht Registrierungsstatus nach Neustart',
    },
    guide: 'join-new-pc',
    place: 'user-methods',
    source: 'https://www.manishbangia.com/usage-of-temporary-access-pass-with-windows-autopilot/',
    certainty: 'reported',
  },
  {
    id: 'set-up-asks-for-hello',
    family: 'first-setup',
    seen: { en: [], de: [] },
    words: {
      en: 'set up a pin your organization requires windows hello after setup do not want hello skip it',
      de: 'PIN einrichten Organisation verlangt Windows Hello nach Einrichtung will Hello nicht überspringen',
    },
    guide: 'what-joining-does',
    place: 'intune',
    source: 'https://learn.microsoft.com/windows/security/identity-protection/hello-for-business/',
    certainty: 'documented',
  },
  {
    id: 'key-symbol-later',
    family: 'first-setup',
    seen: { en: [], de: [] },
    words: {
      en: 'new pc no key symbol after setup autopilot first sign-in lock screen',
      de: 'neuer PC kein Schlüsselsymbol nach Einrichtung Autopilot erste Anmeldung',
    },
    code: 'LK-701',
    guide: 'will-it-show',
    place: 'intune',
    source:
      'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-passwordless-security-key-windows',
    certainty: 'documented',
  },
  {
    id: 'pc-was-reset',
    family: 'first-setup',
    seen: { en: [], de: [] },
    words: {
      en: 'pc was reset reinstalled new pc replaced laptop still valid register again got a new computer',
      de: 'PC zurückgesetzt neu installiert neuer Laptop ausgetauscht Schlüssel noch gültig neu registrieren neuen Computer bekommen',
    },
    guide: 'first-sign-in-online',
    place: 'devices',
    source:
      'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-passwordless-security-key-windows',
    certainty: 'documented',
  },
  {
    id: 'work-or-personal',
    family: 'first-setup',
    seen: { en: [], de: [] },
    words: {
      en: 'how would you like to set up this device personal use work or school choice',
      de: 'Arbeit oder Schule privat Einrichtung Auswahl persönliche Nutzung',
    },
    guide: 'join-new-pc',
    place: 'intune',
    source: 'https://learn.microsoft.com/autopilot/troubleshooting-faq',
    certainty: 'documented',
  },
  {
    id: 'set-up-hangs',
    family: 'first-setup',
    seen: { en: [], de: [] },
    words: {
      en: 'stuck enrollment status page esp please wait account setup device setup hangs times out',
      de: 'hängt Registrierungsstatus bitte warten Kontoeinrichtung Geräteeinrichtung bleibt stehen',
    },
    place: 'intune',
    source:
      'https://learn.microsoft.com/troubleshoot/mem/intune/device-enrollment/troubleshoot-windows-enrollment-errors',
    certainty: 'documented',
  },
  {
    id: 'set-up-oobeidps',
    family: 'first-setup',
    seen: { en: ['Something went wrong. OOBEIDPS.'], de: [] },
    words: { en: 'oobeidps oobe something went wrong network blocked', de: 'OOBEIDPS Einrichtung Netz gesperrt' },
    place: 'network',
    source:
      'https://learn.microsoft.com/troubleshoot/mem/intune/device-enrollment/troubleshoot-windows-enrollment-errors',
    certainty: 'documented',
  },
  {
    id: 'set-up-self-deploying',
    family: 'first-setup',
    seen: { en: [], de: [] },
    words: {
      en: 'self-deploying mode kiosk shared device esp user not triggered shared autopilot account setup page skipped with the key',
      de: 'Selbstbereitstellung Kiosk gemeinsames Gerät Statusseite Benutzer Autopilot Kontoeinrichtung wird mit Schlüssel übersprungen',
    },
    place: 'intune',
    source:
      'https://docs.truu.ai/docs/understanding-microsoft-fido2-and-user-esp-limitations-in-intune-autopilot-self-deployment-mode',
    certainty: 'reported',
  },
  {
    id: 'already-joined-elsewhere',
    family: 'first-setup',
    seen: { en: [], de: [] },
    words: {
      en: 'already joined another organization disconnect leave',
      de: 'bereits eingebunden andere Organisation trennen verlassen',
    },
    guide: 'join-pc-in-use',
    place: 'devices',
    source:
      'https://learn.microsoft.com/troubleshoot/mem/intune/device-enrollment/troubleshoot-windows-enrollment-errors',
    certainty: 'documented',
  },
];
