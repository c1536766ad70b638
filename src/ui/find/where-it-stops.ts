import type { Entry } from '../../find/entry.ts';

/** Where somebody stands whose words found nothing. */
export type WhereItStops = 'option' | 'registering' | 'browser-error' | 'lock-screen-trouble';

const options: ReadonlySet<string> = new Set([
  'option-missing',
  'option-greyed-out',
  'security-info-loop',
  'guest-account',
]);

/** @returns what stops most people there */
export function asked(entries: readonly Entry[], where: WhereItStops): Entry[] {
  return entries.filter(({ id, family, alarming }) => {
    if (alarming === true) return false;
    if (where === 'option') return options.has(id);
    if (where === 'registering') return family === 'security-info' && !options.has(id);
    return family === where;
  });
}
