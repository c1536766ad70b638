import { beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import 'virtual:fluent-tokens.css';
import '../../../src/ui/styles/base.css';
import { situation } from '../../../src/ui/guide-kit/situation.svelte.ts';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { clear } from './show.svelte.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Presses the mouse button where the pointer is, and keeps it down. */
    holdMouse: () => Promise<void>;
    releaseMouse: () => Promise<void>;
    /** As it is printed, or as on screen. */
    showAs: (media: 'print' | 'screen') => Promise<void>;
  }
}

beforeEach(async () => {
  await clear();
  language.choose('en');
  if (share.on) share.toggle();
  situation.all = false;
  situation.windows = '11';
  situation.join = 'entra';
  await page.viewport(800, 600);
});
