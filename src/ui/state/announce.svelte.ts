let said = $state('');

/** What the page's one polite live region says; Shell renders it. */
export const announcement = {
  get text(): string {
    return said;
  },
};

/** Lets a screen reader say a change that neither moves focus nor stands in a live region of its own (J1). */
export function announce(text: string): void {
  said = text;
}
