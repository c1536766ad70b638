import { describe, expect, test } from 'vitest';
import type { Missing, NeedId } from './needs.ts';
import { toCopy, worthDownloading } from './remedies.ts';

const missing = (...ids: NeedId[]): Missing[] => ids.map((id) => ({ id, problem: 'not found' }));

describe("Playwright's own Chromium is downloaded", () => {
  test('where nothing but Chromium keeps the tests from running', () => {
    expect(worthDownloading(missing('chromium'))).toBe(true);
    expect(worthDownloading(missing('chromium', 'nginx'))).toBe(true);
  });

  test('and not where the tests could not be run with it either, or have one', () => {
    expect(worthDownloading(missing('chromium', 'font'))).toBe(false);
    expect(worthDownloading(missing('nginx'))).toBe(false);
    expect(worthDownloading([])).toBe(false);
  });
});

describe('what a person is given to copy', () => {
  const packages = 'chromium fontconfig fonts-dejavu-core nginx';
  const debian = `apt-get update && apt-get install -y --no-install-recommends ${packages}`;

  test.each([
    ['root', true, debian],
    ['ask', true, `sudo sh -c "${debian}"`],
    ['ask', false, `su -c "${debian}"`],
  ] as const)('is one command where apt-get is there (%s, sudo: %s)', (apt, sudo, command) => {
    expect(toCopy(missing('chromium', 'font', 'nginx'), { platform: 'linux', apt, sudo })).toEqual([command]);
  });

  test('is Homebrew and Playwright on macOS', () => {
    const all = missing('chromium', 'git', 'nginx', 'firefox', 'webkit');
    expect(toCopy(all, { platform: 'darwin', apt: 'none', sudo: true })).toEqual([
      'brew install git nginx firefox',
      'npx playwright install --no-shell chromium',
    ]);
  });

  test('is winget and Playwright on Windows, and nothing for nginx, which winget does not have', () => {
    expect(toCopy(missing('chromium', 'git', 'nginx'), { platform: 'win32', apt: 'none', sudo: false })).toEqual([
      'winget install --id Git.Git',
      'npx playwright install --no-shell chromium',
    ]);
  });

  test('names both packages of WebKitGTK, which are of use together only', () => {
    expect(toCopy(missing('firefox', 'webkit'), { platform: 'linux', apt: 'root', sudo: false })).toEqual([
      'apt-get update && apt-get install -y --no-install-recommends firefox-esr webkit2gtk-driver xvfb',
    ]);
  });

  test('is a list of names where the installer is not known', () => {
    expect(toCopy(missing('chromium', 'font'), { platform: 'freebsd', apt: 'none', sudo: true })).toEqual([
      "With this system's own installer: Chromium, the font DejaVu Sans",
    ]);
  });
});
