import { untrack } from 'svelte';

let fields = $state(0);

/** Whether a field holds what the person typed or pasted, which loading the page again would lose. */
export const typedText = {
  get any(): boolean {
    return fields > 0;
  },
  /**
   * For an effect of the field.
   * @param text what it holds
   * @returns what the effect does in the end
   */
  hold(text: string): (() => void) | undefined {
    if (text.trim() === '') return undefined;
    untrack(() => (fields += 1));
    return () => (fields -= 1);
  },
};
