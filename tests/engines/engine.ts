import type { Send } from './send.ts';

/** What a person may choose when they print. Centimetres. */
export interface Paper {
  width: number;
  height: number;
  margin: number;
}

/** A browser that is none of Chromium's, as the walks use it: one tab at a time. */
export interface Engine {
  /** Name and version, as the browser tells them. */
  name: string;
  send: Send;
  /** What it complained of on pages below an address since the last time: errors, policy reports. */
  complaints: (below: string) => Promise<string[]>;
  /** Its PDF of the page; null where its driver cannot print. */
  print: ((paper: Paper) => Promise<Buffer>) | null;
  /** Plugs in a security key of software that answers by itself; null where the browser knows no keys. */
  plugKey: (() => Promise<void>) | null;
  quit: () => Promise<void>;
}

/** Runs a function in the page. It must be whole in itself: what it uses from outside comes by `values`. */
export async function inPage<Values extends unknown[], Result>(
  { send }: Pick<Engine, 'send'>,
  script: (...values: Values) => Result,
  ...values: Values
): Promise<Result> {
  return (await send('ExecuteScript', {
    script: `return (${String(script)})(...arguments)`,
    args: values,
  })) as Result;
}

/** Presses with the mouse, so that the browser counts it as a person's. */
export async function click({ send }: Engine, selector: string): Promise<void> {
  const element = (await send('FindElement', { using: 'css selector', value: selector })) as Record<string, string>;
  await send('ElementClick', { id: Object.values(element)[0] });
}

export async function tabs({ send }: Engine): Promise<string[]> {
  return (await send('GetWindowHandles')) as string[];
}

export async function switchTo({ send }: Engine, tab: string): Promise<void> {
  await send('SwitchToWindow', { handle: tab });
}
