import { oneApart } from './one-apart.ts';
import { wordsOf } from './words-of.ts';

/** Words that say nothing, English and German. */
export const stopWords: ReadonlySet<string> = new Set(
  wordsOf(
    'a an the i my me we our you your it its he she they their this that these those is are was were be been am do does did done ' +
      'has have had can cannot could will would should may might must to of in on at for from with by as and or but if so then ' +
      'than when while after before how what why where which who there here no not any some just only also still very please help ' +
      'get gets got say says said want wants use using used try tries trying tried always ever dont doesnt didnt cant wont isnt ' +
      'im ive into out up about over during because more same new one ' +
      'der die das den dem des ein eine einen einem einer eines ich mir mich mein meine meinen meinem meiner wir unser unsere uns ' +
      'sie ihr ihre ihren ihrem er es man dies diese dieser dieses ist sind war waren sein bin wird werden wurde wurden hat habe ' +
      'haben hatte kann konnte konnen soll sollte muss mussen darf durfen will mochte zu zum zur von vom im in am an auf aus bei ' +
      'fur mit nach um und oder aber wenn dann als wie was warum wo wer welche welcher hier da dort nicht kein keine keinen keinem ' +
      'nur auch noch schon immer sehr bitte hilfe sich sagt steht macht geht gehen kommt wegen mehr neu neue neuen neuer mal doch tun ohne aufgrund',
  ),
);

/** Words that nearly every entry has: they tell little, but more than nothing. */
export const weakWords: ReadonlySet<string> = new Set(
  wordsOf(
    'key keys security sign signin login windows microsoft entra account device error message problem work works working ' +
      'screen password page browser registered register pc computer ' +
      'schlussel sicherheitsschlussel anmelden anmeldung konto gerat fehler meldung problem funktioniert bildschirm kennwort ' +
      'passwort seite registrieren registriert ' +
      // What stands around every error that is pasted.
      'code codes correlation id trace request timestamp ' +
      // What people say around what they see.
      'take takes taking stay stays long far way thing things need needs make makes put let see know now today yesterday right old ' +
      'brand choice nehmen nimmt nehme bleibt lange brauche brauchen weiss sehe jetzt heute gestern seit',
  ),
);

/** What people call the same thing, a line each; the first word stands for all of them. */
const synonyms = [
  'key stick token yubikey fob dongle schlussel sicherheitsschlussel fido fido2 usbkey hardwaretoken securitykey',
  'account konto accounts konten',
  'pass tap zugriffspass einmalpass accesspass',
  'grey gray greyed grayed ausgegraut grau inaktiv',
  'missing fehlt fehlen fehlend weg verschwunden disappeared gone',
  'loop loops looping schleife endlosschleife anmeldeschleife again wiederholt endless circle circles kreis',
  'lost loose lose losing loss verlust verloren verliere stolen gestohlen misplaced',
  'forgot forgotten forget vergessen',
  'blocked block blocks blocking gesperrt sperrt blockiert locked lock gesperrter',
  'icon symbol tile kachel',
  'phone handy mobile smartphone telefon iphone android',
  'refused rejected declined denied abgelehnt verweigert',
  'vm virtual virtuelle virtueller hyperv vmware virtualbox',
  'rdp remote remotedesktop remotesitzung terminalserver fernwartung',
  'password kennwort passwort passwords kennworter',
  'allowed allow erlaubt zugelassen permitted',
  'expired expire expires abgelaufen lauft',
  'wrong incorrect falsch falsche falschen falscher invalid ungultig',
  'insert plug plugged einstecken einsteckt eingesteckt',
  'detected recognized recognised erkannt bemerkt detect recognize noticed',
  'lockscreen sperrbildschirm anmeldebildschirm logonscreen loginscreen signinscreen',
  'reset zurucksetzen zuruckgesetzt zurucksetzung factory',
  'update updates updated patch aktualisierung upgrade',
  'approval approve approved genehmigung genehmigen genehmigt consent zustimmung',
  'admin administrator administratorin administratoren admins',
  'changed change geandert andern wechsel gewechselt',
  'asks ask asked asking prompt prompts prompted fragt verlangt gefragt requires requests',
  'fails fail failed failing failure fehlgeschlagen schlagt scheitert misslingt',
  'fingerprint fingerabdruck biometric biometrisch',
  'signin login logon anmelden anmeldung einloggen signing einloggen',
  'second two zweiter zweite zwei zweiten zweites',
  'mfa 2fa multifactor twofactor zweifaktor mehrfaktor multifaktor mehrfachauthentifizierung',
  'bitwarden keepass keepassxc 1password lastpass dashlane keeper nordpass enpass protonpass roboform keyguard passwordmanager passwortmanager',
].map(wordsOf);

const standIns: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)),
);

/** @returns the word that stands for all that mean the same */
export function standIn(word: string): string {
  return standIns.get(word) ?? word;
}

const written = [...standIns.keys()].filter((word) => word.length >= 6);

/** @returns as `standIn`, also where one letter of a long word is wrong */
export function meant(word: string): string {
  if (standIns.has(word) || word.length < 6) return standIn(word);
  return standIn(written.find((other) => oneApart(word, other)) ?? word);
}
