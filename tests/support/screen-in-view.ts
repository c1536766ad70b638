import type { Page } from '@playwright/test';

export interface ScreenInView {
  step: string;
  heading: string;
  /** Words in `main`: those of folded parts not counted. */
  words: number;
  /** The lowest edge of heading, drawing and primary action, in pixels from the top of the window. */
  lowest: number;
  /** The value of `data-stage`; null where nothing is drawn. */
  stage: string | null;
}

/** What a person sees of a screen without scrolling. */
export function screenInView(page: Page): Promise<ScreenInView> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    const bottom = (selector: string): number =>
      document.querySelector(selector)?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
    const drawing = document.querySelector<SVGElement>('main [data-stage]');
    return {
      step: main?.dataset['step'] ?? '',
      heading: document.querySelector('h1')?.textContent ?? '',
      words: (main?.innerText.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length,
      lowest: Math.max(bottom('main h1'), bottom('main [data-stage]'), bottom('main [data-action="primary"]')),
      stage: drawing?.dataset['stage'] ?? null,
    };
  });
}
