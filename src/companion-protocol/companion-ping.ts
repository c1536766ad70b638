/** Changes with the meaning of any message between the page and the browser companion (K4). */
export const companionVersion = 2;

/** `chrome.runtime.sendMessage`: is anybody there? Answered by a pong of the same version. */
export interface Ping {
  version: typeof companionVersion;
  type: 'ping' | 'pong';
}

export const ping: Ping = { version: companionVersion, type: 'ping' };
export const pong: Ping = { version: companionVersion, type: 'pong' };

export function isPing(value: unknown, type: Ping['type']): boolean {
  return isMessage(value, type, 2);
}

/** Whether a value is an envelope of this version and type, with so many members and no more (X3). */
export function isMessage(value: unknown, type: string, members: number): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Record<string, unknown>;
  return Object.keys(message).length === members && message['version'] === companionVersion && message['type'] === type;
}
