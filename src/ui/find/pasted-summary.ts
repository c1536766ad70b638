let held = '';

/**
 * The summary that an agent reads, for as long as the page lives: a code in it leads away from the search, and Back
 * leads back to it. It stands in no address and in no storage.
 */
export const pastedSummary = {
  get text(): string {
    return held;
  },
  hold(text: string): void {
    held = text;
  },
};
