import type { Practice } from '../../practice/index.ts';
import type { Page } from '../../ui/state/page.svelte.ts';

/** Takes the pretend key into the hand, or puts it down: here at once, since the next press may need it, then in all tabs. */
export function usePretendKey(practice: Practice | null, page: Pick<Page, 'practice'>, use: boolean): void {
  if (practice === null || page.practice === null) return;
  page.practice = { ...page.practice, pretendKey: use };
  // Where nothing can be kept, it holds for this tab.
  practice.usePretendKey(use).catch(() => undefined);
}
