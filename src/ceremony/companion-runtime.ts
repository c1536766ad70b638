/** What Chromium gives a page that an extension lets connect, as far as it is used here. */
export interface CompanionRuntime {
  connect(extensionId: string): CompanionPort;
  sendMessage(extensionId: string, message: unknown, answer: (value: unknown) => void): void;
  /** Set inside a callback where there was nobody to answer; the console complains if it is not read. */
  readonly lastError?: unknown;
}

export interface CompanionPort {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** @returns null where no extension lets this page connect */
export function companionRuntime(): CompanionRuntime | null {
  const { chrome } = globalThis as { chrome?: { runtime?: Partial<CompanionRuntime> } };
  const runtime = chrome?.runtime;
  return typeof runtime?.connect === 'function' && typeof runtime.sendMessage === 'function'
    ? (runtime as CompanionRuntime)
    : null;
}
