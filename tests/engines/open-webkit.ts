import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findWebKit } from '../support/find-webkit.ts';
import { inPage, type Engine } from './engine.ts';
import { endpoints, type Send } from './send.ts';

interface Answer {
  value: unknown;
}

async function ask(address: string, method: string, body?: object): Promise<unknown> {
  const answer = await fetch(address, method === 'POST' ? { method, body: JSON.stringify(body ?? {}) } : { method });
  const { value } = (await answer.json()) as Answer;
  if (!answer.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`);
  return value;
}

function sendTo(session: string): Send {
  return (command, { id, ...parameters } = {}) => {
    const [method, path] = endpoints[command];
    return ask(session + path.replace('{id}', String(id)), method, parameters);
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @returns the display's number, which Xvfb chooses and writes to its descriptor 3 */
function displayOf(xvfb: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    xvfb.once('error', reject);
    xvfb.once('close', () => reject(new Error('Xvfb ended at its start')));
    xvfb.stdio[3]?.once('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

async function untilItAnswers(driver: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      await ask(`${driver}/status`, 'GET');
      return;
    } catch {
      await wait(100);
    }
  }
  throw new Error('WebKitWebDriver did not answer within half a minute');
}

/**
 * The driver tells nothing of the console, so the page does: from the moment that this runs in it on. What it heard stays
 * for the next document of the tab.
 */
function listen(): void {
  const heard = 'engine-test-heard';
  if (heard in window) return;
  Object.assign(window, { [heard]: true });
  const note = (text: string): void => {
    sessionStorage.setItem(heard, `${sessionStorage.getItem(heard) ?? ''}${text}\n`);
  };
  addEventListener('error', ({ message }) => note(`uncaught: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => note(`uncaught: ${String(reason)}`));
  addEventListener('securitypolicyviolation', (event) => {
    note(`policy report: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
  const { error } = console;
  console.error = (...said: unknown[]) => {
    note(`console.error: ${said.map(String).join(' ')}`);
    error(...said);
  };
}

function takeHeard(): string[] {
  const heard = sessionStorage.getItem('engine-test-heard') ?? '';
  sessionStorage.removeItem('engine-test-heard');
  return heard.split('\n').filter((line) => line !== '');
}

/** Starts WebKitGTK's MiniBrowser, in a home of its own and on a display that nobody sees. */
export async function openWebKit(): Promise<Engine> {
  const programs = findWebKit();
  if (programs === null) throw new Error('There is no WebKitGTK. "npm test" installs it where it can.');
  const home = mkdtempSync(join(tmpdir(), 'latchkey-webkit-'));
  const started: ChildProcess[] = [];
  let session: string | null = null;
  const quit = async (): Promise<void> => {
    if (session !== null) await ask(session, 'DELETE').catch(() => undefined);
    for (const child of started.reverse()) {
      const ended = new Promise((resolve) => child.once('close', resolve));
      if (child.exitCode === null && child.kill()) await ended;
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const screen = ['-displayfd', '3', '-screen', '0', '1366x900x24', '-nolisten', 'tcp'];
    const xvfb = spawn(programs.display, screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    started.push(xvfb);
    const display = await displayOf(xvfb);
    const port = await freePort();
    const address = `http://127.0.0.1:${String(port)}`;
    const environment = { ...process.env, HOME: home, DISPLAY: display, GDK_BACKEND: 'x11', LANG: 'C.UTF-8' };
    const parameters = ['--host=127.0.0.1', `--port=${String(port)}`];
    started.push(spawn(programs.driver, parameters, { stdio: 'ignore', env: environment }));
    await untilItAnswers(address);
    const opened = (await ask(`${address}/session`, 'POST', { capabilities: {} })) as {
      sessionId: string;
      capabilities: { browserVersion: string };
    };
    session = `${address}/session/${opened.sessionId}`;
    const send = sendTo(session);
    return {
      name: `WebKitGTK ${opened.capabilities.browserVersion}`,
      async send(command, given) {
        const value = await send(command, given);
        if (command === 'Navigate' || command === 'Refresh') await inPage({ send }, listen);
        return value;
      },
      complaints: () => inPage({ send }, takeHeard),
      print: null,
      plugKey: null,
      quit,
    };
  } catch (error) {
    await quit();
    throw error;
  }
}
