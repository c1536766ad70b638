import type { Page } from '@playwright/test';

export interface Words {
  text: string;
  /** `<tag>` for what stands there, or the name of the attribute that holds it. */
  where: string;
}

/** Everything that a person reads or hears: what stands there, the title, and the attributes that are read out. */
export function wordsOn(page: Page): Promise<Words[]> {
  return page.evaluate(() => {
    const read = ['title', 'aria-label', 'placeholder', 'alt', 'label', 'aria-description', 'aria-valuetext'];
    const own = document.documentElement.lang;
    // What says itself to be in another language is: the names of the languages. Or in none: commands. And what is hidden
    // in screen-share mode comes from Microsoft or from a PC: names, ids, their messages.
    const foreign = (element: Element): boolean =>
      element.closest<HTMLElement>('[lang]')?.lang !== own ||
      element.closest('[translate="no"], .personal, .masked') !== null;
    const found: Words[] = [{ text: document.title, where: '<title>' }];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      const text = texts.currentNode.nodeValue?.trim() ?? '';
      if (element === null || text === '' || foreign(element) || element.closest('script, style') !== null) continue;
      if (element.closest('svg, select') !== null || element.checkVisibility({ visibilityProperty: true })) {
        found.push({ text, where: `<${element.localName} ${element.getAttribute('class') ?? ''}>` });
      }
    }
    for (const element of document.querySelectorAll('body *')) {
      if (foreign(element)) continue;
      for (const name of read) {
        const text = element.getAttribute(name);
        if (text !== null && text !== '') found.push({ text, where: name });
      }
      if (element instanceof HTMLInputElement && /^(button|submit|reset)$/.test(element.type)) {
        found.push({ text: element.value, where: 'value' });
      }
    }
    return found;
  });
}

/** Texts that are not to be seen in full: cut by a box around them, longer than their own box, or beyond the window. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1.5;
    const hiddenOnPurpose = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
      }
      return false;
    };
    const found = new Set<string>();
    const wider = document.documentElement.scrollWidth - innerWidth;
    if (wider > 0) found.add(`the page scrolls sideways by ${String(wider)} px`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      const element = node.parentElement;
      if (element === null || node.nodeValue?.trim() === '' || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      if (element.closest('select, textarea, script, style') !== null || hiddenOnPurpose(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      const name = `"${(node.nodeValue ?? '').trim().slice(0, 60)}" <${element.localName} ${element.getAttribute('class') ?? ''}>`;
      let scrolls = false;
      for (let at: Element | null = element; at !== null && at !== document.documentElement; at = at.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        if (/auto|scroll/.test(overflowX)) scrolls = true;
        if (scrolls) break;
        const clips = overflowX !== 'visible' || overflowY !== 'visible';
        const own = at === element && display !== 'inline';
        if (!clips && !own && !at.matches('button, a, summary, label, td, th, li, p, dd, dt')) continue;
        if (display === 'inline') continue;
        for (const { left, right, top, bottom } of rects) {
          if (left < box.left - slack || right > box.right + slack)
            found.add(`${name} sticks out sideways of <${at.localName}>`);
          else if (clips && (top < box.top - slack || bottom > box.bottom + slack))
            found.add(`${name} is cut by <${at.localName}>`);
        }
        if (own && at.scrollWidth > at.clientWidth + slack && at.clientWidth > 0)
          found.add(`${name} is wider than its box`);
        if (own && clips && at.scrollHeight > at.clientHeight + slack) found.add(`${name} is higher than its box`);
      }
      if (scrolls) continue;
      for (const { left, right } of rects) {
        if (left < -slack || right > innerWidth + slack) found.add(`${name} goes beyond the window`);
      }
    }
    return [...found];
  });
}

/** Unfolds everything that can be. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}
