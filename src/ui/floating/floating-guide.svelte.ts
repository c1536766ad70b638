import { mount, unmount } from 'svelte';
import type { Acts, Page } from '../state/page.svelte.ts';
import FloatingGuide from './FloatingGuide.svelte';

/** https://wicg.github.io/document-picture-in-picture/; TypeScript's DOM library does not have it yet. */
interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

function pictureInPicture(): DocumentPictureInPicture | null {
  const { documentPictureInPicture } = window as { documentPictureInPicture?: DocumentPictureInPicture };
  return documentPictureInPicture ?? null;
}

let open = $state(false);

/** The hand-off's steps in a window above every other, of which there is one at most. */
export const floatingGuide = {
  /** Whether this browser can keep a window of ours above all others. */
  get possible(): boolean {
    return pictureInPicture() !== null;
  },
  get open(): boolean {
    return open;
  },
  show,
};

/**
 * Has to run within a press, and takes it up: the browser opens no second window for it, so the guide has a link of its own
 * to Microsoft's page.
 * @returns false where the browser refused
 */
async function show(page: Page, act: Acts): Promise<boolean> {
  let floating: Window;
  try {
    const opened = pictureInPicture()?.requestWindow({ width: 420, height: 560 });
    if (opened === undefined) return false;
    floating = await opened;
  } catch {
    return false;
  }
  dress(floating.document);
  const guide = mount(FloatingGuide, { target: floating.document.body, props: { page, act } });
  open = true;
  floating.addEventListener('pagehide', () => {
    open = false;
    void unmount(guide);
  });
  return true;
}

/** The window is a document of its own: it gets our styles and modes; the guide itself says its language. */
function dress(target: Document): void {
  const { documentElement } = document;
  Object.assign(target.documentElement.dataset, documentElement.dataset);
  for (const sheet of document.querySelectorAll<HTMLStyleElement | HTMLLinkElement>('style, link[rel="stylesheet"]')) {
    if (sheet instanceof HTMLStyleElement) {
      // The policy lets it in by its text (X1), so it has that before it is in the document.
      const copy = target.createElement('style');
      copy.textContent = sheet.textContent;
      target.head.append(copy);
      continue;
    }
    const copy = target.createElement('link');
    copy.rel = 'stylesheet';
    copy.href = sheet.href;
    target.head.append(copy);
  }
  const title = target.createElement('title');
  title.textContent = document.title;
  target.head.append(title);
}
