import type { Page } from '../../ui/state/page.svelte.ts';

/**
 * Opens and closes the training room as the address says (M1). Only practice looks for it: to a live page the address says
 * nothing.
 * @param baseUrl the app's base URL
 * @returns once it is open, where the page was loaded at its address
 */
export async function watchTrainingRoom(page: Page, baseUrl: string): Promise<void> {
  const isOpen = (): boolean => location.hash.replace(/\/+$/, '') === '#/practice';

  async function heard(): Promise<void> {
    if (!isOpen()) {
      if (page.practice?.training) page.practice = { ...page.practice, training: null };
      return;
    }
    try {
      const { openTrainingRoom } = await import('./open-training-room.ts');
      const training = await openTrainingRoom(baseUrl);
      if (!isOpen() || page.practice === null) return;
      page.practice = { ...page.practice, training };
      page.help = 'practice';
    } catch {
      page.incomplete = true;
    }
  }

  addEventListener('hashchange', () => void heard());
  await heard();
}
