import type { Page } from '@playwright/test';
import { everybody } from '../../src/practice/people.ts';
import type { TenantState } from '../../src/practice/tenant-state.ts';
import { pdfText } from './pdf-text.ts';

/** Names of the support contract that hold Graph's ids in every mode: nobody sees or hears them. */
const contract = ['data-key-id', 'data-your-key', 'data-removing', 'data-found', 'data-person', 'data-key'];

/** By place, all that can be read, heard, printed or copied there. */
export type Readable = Record<'text' | 'attributes' | 'tree' | 'title' | 'address' | 'paper' | 'copied', string>;

const withoutBlanks = (text: string): string => text.replace(/\s/g, '').toLowerCase();

/** What the practice tenant knows of its people: names, addresses, ids, and their keys with the ids of these. */
export async function personalValues(page: Page, scenario: string): Promise<string[]> {
  const kept = await page.evaluate((name) => localStorage.getItem(`latchkey-practice:${name}`), scenario);
  const { keys, directory } = JSON.parse(kept ?? '{}') as TenantState;
  const owned = Object.values(keys).flatMap((held) => held ?? []);
  return [
    ...everybody.flatMap(({ id, displayName, userPrincipalName }) => [id, displayName, userPrincipalName]),
    // A key without a name of its own has that of its model, which says nothing of a person.
    ...owned.flatMap(({ id, credentialId, displayName, model }) => [
      id,
      credentialId,
      displayName === model ? '' : displayName,
    ]),
    directory.tenantId,
  ].filter((value) => value !== '');
}

/** The accessibility tree as the browser hands it on, addresses of links and values of fields included. */
async function treeOf(page: Page): Promise<string> {
  // Left attached: where a session ends, Chromium pulls the virtual keys of the others out.
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return `${JSON.stringify(nodes)}\n${await page.locator('body').ariaSnapshot()}`;
}

/** @returns how to fold again what was folded: a walk goes on from the screen as it was */
async function unfold(page: Page): Promise<() => Promise<void>> {
  const folded = await page.evaluateHandle(() => Array.from(document.querySelectorAll('details:not([open])')));
  await folded.evaluate((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
  return () =>
    folded.evaluate((folds) => {
      for (const fold of folds) fold.removeAttribute('open');
    });
}

/**
 * Unfolds a page and reads it in every way in which somebody may get to know what is on it.
 * @param paper false for a window that cannot be printed
 */
export async function readEverything(page: Page, paper = true): Promise<Readable> {
  const fold = await unfold(page);
  const [text, attributes, copied] = await page.evaluate((left) => {
    const held: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) if (!left.includes(name)) held.push(value);
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) held.push(element.value);
    }
    const selection = document.defaultView?.getSelection();
    selection?.selectAllChildren(document.body);
    const selected = selection?.toString() ?? '';
    selection?.removeAllRanges();
    const boxes = Array.from(document.querySelectorAll('pre'), (box) => box.textContent);
    return [document.body.innerText, held.join('\n'), [selected, ...boxes].join('\n')] as const;
  }, contract);
  const readable = {
    ...{ text, attributes, copied },
    tree: await treeOf(page),
    title: await page.title(),
    address: decodeURIComponent(page.url()),
    paper: paper ? pdfText(await page.pdf()) : '',
  };
  await fold();
  return readable;
}

/** @returns `place: value` for each value that can be read at a place */
export function traces(readable: Readable, values: readonly string[]): string[] {
  return Object.entries(readable).flatMap(([place, text]) => {
    const said = withoutBlanks(text);
    return values.filter((value) => said.includes(withoutBlanks(value))).map((value) => `${place}: ${value}`);
  });
}
