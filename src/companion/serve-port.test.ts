import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { create, made, never, press } from './testing/ask-companion.ts';
import { closePage, openPage, pass, type PlayedPage } from './testing/open-page.ts';

let { ask, browser, connect } = {} as PlayedPage;
beforeEach(async () => {
  ({ ask, browser, connect } = await openPage());
});
afterEach(closePage);

describe('K4: what a Port is for', () => {
  test('the only thing that the companion asks the browser for is what it has', async () => {
    await ask();
    expect(browser.asked.permission).toEqual({ permissions: ['scripting'] });
  });

  test('where the browser cannot tell whether a person pressed, nobody did', async () => {
    browser.permit = () => Promise.reject(new Error('This function must be called during a user gesture'));
    const { said, isOpen } = await ask();
    expect(said).toMatchObject([{ name: 'NotPressed', message: expect.stringContaining('pressed') as string }]);
    expect(isOpen()).toBe(false);
    expect(browser.opened()).toBe(0);
  });

  test.each<[string, unknown]>([
    ['no request', { version: 2, type: 'delete' }],
    ['another version', { ...create, version: 1 }],
    ['other options', { ...create, options: { ...create.options, rp: { id: 'contoso.com', name: 'Contoso' } } }],
    ['nothing', null],
  ])('%s is refused', async (_what, message) => {
    const { say, said, isOpen } = connect();
    say(press);
    say(message);
    await pass(0);
    expect(said.at(-1)).toMatchObject({ name: 'TypeError', message: expect.stringContaining('request') as string });
    expect(isOpen()).toBe(false);
    expect(browser.opened()).toBe(0);
  });

  test('whoever has no tab is refused', async () => {
    for (const sender of [undefined, {}, { tab: {} }]) {
      const { port, say, said } = browser.port('none');
      Object.assign(port, { sender });
      const { serve } = await import('./serve-port.ts');
      serve(port);
      if (sender !== undefined) say(press);
      say(create);
      await pass(0);
      expect(said.at(-1)).toMatchObject({ name: 'TypeError' });
    }
    expect(browser.opened()).toBe(0);
  });

  test('a second request ends it, and the first with it', async () => {
    browser.make = never;
    const { say, isOpen } = await ask();
    expect(browser.tabs()).toHaveLength(1);
    say(create);
    await pass(0);
    expect(isOpen()).toBe(false);
    expect(browser.tabs()).toEqual([]);
  });

  test('a second press is no request', async () => {
    const { say, said } = connect();
    say(press);
    say(press);
    await pass(0);
    expect(said.at(-1)).toMatchObject({ name: 'TypeError' });
    expect(browser.opened()).toBe(0);
  });

  test('a page that hangs up before it is heard is told nothing, and opens nothing', async () => {
    const { say, said, hangUp } = connect();
    say(press);
    say(create);
    hangUp();
    await pass(20_000);
    expect(said).toEqual([]);
    expect(browser.opened()).toBe(0);
  });

  test('two pages that the browser does not name are one: their press serves once', async () => {
    await ask('');
    expect((await ask('')).said.at(-1)).toMatchObject({ name: 'PressAgain' });
    expect((await ask('another')).said.at(-1)).toMatchObject({ type: 'created' });
  });

  test('a page whose tab was closed opens none', async () => {
    const { get } = chrome.tabs;
    Object.assign(chrome.tabs, { get: (id: number) => (id === 1 ? Promise.reject(new Error('No tab')) : get(id)) });
    expect((await ask()).said.at(-1)).toMatchObject({ name: 'PressAgain' });
    expect(browser.opened()).toBe(0);
  });
});

describe('S4: a failure', () => {
  test.each<[string, () => void, string, RegExp]>([
    ['a document that does not arrive', () => (browser.arrives = false), 'CompanionGone', /not load/],
    ['a browser that never answers', () => (browser.make = never), 'TimeoutError', /in time/],
    [
      'another origin',
      () => (browser.make = () => Promise.resolve(made({ origin: 'x' }))),
      'SecurityError',
      /not made for/,
    ],
    ['a page behind another', () => (browser.isActive = false), 'PressAgain', /in front/],
  ])('has a sentence for the log: %s', async (_what, happens, name, message) => {
    happens();
    const { said } = await ask();
    await pass(70_000);
    expect(said.at(-1)).toMatchObject({
      type: 'failed',
      name,
      message: expect.stringMatching(message) as string,
      elapsed: 0,
    });
  });

  test('of another page’s turn, and of a press that has served, as well', async () => {
    await ask();
    expect((await ask()).said.at(-1)).toMatchObject({ message: 'One press is for one window' });
    browser.make = never;
    await ask('two');
    expect((await ask('three')).said.at(-1)).toMatchObject({ message: expect.stringContaining('busy') as string });
  });
});
