import type { Entry } from '../entry.ts';

/** Refusals of Temporary Access Passes. */
export const aadstsPass: readonly Entry[] = [
  {
    id: 'aadsts-130502',
    family: 'aadsts-pass',
    numbers: ['130502'],
    seen: { en: ['Temporary Access Pass sign in was blocked due to User Credential Policy.'], de: [] },
    words: {
      en: 'temporary access pass tap blocked not allowed credential policy second time not in scope group used one-time autopilot twice',
      de: 'befristeter zugriffspass tap gesperrt blockiert nicht erlaubt richtlinie beim zweiten mal nicht in der gruppe zweimal verlangt autopilot einmal pass geht nicht mehr',
    },
    place: 'authentication-methods',
    source: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass',
    certainty: 'documented',
  },
  {
    id: 'aadsts-130503',
    family: 'aadsts-pass',
    numbers: ['130503'],
    seen: {
      en: ["Your Temporary Access Pass is incorrect. If you don't know your pass, contact your administrator."],
      de: [],
    },
    words: {
      en: 'temporary access pass tap incorrect wrong mistyped typed wrong not accepted invalid code capital letters',
      de: 'befristeter zugriffspass tap falsch vertippt nicht akzeptiert ungültig code großbuchstaben pass stimmt nicht',
    },
    place: 'user-methods',
    source: 'https://github.com/f-bader/EntraID-ErrorCodes',
    certainty: 'reported',
  },
  {
    id: 'aadsts-130504',
    family: 'aadsts-pass',
    numbers: ['130504'],
    seen: { en: ['Your Temporary Access Pass has expired. Contact your administrator to obtain a new pass.'], de: [] },
    words: {
      en: 'temporary access pass tap expired no longer valid too late ran out one hour',
      de: 'befristeter zugriffspass tap abgelaufen nicht mehr gültig zu spät eine stunde bevor ich fertig war',
    },
    code: 'LK-311',
    place: 'user-methods',
    source: 'https://github.com/f-bader/EntraID-ErrorCodes',
    certainty: 'reported',
  },
  {
    id: 'aadsts-130505',
    family: 'aadsts-pass',
    numbers: ['130505'],
    seen: {
      en: ['Your one-time Temporary Access Pass has been redeemed. Contact your admin to get a new pass.'],
      de: [],
    },
    words: {
      en: 'temporary access pass tap one-time already used redeemed second time asked twice asks again autopilot setup used up',
      de: 'befristeter zugriffspass tap einmalig schon benutzt verbraucht bereits verwendet eingelöst beim zweiten mal zweimal gefragt noch einmal ersteinrichtung',
    },
    place: 'user-methods',
    source: 'https://github.com/f-bader/EntraID-ErrorCodes',
    certainty: 'reported',
  },
  {
    id: 'aadsts-130506',
    family: 'aadsts-pass',
    numbers: ['130506'],
    seen: { en: ['Access Pass must be used for Web Sign In. Contact your admin to get an Access Pass.'], de: [] },
    words: {
      en: 'access pass must be used web sign-in globe lock screen password not accepted tap required',
      de: 'zugriffspass webanmeldung weltkugel globus sperrbildschirm kennwort geht nicht tap erforderlich',
    },
    guide: 'web-sign-in',
    place: 'user-methods',
    source: 'https://github.com/MicrosoftDocs/windows-itpro-docs/pull/9976',
    certainty: 'reported',
  },
  {
    id: 'aadsts-130507',
    family: 'aadsts-pass',
    numbers: ['130507'],
    seen: { en: ['An access pass could not be found or verified for the user.'], de: [] },
    words: {
      en: 'temporary access pass tap not found none deleted another account just created right after generated wait not offered wrong',
      de: 'befristeter zugriffspass tap nicht gefunden keiner gelöscht anderes konto gerade erstellt sofort danach warten wird nicht angeboten falsch',
    },
    code: 'LK-311',
    place: 'user-methods',
    source: 'https://github.com/f-bader/EntraID-ErrorCodes',
    certainty: 'reported',
  },
  {
    id: 'pass-not-offered',
    family: 'aadsts-pass',
    seen: { en: [], de: [] },
    words: {
      en: 'temporary access pass tap not offered no field where to type asks for password instead of pass option missing',
      de: 'befristeter zugriffspass tap wird nicht angeboten kein feld wo eingeben fragt nach kennwort statt pass option fehlt',
    },
    place: 'authentication-methods',
    source: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass',
    certainty: 'documented',
  },
  {
    id: 'pass-cannot-be-made',
    family: 'aadsts-pass',
    seen: {
      en: [
        'Unable to add Temporary Access Pass',
        'Converged UserCredentialPolicy does not allow creating or updating this authentication method',
        'Temporary Access Pass cannot be added to an external guest user',
      ],
      de: [],
    },
    words: {
      en: 'cannot create temporary access pass tap unable to add guest not in policy admin centre issue',
      de: 'zugriffspass lässt sich nicht erstellen ausstellen tap gast nicht in der richtlinie admin center',
    },
    place: 'authentication-methods',
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/111778',
    certainty: 'reported',
  },
];
