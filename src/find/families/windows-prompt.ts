import type { Entry } from '../entry.ts';

/** Windows' own windows that ask for a security key. */
export const windowsPrompt: readonly Entry[] = [
  {
    id: 'prompt-insert',
    family: 'windows-prompt',
    seen: { en: ['Insert your security key into the USB port.'], de: [] },
    words: {
      en: 'insert security key usb port keeps asking waiting plugged in already key is in but window keeps saying plug it in asks for a key that i do not have cancel',
      de: 'einstecken Sicherheitsschlüssel USB-Anschluss fragt weiter wartet steckt schon steckt aber Fenster will ihn immer noch einstecken verlangt einen Schlüssel den ich nicht habe abbrechen',
    },
    guide: 'sign-in-at-lock-screen',
    place: 'none',
    source:
      'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-passwordless-security-key-windows',
    certainty: 'reported',
  },
  {
    id: 'prompt-touch',
    family: 'windows-prompt',
    seen: { en: [], de: [] },
    words: {
      en: 'touch your security key nothing happens blinking flashing where to touch gold disc button long press press the metal contact tap the golden part not the screen is it a fingerprint sensor finger how long presence window flickers between getting ready and touch',
      de: 'berühren Sicherheitsschlüssel nichts passiert blinkt wo berühren Knopf Metall drücken antippen Metallkontakt antippen goldene Stelle nicht den Bildschirm ist das ein Fingerabdrucksensor Finger wie lange Fenster wechselt zwischen Vorbereiten und Berühren',
    },
    guide: 'sign-in-at-lock-screen',
    place: 'none',
    source:
      'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-passwordless-security-key-windows',
    certainty: 'reported',
  },
  {
    id: 'prompt-touch-twice',
    family: 'windows-prompt',
    seen: { en: [], de: [] },
    words: { en: 'touch twice two times again blinks again', de: 'zweimal berühren noch einmal blinkt wieder doppelt' },
    guide: 'sign-in-at-lock-screen',
    place: 'none',
    source: 'https://github.com/fmeum/WearAuthn/issues/23',
    certainty: 'reported',
  },
  {
    id: 'prompt-enter-pin',
    family: 'windows-prompt',
    seen: { en: [], de: [] },
    words: {
      en: 'enter your security key pin which pin what pin first pin not told asks for a pin that i never set never chose do not have suddenly',
      de: 'PIN des Sicherheitsschlüssels eingeben welche PIN erste PIN nicht bekommen nie gesetzt nie festgelegt plötzlich PIN verlangt habe keine',
    },
    guide: 'key-pin',
    place: 'none',
    source:
      'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-passwordless-security-key-windows',
    certainty: 'reported',
  },
  {
    id: 'prompt-wrong-pin',
    family: 'windows-prompt',
    seen: { en: [], de: [] },
    words: {
      en: 'wrong pin incorrect not correct tries left attempts num lock keyboard layout pin is right but not accepted typed it correctly',
      de: 'falsche PIN nicht richtig Versuche übrig Num-Taste Tastatur Sprache Ziffernblock PIN stimmt wird aber nicht angenommen richtig eingegeben',
    },
    guide: 'key-pin',
    place: 'none',
    source: 'https://docs.yubico.com/yesdk/yubikey-api/Yubico.YubiKey.Fido2.Commands.GetPinRetriesCommand.html',
    certainty: 'documented',
  },
  {
    id: 'prompt-pin-rest',
    family: 'windows-prompt',
    seen: {
      en: [
        'The security key is locked because the wrong PIN was entered too many times. To unlock it, remove and reinsert it.',
      ],
      de: [
        'Es gab zu viele Fehlversuche hintereinander und die PIN-Authentifizierung wurde vorübergehend gesperrt. Ihr Gerät muss aus- und wieder eingeschaltet werden (ausstecken und wieder einstecken).',
      ],
    },
    words: {
      en: 'remove and reinsert temporarily blocked three tries soft lock locked because the wrong pin was entered too many times unplug and plug in again after three wrong',
      de: 'abziehen und wieder einstecken vorübergehend gesperrt drei Versuche zu viele Fehlversuche hintereinander herausziehen und wieder einstecken nach drei falschen',
    },
    guide: 'key-pin',
    place: 'none',
    source:
      'https://docs.yubico.com/yesdk/yubikey-api/Yubico.YubiKey.Fido2.Commands.ClientPinData.PowerCycleState.html',
    certainty: 'documented',
  },
  {
    id: 'prompt-pin-blocked',
    family: 'windows-prompt',
    seen: {
      en: [],
      de: [
        'Es sind keine Versuche mehr möglich und Ihr Gerät wurde gesperrt, weil zu oft die falsche PIN eingegeben wurde. Das Gerät muss zurückgesetzt werden.',
      ],
    },
    words: {
      en: 'pin blocked too many attempts locked permanently bricked no tries left 0 retries factory reset entered it wrong eight times too often key is dead now unlock it',
      de: 'PIN gesperrt zu viele Versuche endgültig gesperrt blockiert keine Versuche mehr zurücksetzen tot achtmal zu oft falsch eingegeben Versuche aufgebraucht entsperren FIDO_ERR_PIN_BLOCKED',
    },
    guide: 'key-pin',
    place: 'user-methods',
    source:
      'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-passwordless-security-key-windows',
    certainty: 'documented',
  },
  {
    id: 'prompt-unfamiliar',
    family: 'windows-prompt',
    seen: { en: ["This security key doesn't look familiar. Please try a different one."], de: [] },
    words: {
      en: "doesn't look familiar try a different one unknown key not recognised no credentials key was reset key is not known here not registered for this account wrong key plugged in",
      de: 'nicht bekannt unbekannt anderen verwenden kein Eintrag Schlüssel zurückgesetzt kommt nicht bekannt vor Schlüssel hier nicht bekannt für dieses Konto nicht registriert falscher Schlüssel steckt',
    },
    guide: 'register-at-microsoft',
    place: 'user-methods',
    source: 'https://github.com/passwordless-lib/fido2-net-lib/issues/138',
    certainty: 'reported',
  },
  {
    id: 'prompt-create-pin',
    family: 'windows-prompt',
    seen: { en: [], de: [] },
    words: {
      en: 'asked to create a pin for my security key after windows update kb5065789 kb5068861 kb5073129 set up pin suddenly new pin key has no pin yet must choose one registration refuses a key without pin',
      de: 'PIN erstellen für Sicherheitsschlüssel nach Windows Update KB5065789 KB5068861 plötzlich PIN einrichten neue PIN verlangt Schlüssel hat noch keine PIN muss eine wählen ohne PIN nicht registriert abgelehnt',
    },
    guide: 'key-pin',
    place: 'none',
    source:
      'https://support.microsoft.com/topic/security-keys-might-require-a-pin-after-installing-the-september-2025-windows-preview-update-3847c751-d40f-46e8-9e1f-69933842d858',
    certainty: 'documented',
  },
  {
    id: 'prompt-pin-too-short',
    family: 'windows-prompt',
    seen: { en: [], de: [] },
    words: {
      en: 'pin too short minimum length not accepted complexity at least 4 6 8 characters weak pin too simple digits in a row error 55 chrome',
      de: 'PIN zu kurz Mindestlänge nicht akzeptiert mindestens 4 6 8 Zeichen zu einfach Ziffern hintereinander Fehler 55 Chrome',
    },
    guide: 'key-pin',
    place: 'none',
    source: 'https://docs.yubico.com/yesdk/users-manual/application-fido2/fido2-min-pin-len.html',
    certainty: 'documented',
  },
  {
    id: 'prompt-change-pin-first',
    family: 'windows-prompt',
    seen: { en: [], de: [] },
    words: {
      en: 'change pin first use force change initial pin must be changed handed out company preset pin',
      de: 'PIN ändern erstes Mal erzwungen Anfangs-PIN muss geändert werden ausgegeben Firma hat PIN voreingestellt',
    },
    guide: 'key-pin',
    place: 'none',
    source: 'https://docs.yubico.com/software/yubikey/tools/ykman/FIDO_Commands.html',
    certainty: 'documented',
  },
  {
    id: 'prompt-where-to-save',
    family: 'windows-prompt',
    seen: { en: [], de: [] },
    words: {
      en: 'choose where to save this passkey which one iphone android security key this windows device choice between phone tablet this pc and key every time wants to save it on the laptop or phone skip the list pick security key',
      de: 'wo speichern Passkey welche Auswahl iPhone Android Sicherheitsschlüssel dieses Windows-Gerät Auswahl zwischen Handy diesem PC und Schlüssel jedes Mal will es auf Laptop oder Handy speichern Sicherheitsschlüssel wählen',
    },
    guide: 'register-at-microsoft',
    place: 'none',
    source: 'https://learn.microsoft.com/entra/identity/authentication/how-to-register-passkey-with-security-key',
    certainty: 'documented',
  },
  {
    id: 'prompt-hello-instead',
    family: 'windows-prompt',
    seen: { en: [], de: [] },
    words: {
      en: 'windows hello instead of key face pin asked making sure it is you use another device camera or laptop pin comes up switch to the key more choices use another device want the usb key not face',
      de: 'Windows Hello statt Schlüssel Gesicht PIN gefragt anderes Gerät verwenden Kamera oder Laptop-PIN kommt zum Schlüssel wechseln weitere Optionen anderes Gerät will den Stick nicht das Gesicht',
    },
    guide: 'sign-in-at-lock-screen',
    place: 'none',
    source: 'https://learn.microsoft.com/entra/identity/authentication/how-to-security-key-sign-in',
    certainty: 'documented',
  },
  {
    id: 'prompt-make-and-model',
    family: 'windows-prompt',
    seen: {
      en: [
        'Allow this site to see your security key?',
        'This will allow login.microsoft.com to see the make and model of your security key',
      ],
      de: [
        'fordert erweiterte Informationen zu Ihrem Sicherheitsschlüssel an. Dies kann Ihre Privatsphäre beeinträchtigen.',
      ],
    },
    words: {
      en: 'see the make and model of your security key allow this site block anonymize extended information privacy',
      de: 'Hersteller und Modell sehen erlauben Website blockieren anonymisieren erweiterte Informationen Privatsphäre',
    },
    guide: 'register-at-microsoft',
    place: 'none',
    source: 'https://learn.microsoft.com/deployedge/microsoft-edge-policies#securitykeypermitattestation',
    certainty: 'documented',
  },
  {
    id: 'prompt-something-went-wrong',
    family: 'windows-prompt',
    seen: { en: ['Something went wrong'], de: [] },
    words: {
      en: 'something went wrong windows security window key dialog error',
      de: 'etwas ist schiefgelaufen etwas ist schiefgegangen Windows-Sicherheit Fenster Fehler',
    },
    guide: 'which-key',
    place: 'event-viewer',
    source: 'https://github.com/MichaelGrafnetter/webauthn-interop',
    certainty: 'reported',
  },
  {
    id: 'prompt-cannot-be-used',
    family: 'windows-prompt',
    seen: { en: ["This security key can't be used"], de: [] },
    words: {
      en: "this security key can't be used cannot be used try a different one u2f old key not compatible no fido2",
      de: 'Sicherheitsschlüssel kann nicht verwendet werden anderen verwenden U2F alter Schlüssel nicht kompatibel kein FIDO2',
    },
    guide: 'which-key',
    place: 'none',
    source:
      'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-passwordless-security-key-windows',
    certainty: 'reported',
  },
  {
    id: 'prompt-hidden-behind',
    family: 'windows-prompt',
    seen: {
      en: ['Your device will open a security window. Follow the instructions there to sign in.'],
      de: [],
    },
    words: {
      en: 'no window waiting spinning behind browser hidden dialog other screen minimised never appears security window does not open nothing opens firefox prompt does not come up no popup browser waits for ever',
      de: 'kein Fenster wartet dreht sich hinter Browser verdeckt anderer Bildschirm minimiert erscheint nicht Sicherheitsfenster öffnet sich nicht Firefox Aufforderung kommt nicht kein Popup Browser wartet ewig',
    },
    code: 'LK-501',
    guide: 'register-at-microsoft',
    place: 'none',
    source: 'https://www.w3.org/TR/webauthn-3/',
    certainty: 'reported',
  },
  {
    id: 'prompt-pin-never-appears',
    family: 'windows-prompt',
    seen: { en: [], de: [] },
    words: {
      en: 'pin dialog never appears times out timeout no pin prompt citrix workspace receiver usb redirection 0x5b4 no field to type the pin',
      de: 'PIN-Fenster erscheint nie Zeitüberschreitung keine PIN-Abfrage Citrix Workspace USB-Umleitung kein Feld für die PIN',
    },
    code: 'LK-511',
    guide: 'which-key',
    place: 'event-viewer',
    source: 'https://docs.citrix.com/en-us/citrix-virtual-apps-desktops/secure/fido2.html',
    certainty: 'reported',
  },
  {
    id: 'prompt-repeated-pin',
    family: 'windows-prompt',
    seen: { en: [], de: [] },
    words: {
      en: 'asks for pin again and again repeated pin prompt loop never completes same question over and over',
      de: 'fragt immer wieder nach PIN PIN-Schleife wiederholt wird nie fertig dieselbe Frage immer wieder',
    },
    guide: 'key-pin',
    place: 'event-viewer',
    source: 'https://github.com/microsoft/webauthn/blob/master/webauthn.h',
    certainty: 'reported',
  },
  {
    id: 'prompt-fingerprint',
    family: 'windows-prompt',
    seen: {
      en: [],
      de: ['Es gab zu viele Fehlversuche und die integrierte Methode zur Benutzerüberprüfung wurde blockiert.'],
    },
    words: {
      en: 'fingerprint not recognised finger biometric bio key asks pin instead blocked enrol add a finger bio model sensor fails cannot set up fingerprints needs pin first',
      de: 'Fingerabdruck nicht erkannt Finger Bio fragt PIN statt Finger gesperrt Finger anlernen hinzufügen Bio-Modell Sensor Fingerabdruck einrichten erst PIN',
    },
    guide: 'key-pin',
    place: 'none',
    source:
      'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-passwordless-security-key-windows',
    certainty: 'reported',
  },
  {
    id: 'prompt-cancelled',
    family: 'windows-prompt',
    seen: { en: [], de: [] },
    words: {
      en: 'cancelled canceled operation aborted closed window by mistake pressed cancel window closed start again',
      de: 'abgebrochen Vorgang abgebrochen Fenster geschlossen versehentlich Abbrechen gedrückt Fenster zu nochmal',
    },
    code: 'LK-501',
    guide: 'sign-in-at-lock-screen',
    place: 'event-viewer',
    source: 'https://github.com/microsoft/webauthn/blob/master/webauthn.h',
    certainty: 'documented',
  },
  {
    id: 'prompt-settings-manage',
    family: 'windows-prompt',
    seen: { en: [], de: [] },
    words: {
      en: 'security key manage missing greyed out sign-in options settings cannot change pin where in settings is the key menu',
      de: 'Sicherheitsschlüssel verwalten fehlt ausgegraut Anmeldeoptionen Einstellungen PIN ändern geht nicht wo in den Einstellungen ist das Menü für den Schlüssel',
    },
    guide: 'key-pin',
    place: 'none',
    source:
      'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-passwordless-security-key-windows',
    certainty: 'documented',
  },
  {
    id: 'prompt-several-keys',
    family: 'windows-prompt',
    seen: { en: [], de: ['Bitte wählen Sie eines aus.'] },
    words: {
      en: 'several keys two keys plugged in multiple devices found please select one',
      de: 'mehrere Schlüssel zwei Schlüssel eingesteckt mehrere Geräte gefunden welches auswählen',
    },
    guide: 'ten-keys',
    place: 'none',
    source: 'https://hg.mozilla.org/mozilla-central/file/tip/browser/locales/en-US/browser/webauthnDialog.ftl',
    certainty: 'reported',
  },
];
