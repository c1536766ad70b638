import type { Entry } from '../entry.ts';

/** Web sign-in at the lock screen: the way in with an access pass. */
export const webSignIn: readonly Entry[] = [
  {
    id: 'web-sign-in-missing',
    family: 'web-sign-in',
    seen: { en: [], de: [] },
    words: {
      en: 'web sign-in missing globe icon not shown lock screen where do i type the access pass at the lock screen',
      de: 'Webanmeldung fehlt Globus Symbol nicht da Sperrbildschirm wo gebe ich den Zugriffspass am Sperrbildschirm ein',
    },
    guide: 'web-sign-in',
    place: 'intune',
    source: 'https://learn.microsoft.com/windows/security/identity-protection/web-sign-in/',
    certainty: 'documented',
  },
  {
    id: 'web-sign-in-offline',
    family: 'web-sign-in',
    seen: {
      en: ["It doesn't look that you're connected to the Internet. Check your connection and try again."],
      de: [],
    },
    words: {
      en: 'web sign-in offline no internet connection check your connection',
      de: 'Webanmeldung offline kein Internet Verbindung prüfen WLAN',
    },
    guide: 'web-sign-in',
    place: 'network',
    source: 'https://learn.microsoft.com/windows/security/identity-protection/web-sign-in/',
    certainty: 'documented',
  },
  {
    id: 'web-sign-in-pass-fails',
    family: 'web-sign-in',
    seen: { en: [], de: [] },
    words: {
      en: 'web sign-in fails with temporary access pass refused expired used incorrect pass works on web not at windows',
      de: 'Webanmeldung Zugriffspass abgelehnt abgelaufen benutzt falsch Pass geht im Web nicht an Windows',
    },
    guide: 'web-sign-in',
    place: 'user-methods',
    source: 'https://www.thetechtrails.com/2026/05/recover-windows-sign-in-web-signin-tap-entra-joined-devices.html',
    certainty: 'reported',
  },
  {
    id: 'web-sign-in-no-pass-field',
    family: 'web-sign-in',
    seen: { en: [], de: [] },
    words: {
      en: 'no temporary access pass field asks for password instead',
      de: 'kein Feld für Zugriffspass fragt nach Kennwort',
    },
    guide: 'web-sign-in',
    place: 'user-methods',
    source: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass',
    certainty: 'documented',
  },
  {
    id: 'web-sign-in-default',
    family: 'web-sign-in',
    seen: { en: [], de: [] },
    words: {
      en: 'default credential provider web sign-in first every time',
      de: 'Standard Webanmeldung zuerst jedes Mal Anbieter',
    },
    guide: 'web-sign-in',
    place: 'intune',
    source: 'https://learn.microsoft.com/windows/security/identity-protection/web-sign-in/',
    certainty: 'documented',
  },
  {
    id: 'web-sign-in-hybrid',
    family: 'web-sign-in',
    seen: { en: [], de: [] },
    words: { en: 'hybrid joined domain web sign-in not supported', de: 'hybrid Domäne Webanmeldung nicht unterstützt' },
    guide: 'hybrid',
    place: 'none',
    source: 'https://learn.microsoft.com/windows/security/identity-protection/web-sign-in/',
    certainty: 'documented',
  },
  {
    id: 'web-sign-in-key',
    family: 'web-sign-in',
    seen: { en: [], de: [] },
    words: {
      en: 'security key in web sign-in globe which symbol',
      de: 'Sicherheitsschlüssel in Webanmeldung Globus welches Symbol',
    },
    guide: 'web-sign-in',
    place: 'pc-report',
    source: 'https://learn.microsoft.com/windows/security/identity-protection/web-sign-in/',
    certainty: 'reported',
  },
  {
    id: 'web-sign-in-company-page',
    family: 'web-sign-in',
    seen: { en: [], de: [] },
    words: {
      en: 'web sign-in blank page blocked url federated not allowed',
      de: 'Webanmeldung leere Seite gesperrt Adresse Verbund nicht erlaubt',
    },
    guide: 'web-sign-in',
    place: 'intune',
    source: 'https://learn.microsoft.com/windows/security/identity-protection/web-sign-in/',
    certainty: 'documented',
  },
];
