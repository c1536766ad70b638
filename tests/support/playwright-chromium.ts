import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** @returns the browser that `playwright install chromium` put there; null where it did not, or has none for this system */
export function playwrightChromium(): string | null {
  try {
    const place = chromium.executablePath();
    return existsSync(place) ? place : null;
  } catch {
    return null;
  }
}
