import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { fluentTokens } from './build/fluent-tokens.ts';
import { chromiumArguments, findChromium } from './tests/support/chromium.ts';

/** Single components in a real browser, with its real keyboard and mouse (docs/decisions/0008-component-tests.md). */
export default defineConfig({
  plugins: [svelte(), fluentTokens()],
  // Found only when a test has begun, it would load the page a second time.
  optimizeDeps: { include: ['uqr'] },
  test: {
    include: ['tests/components/**/*.test.ts'],
    setupFiles: ['tests/components/support/setup.ts'],
    // Also what an expectation waits at most.
    testTimeout: 20_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 800, height: 600 },
      provider: playwright({
        launchOptions: { executablePath: findChromium(), args: [...chromiumArguments] },
        contextOptions: { locale: 'en-US' },
      }),
      instances: [{ browser: 'chromium' }],
      commands: {
        holdMouse: ({ page }) => page.mouse.down(),
        releaseMouse: ({ page }) => page.mouse.up(),
        showAs: ({ page }, media: 'print' | 'screen') => page.emulateMedia({ media }),
      },
    },
  },
});
