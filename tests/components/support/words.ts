import { createRawSnippet, type Snippet } from 'svelte';

/** @returns children for a component that takes some */
export function words(text: string): Snippet {
  return createRawSnippet(() => ({ render: () => `<p>${text}</p>` }));
}
