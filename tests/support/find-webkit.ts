import { findPrograms } from './find-programs.ts';

export interface WebKitPrograms {
  /** WebKitGTK's WebDriver, which starts its MiniBrowser. */
  driver: string;
  /** A display that nobody sees: MiniBrowser has no headless mode. */
  display: string;
}

/** @returns WebKitGTK, which is there for Linux only; null where a part of it is missing */
export function findWebKit(): WebKitPrograms | null {
  if (process.platform !== 'linux') return null;
  const [driver] = findPrograms(['WebKitWebDriver'], ['/usr/bin']);
  const [display] = findPrograms(['Xvfb'], ['/usr/bin']);
  return driver === undefined || display === undefined ? null : { driver, display };
}
