import type { Target } from '../../../helpdesk/target.ts';
import { masked } from '../../state/masked.ts';

/** Longer names would push what else stands on a press out of sight. */
const longest = 60;

/** Whom a press is for, as it stands on it (S10): on one line, without marks that turn text round, masked while the screen is shared (S2). */
export function targetName({ name, upn }: Pick<Target, 'name' | 'upn'>): string {
  const shown = visible(name) || visible(upn);
  const all = Array.from(shown);
  return masked(all.length > longest ? `${all.slice(0, longest).join('')}…` : shown);
}

function visible(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
