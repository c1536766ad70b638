import type { BrowserEvidence } from '../checks/browser.ts';
import type { OperatingSystemEvidence } from '../checks/operating-system.ts';
import type { SecurePageEvidence } from '../checks/secure-page.ts';
import type { WebauthnEvidence } from '../checks/webauthn.ts';
import { readUserAgent, type UserAgent } from './user-agent.ts';

/** The parts of the browser that the local checks look at. */
export interface ProbedWindow {
  isSecureContext: boolean;
  location: { protocol: string };
  PublicKeyCredential?: unknown;
  navigator: UserAgent & { credentials?: { create?: unknown } };
}

export function probeSecurePage({ isSecureContext, location }: ProbedWindow): SecurePageEvidence {
  return { secure: isSecureContext, encrypted: location.protocol === 'https:' };
}

export function probeWebauthn({ PublicKeyCredential, navigator, isSecureContext }: ProbedWindow): WebauthnEvidence {
  return {
    available: typeof PublicKeyCredential === 'function' && typeof navigator.credentials?.create === 'function',
    secure: isSecureContext,
  };
}

export function probeBrowser(window: ProbedWindow): BrowserEvidence {
  const { available, secure } = probeWebauthn(window);
  return { ...readUserAgent(window.navigator), webauthn: available || !secure };
}

/**
 * Asks for Windows' version where the browser tells it. Resolves always, and soon.
 * @param limit milliseconds
 */
export async function probeOperatingSystem(
  { navigator }: ProbedWindow,
  limit = 1000,
): Promise<OperatingSystemEvidence> {
  const { platform } = readUserAgent(navigator);
  const data = navigator.userAgentData;
  // Shims define the object without the method.
  if (typeof data?.getHighEntropyValues !== 'function') return { platform, platformVersion: null };
  const tooLate = new Promise<null>((resolve) => setTimeout(resolve, limit, null));
  const asked = (async () => data.getHighEntropyValues?.(['platformVersion']))();
  const hints = await Promise.race([asked.catch(() => null), tooLate]);
  const version: unknown = hints?.platformVersion;
  return { platform, platformVersion: typeof version === 'string' && version !== '' ? version : null };
}
