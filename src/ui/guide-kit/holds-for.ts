import { m } from '../../messages/generated/messages.js';
import type { Holds } from './situation.svelte.ts';

const names = {
  '10': m.help_windows_10,
  '11': m.help_windows_11,
  entra: m.help_join_entra,
  hybrid: m.help_join_hybrid,
};

/** @returns the PCs that something holds for, in words */
export function holdsFor({ windows, join }: Holds): string {
  return [windows, join]
    .filter((name) => name !== undefined)
    .map((name) => names[name]())
    .join(', ');
}
