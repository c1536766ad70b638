import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFirefox } from '../support/find-firefox.ts';
import type { Engine } from './engine.ts';
import { openMarionette, type Marionette } from './marionette.ts';

/** A software key in place of those on USB; English; no calls home. */
const preferences = {
  'marionette.port': 0,
  'security.webauth.webauthn_enable_softtoken': true,
  'security.webauth.webauthn_enable_usbtoken': false,
  // Otherwise a window of the browser's asks whether the key's model may be told.
  'security.webauthn.always_allow_direct_attestation': true,
  'intl.accept_languages': 'en-US, en',
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': '',
};

/** What Firefox's console holds of the pages below an address, from any tab; read with the browser's own rights. */
const consoleScript = `
  const [below] = arguments;
  const errors = Services.console
    .getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
    .filter((message) => message.sourceName.startsWith(below))
    .map((message) => message.errorMessage + ' (' + message.sourceName + ')');
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const said = storage
    .getEvents()
    .filter(({ level, filename }) => ['error', 'assert'].includes(level) && filename.startsWith(below))
    .map((event) => 'console.' + event.level + ': ' + Array.from(event.arguments, String).join(' '));
  Services.console.reset();
  storage.clearEvents();
  return [...errors, ...said];
`;

async function portIn(profile: string, hasEnded: () => boolean): Promise<number> {
  for (let tries = 0; tries < 600 && !hasEnded(); tries += 1) {
    try {
      const text = readFileSync(join(profile, 'MarionetteActivePort'), 'utf8');
      if (text !== '') return Number(text);
    } catch {
      // Not there yet.
    }
    await wait(100);
  }
  throw new Error(hasEnded() ? 'Firefox ended at its start' : 'Firefox did not begin to listen within a minute');
}

async function complaints({ send }: Marionette, below: string): Promise<string[]> {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    return (await send('WebDriver:ExecuteScript', { script: consoleScript, args: [below] })) as string[];
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}

/** Starts Firefox with an empty profile and without a window. */
export async function openFirefox(): Promise<Engine> {
  const program = findFirefox();
  if (program === null) throw new Error('There is no Firefox. "npm test" installs it where it can.');
  const profile = mkdtempSync(join(tmpdir(), 'latchkey-firefox-'));
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  // The last one lets the console be read.
  const parameters = [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--marionette',
    '--remote-allow-system-access',
  ];
  const firefox = spawn(program, parameters, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    firefox.once('close', () => resolve());
    firefox.once('error', () => resolve());
  });
  let gone = false;
  void ended.then(() => (gone = true));
  const quit = async (): Promise<void> => {
    firefox.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const marionette = await openMarionette(await portIn(profile, () => gone));
    const session = (await marionette.send('WebDriver:NewSession', {})) as {
      capabilities: { browserVersion: string };
    };
    const send: Engine['send'] = (command, parameters) => marionette.send(`WebDriver:${command}`, parameters);
    return {
      name: `Firefox ${session.capabilities.browserVersion}`,
      send,
      complaints: (below) => complaints(marionette, below),
      // https://www.w3.org/TR/webdriver2/#print-page; in centimetres.
      print: async ({ width, height, margin }) => {
        const margins = { top: margin, bottom: margin, left: margin, right: margin };
        const pdf = await marionette.send('WebDriver:Print', { page: { width, height }, margin: margins });
        return Buffer.from(pdf as string, 'base64');
      },
      // https://www.w3.org/TR/webauthn-3/#sctn-automation
      plugKey: async () => {
        await marionette.send('WebAuthn:AddVirtualAuthenticator', {
          ...{ protocol: 'ctap2_1', transport: 'usb', hasResidentKey: true },
          ...{ hasUserVerification: true, isUserConsenting: true, isUserVerified: true },
        });
      },
      quit,
    };
  } catch (error) {
    await quit();
    throw error;
  }
}
