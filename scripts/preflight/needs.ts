export type NeedId = 'chromium' | 'font' | 'git' | 'bash' | 'nginx' | 'caddy' | 'apache' | 'firefox' | 'webkit';

/** Something that `npm test` uses and npm does not bring. */
export interface Need {
  name: string;
  /** What the tests do with it, in few words. */
  purpose: string;
  /** Packages of Debian and Ubuntu. */
  apt: readonly string[];
  /** Formula of Homebrew; none where it comes with macOS, or from Playwright. */
  brew?: string;
  /** Id of winget; none where it comes from Playwright, or is not used on Windows. */
  winget?: string;
  /** The tests that are left out without it, for the closing lines; without any other need nothing is tested. */
  leavesOut?: string;
}

export const needs: Readonly<Record<NeedId, Need>> = {
  chromium: { name: 'Chromium', purpose: 'the built page is tested in it', apt: ['chromium'] },
  font: {
    name: 'the font DejaVu Sans',
    purpose: 'without it the browser tests would measure empty boxes',
    apt: ['fontconfig', 'fonts-dejavu-core'],
  },
  git: { name: 'Git', purpose: 'a test makes a checkout', apt: ['git'], brew: 'git', winget: 'Git.Git' },
  bash: { name: 'Bash', purpose: 'a test runs register-app.sh', apt: ['bash'] },
  nginx: {
    name: 'nginx',
    purpose: 'the build is tested behind it',
    apt: ['nginx'],
    brew: 'nginx',
    leavesOut: 'the build behind nginx with hosting/nginx.conf (tests/e2e/nginx.spec.ts)',
  },
  caddy: {
    name: 'Caddy',
    purpose: 'the build is tested behind it',
    apt: ['caddy'],
    brew: 'caddy',
    winget: 'CaddyServer.Caddy',
    leavesOut: 'the build behind Caddy with hosting/Caddyfile (tests/e2e/caddy.spec.ts)',
  },
  apache: {
    name: 'Apache',
    purpose: 'the build is tested behind it',
    // The program alone, without a service that would take port 80.
    apt: ['apache2-bin'],
    leavesOut: 'the build behind Apache with hosting/apache.conf (tests/e2e/apache.spec.ts)',
  },
  firefox: {
    name: 'Firefox',
    purpose: 'the built page is walked in it',
    apt: ['firefox-esr'],
    brew: 'firefox',
    winget: 'Mozilla.Firefox',
    leavesOut: 'the walks in Firefox (tests/engines/firefox.spec.ts)',
  },
  webkit: {
    name: 'WebKitGTK',
    purpose: 'the built page is walked in it',
    apt: ['webkit2gtk-driver', 'xvfb'],
    leavesOut: 'the walks in WebKit (tests/engines/webkit.spec.ts)',
  },
};

/** A need that is not met. */
export interface Missing {
  id: NeedId;
  /** `not found`, or what is wrong with the one that is there. */
  problem: string;
}

/** Whether the tests can be run without it. */
export function canBeLeftOut({ id }: Missing): boolean {
  return needs[id].leavesOut !== undefined;
}
