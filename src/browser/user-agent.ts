import type { BrowserEvidence, BrowserFamily } from '../checks/browser.ts';
import type { BrowserName } from '../checks/browser-names.ts';
import type { Platform } from '../checks/platforms.ts';

/** What of `navigator` tells the browser and the system. `userAgentData` is Chromium's alone, and may be a shim. */
export interface UserAgent {
  userAgent: string;
  maxTouchPoints?: number;
  userAgentData?: {
    brands?: readonly { brand: string; version: string }[];
    platform?: string;
    mobile?: boolean;
    getHighEntropyValues?: (hints: string[]) => Promise<{ platformVersion?: unknown }>;
  };
}

const brands: readonly [BrowserName, BrowserFamily][] = [
  ['Microsoft Edge', 'edge'],
  ['Google Chrome', 'chrome'],
  ['Chromium', 'chromium'],
];

const patterns: readonly [RegExp, BrowserFamily, BrowserName][] = [
  [/\bEdg(?:A|iOS)?\/(\d+)/, 'edge', 'Microsoft Edge'],
  [/\b(?:Firefox|FxiOS)\/(\d+)/, 'firefox', 'Firefox'],
  [/\b(?:OPR|Vivaldi|SamsungBrowser)\/(\d+)/, 'chromium', 'Chromium'],
  [/\b(?:Chrome|CriOS)\/(\d+)/, 'chrome', 'Google Chrome'],
  [/\bVersion\/(\d+)[\d.]* .*Safari\//, 'safari', 'Safari'],
];

const platforms: readonly [RegExp, Platform][] = [
  [/Windows/, 'windows'],
  [/Android/, 'android'],
  [/iPhone|iPad|iPod/, 'ios'],
  [/CrOS|Chrome ?OS|Chromium OS/, 'chromeos'],
  [/Mac ?OS|Macintosh/i, 'macos'],
  [/Linux|X11/, 'linux'],
];

/** Brand, version and system, from the client hints where they are there, else from the user agent string. */
export function readUserAgent(navigator: UserAgent): Omit<BrowserEvidence, 'webauthn'> {
  return { ...readBrand(navigator), platform: readPlatform(navigator) };
}

function readBrand({ userAgent, userAgentData }: UserAgent): Pick<BrowserEvidence, 'family' | 'name'> {
  const told = userAgentData?.brands ?? [];
  for (const [brand, family] of brands) {
    const found = told.find((entry) => entry.brand === brand);
    if (found) return { family, name: `${brand} ${found.version}` };
  }
  for (const [pattern, family, name] of patterns) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return { family, name: `${name} ${version}` };
  }
  return { family: 'other', name: null };
}

function readPlatform({ userAgent, userAgentData, maxTouchPoints = 0 }: UserAgent): Platform {
  const platform = platformIn(userAgentData?.platform ?? '') ?? platformIn(userAgent) ?? 'other';
  // An iPad says that it is a Mac; no Mac has a touch screen.
  return platform === 'macos' && maxTouchPoints > 1 ? 'ios' : platform;
}

function platformIn(text: string): Platform | undefined {
  return platforms.find(([pattern]) => pattern.test(text))?.[1];
}
