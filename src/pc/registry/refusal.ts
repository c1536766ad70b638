import { valueNames } from './setting-names.ts';

/**
 * What Windows says where it prints no value. `mistyped`: it did not understand the command. The other two are the
 * two sentences that a right command gets.
 */
export type Refusal = 'not-set' | 'denied' | 'mistyped';

/** "ERROR" in front of the sentences of `reg`, in languages of Windows. */
export const errorLabels =
  'ERROR|FEHLER|ERREUR|ERRORE|ERRO|FOUT|FEL|FEJL|FEIL|VIRHE|HIBA|CHYBA|HATA|BŁĄD|ОШИБКА|エラー|错误|錯誤|오류';

/** The first words of an error of PowerShell's commands for the registry. */
export const errorOfPowerShell = /^(?:Get|New|Set|Remove)-Item\w*\s?:(?:\s|$)/i;

/**
 * What the console answered to a query, in whatever language. English, German and the names that PowerShell gives to
 * its errors are known; of any other sentence the form is: "Access is denied." is short in every language, that a
 * key or value was not found is long.
 * @param lines what stands below the command, without what is known to be something else
 * @param console whether they are the console's for certain, and not the next thing that somebody wrote
 * @returns null where they have no such form
 */
export function refusalIn(lines: readonly string[], console: boolean): Refusal | null {
  const compact = compacted(lines);
  if (notUnderstood.test(compact)) return 'mistyped';
  if (notFoundSentence.test(compact) || /pathnotfound|itemnotfoundexcept|psargumentexcept/.test(compact)) {
    return 'not-set';
  }
  if (deniedSentence.test(compact) || /permissiondenied|securityexception|unauthorizedaccess/.test(compact)) {
    return 'denied';
  }
  if (lines.some((line) => errorOfPowerShell.test(line)) && namesOurs.test(compact)) return 'not-set';
  const paragraph = firstParagraph(lines);
  const sentence = sentenceIn(paragraph, console);
  // Whoever forbade the command is named, by `reg` and by the console itself.
  if ((sentence !== null || console) && /admin|админ|管理|관리/i.test(paragraph)) return 'denied';
  if (sentence === null) return null;
  if (/s[yi]nta|синтаксис|語法|语法|構文|구문/i.test(sentence)) return 'mistyped';
  return width(sentence) <= 28 ? 'denied' : 'not-set';
}

/** How often a sentence of `reg` stands in lines that belong to no query. */
export function refusalsIn(lines: readonly string[]): number {
  const notFound = compacted(lines).match(new RegExp(notFoundSentence, 'g'))?.length ?? 0;
  const others = lines.filter((line) => {
    const [, sentence = ''] = labelled.exec(line) ?? [];
    return /^(?:Access is denied|Zugriff verweigert)\.?$/i.test(sentence) || ofRegistry.test(sentence);
  });
  return notFound + others.length;
}

/** Advice to ask for help, PowerShell's names for such errors, or a shell that quotes `reg` as a word it does not know. */
const notUnderstood =
  /query\/\?|commandnotfound|parametercannot|parameterbinding|parsererror|drivenotfound|["'«]reg(?:\.exe)?["'»]/;
const notFoundSentence =
  /unabletofindthespecifiedregistrykeyorvalue|cannotfindpath|doesnotexistatpath|angegebeneregistrierungsschl.{0,3}sselbzw\.?(?:der)?wertwurdenichtgefunden/;
const deniedSentence =
  /accessisdenied|zugriff(?:wurde)?verweigert|(?:is|wurde)(?:denied|verweigert)|accessisnotallowed|registryeditinghasbeendisabled/;
/** Where nothing but the sentence was copied: what was not found is named in it, in every language. */
const namesOurs = new RegExp(`(?:hklm|hkey_local_machine):?\\\\|${valueNames.toLowerCase()}`);
const labelled = new RegExp(`^(?:reg(?:\\.exe)?\\s?:\\s*)?(?:${errorLabels})\\s?:\\s*(.+)$`, 'iu');
/** The same sentence where its own word for the registry tells it from those of other programs. */
const ofRegistry =
  /\b(?:de registre|del registro|di sistema|do registro|rejestru|registersleutel)|реестр|レジストリ|注册表|登錄|레지스트리/i;

/** No shorter than three letters where there are small ones too: mails have RE and PS. No sentence has a number or a path. */
const inCapitals =
  /^(?:reg(?:\.exe)?\s?:\s*)?(?:(?=.*\p{L}.*:)[^\s:"\\\d\p{Ll}]{3,16}|[\p{Lo}\p{Lm}]{2,16})\s?:\s*([^\d:"\\]{4,})$/u;

/** Up to a blank line, or to where PowerShell says where it stood; empty where it is too long for an answer. */
function firstParagraph(lines: readonly string[]): string {
  const from = Math.max(
    lines.findIndex((line) => line !== ''),
    0,
  );
  const to = lines.findIndex((line, at) => at > from && (line === '' || /^\+|\d/.test(line)));
  const paragraph = lines.slice(from, to < 0 ? undefined : to).join(' ');
  return paragraph.length > 300 ? '' : paragraph;
}

/** What stands behind such a word; in a console any word in capitals will do. */
function sentenceIn(paragraph: string, console: boolean): string | null {
  return labelled.exec(paragraph)?.[1] ?? (console ? (inCapitals.exec(paragraph)?.[1] ?? null) : null);
}

/** Windows breaks sentences anywhere, and consoles of another code page lose the umlauts. */
function compacted(lines: readonly string[]): string {
  return lines.join('').replace(/\s/g, '').toLowerCase();
}

/** A character of an East Asian script says as much as two letters. */
function width(text: string): number {
  return text.length + (text.match(/[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/g)?.length ?? 0);
}
