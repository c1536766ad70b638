import { canBeLeftOut, needs, type Missing, type Need } from './needs.ts';

export interface Machine {
  platform: NodeJS.Platform;
  /** How apt-get can be run without asking anybody; `ask` where a person has to, `none` where there is no apt-get. */
  apt: 'root' | 'sudo' | 'ask' | 'none';
  /** Whether there is a `sudo`, with or without a password. */
  sudo: boolean;
}

/** @returns the program and its arguments that run apt-get with root's rights and without a question */
export function aptGet(as: 'root' | 'sudo', parameters: readonly string[]): string[] {
  const front = as === 'sudo' ? ['sudo', '-n'] : [];
  // A machine that was just started may be busy with its own updates.
  return [
    ...front,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-qq',
    '-o',
    'DPkg::Lock::Timeout=120',
    ...parameters,
  ];
}

export const aptInstall = ['install', '-y', '--no-install-recommends'] as const;

/**
 * Playwright's own Chromium needs no rights, but time: it is not worth it where another need would stop the tests anyway,
 * and the command for that one brings Chromium too.
 */
export function worthDownloading(missing: readonly Missing[]): boolean {
  const required = missing.filter((one) => !canBeLeftOut(one));
  return required.length === 1 && required[0]?.id === 'chromium';
}

export const downloadCommand = 'npx playwright install --no-shell chromium';

/** @returns what a person can copy to get everything that is missing, as few lines as can be; the last resort is a sentence */
export function toCopy(missing: readonly Missing[], { platform, apt, sudo }: Machine): string[] {
  const wanted: Need[] = missing.map(({ id }) => needs[id]);
  const download = missing.some(({ id }) => id === 'chromium') ? [downloadCommand] : [];
  if (apt !== 'none') {
    const packages = wanted.flatMap((need) => need.apt);
    const command = `apt-get update && apt-get ${[...aptInstall, ...packages].join(' ')}`;
    return [apt === 'root' ? command : `${sudo ? 'sudo sh' : 'su'} -c "${command}"`];
  }
  if (platform === 'darwin') {
    const formulas = wanted.flatMap(({ brew }) => brew ?? []);
    return [...(formulas.length > 0 ? [`brew install ${formulas.join(' ')}`] : []), ...download];
  }
  if (platform === 'win32') {
    return [
      ...wanted.flatMap(({ winget }) => (winget === undefined ? [] : `winget install --id ${winget}`)),
      ...download,
    ];
  }
  return [`With this system's own installer: ${wanted.map(({ name }) => name).join(', ')}`];
}
