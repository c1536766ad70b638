import { mask } from './masked-parts.ts';
import { share } from './share.svelte.ts';

/**
 * For personal text in a place where no component can stand (an attribute, a title): masked in screen-share mode (S2).
 * Where a component can stand, use `Personal`, which lets the person look.
 */
export function masked(text: string): string {
  return share.on ? mask : text;
}
