import { getContext, hasContext, setContext } from 'svelte';

const key = Symbol('shown');

type IsShown = () => boolean;

/** @returns whether the part of the page that this component stands in is shown; to be called as the component begins */
export function shownHere(): IsShown {
  return hasContext(key) ? getContext<IsShown>(key) : () => true;
}

/** For a part that stays in the document while another one is shown: tells all that stands in it. */
export function tellShown(isShown: IsShown): void {
  const outside = shownHere();
  setContext(key, () => outside() && isShown());
}
