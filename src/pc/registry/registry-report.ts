import { pastedLines } from '../pasted-lines.ts';
import { registryLines, type RegistryLine, type RegistrySetting } from './registry-lines.ts';

/**
 * What a paste says of one setting. `unclear`: an answer that is neither 0 nor 1, of another type, in a language that
 * is not understood, or two that differ; `not-said`: no answer that is known to be one to this query.
 */
export type RegistryAnswer = 'on' | 'off' | 'not-set' | 'denied' | 'unclear' | 'not-said';

export interface RegistryReport {
  /** `UseSecurityKeyForSignin`, which Intune and provisioning packages write. */
  readonly intune: { readonly kind: RegistryAnswer };
  /** `EnableFIDODeviceLogon`, which the Group Policy "Turn on security key sign-in" writes. */
  readonly groupPolicy: { readonly kind: RegistryAnswer };
  /** Whose value counts. Intune's is said to win where both are set; unknown where that hangs on what is not said. */
  readonly wins: RegistrySetting | 'neither' | 'unknown';
  /** Whether Windows offers the key at the lock screen, as far as these two settings go. Not set is off. */
  readonly signIn: 'on' | 'off' | 'unknown';
  /** Answers without a value whose command is missing: nobody can tell which query they belong to. */
  readonly unattributed: number;
}

/**
 * Reads what people paste of the two registry queries of rule P2, in any order, beside other outputs. It never
 * throws, and never guesses.
 */
export function parseRegistryReport(text: string): RegistryReport {
  const { answers, unattributed } = answersIn(registryLines(pastedLines(text)));
  const intune = together(answers.intune);
  const groupPolicy = together(answers['group-policy']);
  const wins = winner(intune, groupPolicy);
  const counts = wins === 'intune' ? intune : wins === 'group-policy' ? groupPolicy : null;
  const signIn = wins === 'neither' ? 'off' : counts === 'on' || counts === 'off' ? counts : 'unknown';
  return { intune: { kind: intune }, groupPolicy: { kind: groupPolicy }, wins, signIn, unattributed };
}

function winner(intune: RegistryAnswer, groupPolicy: RegistryAnswer): RegistryReport['wins'] {
  if (intune === 'on' || intune === 'off') return 'intune';
  if (intune !== 'not-set') return 'unknown';
  if (groupPolicy === 'on' || groupPolicy === 'off') return 'group-policy';
  return groupPolicy === 'not-set' ? 'neither' : 'unknown';
}

/** Of several answers: a refusal gives way to the answer of a later try, two that differ are none. */
function together(answers: ReadonlySet<RegistryAnswer>): RegistryAnswer {
  const said = [...answers].filter((answer) => answer !== 'denied');
  const [first] = said;
  if (first === undefined) return answers.has('denied') ? 'denied' : 'not-said';
  return said.length === 1 ? first : 'unclear';
}

/** What stands between one prompt and the next. */
interface Stretch {
  /** Null where another query was asked, or none. */
  asks: RegistrySetting | null;
  asked: boolean;
  key: RegistrySetting | null | 'none';
  /** The key had values, and none of them is the setting's. */
  listed: boolean;
  found: Set<RegistrySetting>;
  texts: string[];
}

function answersIn(lines: readonly RegistryLine[]) {
  const answers: Record<RegistrySetting, Set<RegistryAnswer>> = { intune: new Set(), 'group-policy': new Set() };
  let unattributed = 0;
  let stretch = begin(null, false);

  function begin(asks: RegistrySetting | null, asked: boolean): Stretch {
    return { asks, asked, key: 'none', listed: false, found: new Set(), texts: [] };
  }

  /** A key whose values were listed to their end, without the setting's. */
  function endKey(): void {
    const { key, listed, found } = stretch;
    if (key !== 'none' && key !== null && listed && !found.has(key)) {
      answers[key].add('not-set');
      found.add(key);
    }
    stretch.key = 'none';
    stretch.listed = false;
  }

  function end(followed: boolean): void {
    const printed = stretch.key !== 'none' || stretch.texts.some((line) => line !== '');
    if (followed) endKey();
    const { asks, found } = stretch;
    const { notFound, denied } = errorsIn(stretch.texts);
    if (asks === null) {
      unattributed += notFound + (stretch.texts.some((line) => deniedAlone.test(line)) ? 1 : 0);
    } else if (!found.has(asks)) {
      if (notFound > 0) answers[asks].add('not-set');
      else if (denied) answers[asks].add('denied');
      else if (printed) answers[asks].add('unclear');
      unattributed += Math.max(0, notFound - 1);
    } else {
      unattributed += notFound;
    }
  }

  for (const line of lines) {
    switch (line.kind) {
      case 'query':
      case 'prompt':
        end(true);
        stretch = begin(line.kind === 'query' ? line.asks : null, line.kind === 'query');
        break;
      case 'echo':
        if (!stretch.asked) stretch.asks ??= line.asks;
        break;
      case 'key':
        endKey();
        stretch.key = line.holds;
        break;
      case 'value': {
        // The right name below another key is another value.
        const placed = stretch.key === 'none' || stretch.key === line.setting;
        answers[line.setting].add(placed ? switched(line.number) : 'unclear');
        stretch.found.add(line.setting);
        break;
      }
      case 'other-value':
        stretch.listed = true;
        break;
      case 'text':
        stretch.texts.push(line.text);
        break;
    }
  }
  end(false);
  return { answers, unattributed };
}

function switched(number: number | null): RegistryAnswer {
  return number === 1 ? 'on' : number === 0 ? 'off' : 'unclear';
}

const deniedAlone = /^(?:ERROR|FEHLER):\s*(?:Access is denied|Zugriff verweigert)\.?$/i;

/** Windows breaks these sentences anywhere, and consoles of another code page lose the umlauts. */
function errorsIn(texts: readonly string[]): { notFound: number; denied: boolean } {
  const compact = texts.join('').replace(/\s/g, '').toLowerCase();
  const notFound =
    /unabletofindthespecifiedregistrykeyorvalue|angegebeneregistrierungsschl.{0,3}sselbzw\.?(?:der)?wertwurdenichtgefunden/g;
  const denied = /accessisdenied|zugriff(?:wurde)?verweigert|registryeditinghasbeendisabled/;
  return { notFound: compact.match(notFound)?.length ?? 0, denied: denied.test(compact) };
}
