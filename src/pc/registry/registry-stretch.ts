import { numberIn, type RegistryData, type RegistryLine } from './registry-lines.ts';
import type { OneAnswer } from './registry-answer.ts';
import type { RegistryCommand } from './registry-command.ts';
import { refusalIn, refusalsIn } from './refusal.ts';
import { settingAt } from './setting-names.ts';
import type { RegistrySetting } from './sign-in-setting.ts';

/** What stands between one prompt and the next. */
export interface Stretch {
  /** The query above it; null where there is another command, or none. */
  readonly command: RegistryCommand | null;
  /** Whether another command stands above it: its answers are none of ours. */
  readonly busy: boolean;
  readonly lines: readonly RegistryLine[];
  /** Whether something stands below it: then it is seen to its end. */
  readonly followed: boolean;
}

/** The stretches of a paste, in their order. Where no prompts were pasted, each error of PowerShell begins another. */
export function stretchesOf(lines: readonly RegistryLine[]): Stretch[] {
  const stretches: Stretch[] = [];
  let command: RegistryCommand | null = null;
  let busy = false;
  let held: RegistryLine[] = [];
  const end = (followed: boolean): void => {
    stretches.push({ command, busy, lines: held, followed });
    held = [];
    command = null;
    busy = false;
  };
  for (const line of lines) {
    if (line.kind === 'query' || line.kind === 'prompt') {
      end(true);
      command = line.kind === 'query' ? line.command : null;
      busy = line.kind === 'prompt' && line.busy;
    } else {
      if (line.kind === 'error' && held.some(({ kind }) => kind === 'error')) end(true);
      held.push(line);
    }
  }
  end(false);
  return stretches;
}

interface Said {
  readonly answers: readonly (readonly [RegistrySetting, OneAnswer])[];
  /** Refusals whose command is missing. */
  readonly unattributed: number;
}

/** What a stretch answers. */
export function answersIn(stretch: Stretch): Said {
  const { command, busy, lines } = stretch;
  const texts = lines.flatMap((line) => (line.kind === 'text' || line.kind === 'error' ? [line.text] : []));
  const asks = command ? command.asks : askedIn(lines, texts);
  const answers = valuesIn(stretch, asks);
  const found = answers.some(([setting]) => setting === asks);
  const refusals = refusalsIn(texts);
  if (asks === null) return { answers, unattributed: busy || command ? 0 : refusals };
  if (found) return { answers, unattributed: refusals };
  const number =
    command?.shell === 'powershell' && !command.whole ? numberIn(texts.find((text) => text !== '') ?? '') : null;
  const refusal = refusalIn(texts, command?.prompted ?? true);
  const keyShown = lines.some(({ kind }) => kind === 'key');
  const junk = command?.prompted === true && texts.some((text) => text !== '');
  const answer =
    number !== null ? switched(number) : (refusal ?? (keyShown ? 'cut-off' : junk ? 'not-understood' : null));
  if (answer === null) return { answers, unattributed: refusals };
  const unattributed = refusal === null ? 0 : Math.max(0, refusals - 1);
  return { answers: [...answers, [asks, answer]], unattributed };
}

/** Without a command above them, PowerShell's errors name it, or the key. */
function askedIn(lines: readonly RegistryLine[], texts: readonly string[]): RegistrySetting | null {
  const echo = lines.find((line) => line.kind === 'echo' && line.asks !== null);
  if (echo?.kind === 'echo') return echo.asks;
  if (!lines.some(({ kind }) => kind === 'error')) return null;
  const [path = ''] = /(?:hklm|hkey_local_machine):?\\[\w\\]+/i.exec(texts.join('').replace(/\s/g, '')) ?? [];
  return settingAt(path);
}

type Found = readonly (readonly [RegistrySetting, OneAnswer])[];

function valuesIn({ command, lines, followed }: Stretch, asks: RegistrySetting | null): Found {
  const answers: [RegistrySetting, OneAnswer][] = [];
  let key: RegistrySetting | null | 'none' = 'none';
  let others = false;
  let pending: (RegistryLine & { kind: 'value' })[] = [];
  const has = (setting: RegistrySetting): boolean => answers.some(([found]) => found === setting);

  /** Of a key whose values were all asked for, and listed to their end. */
  function endList(holds: RegistrySetting | null | 'none'): void {
    const whole = command?.whole === true && others;
    if (whole && asks !== null && holds === asks && !has(asks)) answers.push([asks, 'not-set']);
    others = false;
  }

  for (const line of lines) {
    if (line.kind === 'key') {
      endList(key);
      key = line.holds;
    } else if (line.kind === 'item') {
      for (const { setting, data } of pending) answers.push([setting, placed(data, setting === line.holds)]);
      others ||= pending.length === 0;
      pending = [];
      endList(line.holds);
    } else if (line.kind === 'other-value') {
      others = true;
    } else if (line.kind === 'value') {
      if (line.listed && key === 'none') pending.push(line);
      else {
        // The right name below another key is another value.
        const right = key === 'none' ? command?.asks !== null : key === line.setting;
        answers.push([line.setting, placed(line.data, right)]);
      }
    }
  }
  const keyIsSaid = command !== null || asks !== null;
  for (const { setting, data } of pending) {
    answers.push([setting, keyIsSaid ? placed(data, asks === setting) : 'no-key']);
  }
  if (followed) endList(key);
  return answers;
}

/** @param right whether the value is of the key that Windows reads */
function placed(data: RegistryData, right: boolean): OneAnswer {
  if (!right) return 'other-key';
  return typeof data === 'number' ? switched(data) : data;
}

/** Microsoft: 0 is off, every other number on. */
function switched(number: number): 'on' | 'off' {
  return number === 0 ? 'off' : 'on';
}
