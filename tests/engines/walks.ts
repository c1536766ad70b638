import { helpGroups } from '../../src/ui/guide-kit/help-pages.ts';
import { click, inPage, switchTo, tabs, type Engine } from './engine.ts';
import { expect } from './fixtures.ts';
import { expectStep, look, otherTab, press, walkTo } from './walk-engine.ts';

const guides = helpGroups.flatMap(({ pages }) => Object.keys(pages));
/** AAGUID of the practice tenant's software key. */
export const pretendModel = 'b0a7d0b0-0000-4000-8000-1a7c4e700001';

/** @returns the state of each check once all that need nobody signed in have ended */
export async function checksOf(engine: Engine): Promise<Record<string, string>> {
  const seen = async (): Promise<Record<string, string>> => (await look(engine))?.checks ?? {};
  await expect
    .poll(
      async () => (((await seen())['webauthn'] ?? 'unknown') === 'unknown' ? ['running'] : Object.values(await seen())),
      {
        timeout: 20_000,
      },
    )
    .not.toContain('running');
  return seen();
}

export async function textOf(engine: Engine, selector: string): Promise<string> {
  return inPage(engine, (wanted) => document.querySelector(wanted)?.textContent.trim() ?? '', selector);
}

async function valueOf(engine: Engine, selector: string, attribute: string): Promise<string | null> {
  const read = (wanted: string, name: string) => document.querySelector(wanted)?.getAttribute(name) ?? null;
  return inPage(engine, read, selector, attribute);
}

/** From `done`: the key that it shows. @returns its AAGUID */
async function registered(engine: Engine): Promise<string | null> {
  await expect.poll(() => valueOf(engine, '[data-key-id]', 'data-key-id'), { timeout: 30_000 }).toMatch(/^[\w-]{20,}$/);
  expect(await valueOf(engine, '[data-practice-keys]', 'data-practice-keys')).toBe('1');
  return valueOf(engine, '[data-key-id]', 'data-aaguid');
}

/** From the first screen to `done` by a ceremony on this page. @returns the AAGUID of the key that was registered */
export async function register(engine: Engine): Promise<string | null> {
  await walkTo(engine, 'done');
  return registered(engine);
}

/** From the first screen to `done` by the hand-off, in another tab. @returns the AAGUID of the key that was registered */
export async function handOff(engine: Engine): Promise<string | null> {
  await walkTo(engine, 'hand-off');
  const [ours = ''] = await tabs(engine);
  await press(engine);
  const opened = await otherTab(engine, ours);
  await switchTo(engine, opened);
  // Where there is a window above all others, it is the guide, whose own primary action opens the page.
  if ((await look(engine))?.step === 'hand-off') {
    await press(engine);
    await expect.poll(() => tabs(engine)).toHaveLength(3);
    const page = (await tabs(engine)).find((tab) => tab !== ours && tab !== opened) ?? '';
    await switchTo(engine, page);
  }
  await expectStep(engine, 'practice-security-info');
  await press(engine);
  await expect.poll(() => valueOf(engine, '[data-outcome]', 'data-outcome'), { timeout: 20_000 }).toBe('saved');
  await switchTo(engine, ours);
  await expectStep(engine, 'done');
  return registered(engine);
}

/** @param address with a scenario; opened once the page that is there has loaded its parts, since a load cut off is an error */
export async function openScenario(engine: Engine, address: string): Promise<void> {
  await checksOf(engine);
  await engine.send('Navigate', { url: address });
}

export async function choosePretendKey(engine: Engine): Promise<void> {
  await expect(() => click(engine, '[data-action="pretend-key"]')).toPass({ timeout: 20_000 });
}

/** Opens one guide after the other. @param visit what to do with each */
export async function eachGuide(engine: Engine, url: string, visit: (id: string) => Promise<void>): Promise<void> {
  for (const id of guides) {
    await engine.send('Navigate', { url: `${url}#/help/${id}` });
    await expect.poll(() => textOf(engine, `[data-guide="${id}"]`), { message: id, timeout: 20_000 }).not.toBe('');
    expect(await textOf(engine, 'h1'), `${id} has a heading`).not.toBe('');
    await visit(id);
  }
}
