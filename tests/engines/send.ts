/**
 * A command of W3C WebDriver, by its name in Firefox's protocol.
 * @returns its value, unpacked
 * @throws Error with the command and what the browser said
 */
export type Send = (command: Command, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** What the walks use, and where WebDriver has it: https://www.w3.org/TR/webdriver2/#endpoints */
export const endpoints = {
  Navigate: ['POST', '/url'],
  Refresh: ['POST', '/refresh'],
  ExecuteScript: ['POST', '/execute/sync'],
  FindElement: ['POST', '/element'],
  ElementClick: ['POST', '/element/{id}/click'],
  GetWindowHandles: ['GET', '/window/handles'],
  SwitchToWindow: ['POST', '/window'],
  CloseWindow: ['DELETE', '/window'],
  SetWindowRect: ['POST', '/window/rect'],
  TakeScreenshot: ['GET', '/screenshot'],
} as const;

export type Command = keyof typeof endpoints;
