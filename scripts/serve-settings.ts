import { blockedPorts } from './blocked-ports.ts';

export interface ServeSettings {
  /** 0 to 65535. */
  port: number;
  /** Begins and ends with a slash. */
  base: string;
}

/**
 * Reads `PORT` and `BASE`. One that is not set, or empty, has its default: 4173 and `/`.
 * @throws Error that says what the variable takes
 */
export function serveSettings({ PORT, BASE }: Readonly<Record<string, string | undefined>>): ServeSettings {
  const port = PORT?.trim() === '' ? undefined : PORT?.trim();
  if (port !== undefined && (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)) {
    throw new Error(`PORT is "${port}", and takes a whole number from 0 to 65535, such as PORT=4173.`);
  }
  if (port !== undefined && blockedPorts.has(Number(port))) {
    throw new Error(`PORT is ${port}, and no browser opens a page on that port. Take another, such as PORT=4173.`);
  }
  const base = BASE === '' ? undefined : BASE;
  if (base !== undefined && !/^\/(?:[\w.~-]+\/)*$/.test(base)) {
    throw new Error(`BASE is "${base}", and takes a path that begins and ends with a slash, such as BASE=/keys/.`);
  }
  return { port: Number(port ?? 4173), base: base ?? '/' };
}

const sites = { employees: 'dist', helpdesk: 'dist-helpdesk', setup: 'dist-setup' } as const;

/**
 * @param site as `--site` has it; the employees' where it was left out
 * @returns the folder of its build, below the root
 * @throws Error that says what there is
 */
export function servedSite(site: string | undefined): string {
  const found = Object.entries(sites).find(([name]) => name === (site ?? 'employees'));
  if (found === undefined) throw new Error(`--site ${site ?? ''}: there is ${Object.keys(sites).join(', ')}.`);
  return found[1];
}
