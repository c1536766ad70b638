import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { build } from 'vite';
import { languageTags, type Language } from '../src/config/languages.ts';
import type { CompanionAudience } from '../src/setup/companion-audience.ts';
import { companionKey, type CompanionKey } from './companion-key.ts';
import { companionManifest } from './companion-manifest.ts';

const root = resolve(import.meta.dirname, '..');

interface Package {
  audience: CompanionAudience;
  /** As `companionOrigin` returns it. */
  origin: string;
  /** Private RSA key, PEM; only its public part gets into the package. */
  key: string;
  /** Receives `unpacked/` and the zip. */
  folder: string;
}

/**
 * Builds the companion for one origin.
 * @returns its id, and where the unpacked folder and the zip for a store are
 */
export async function packCompanion({ audience, origin, key, folder }: Package): Promise<CompanionKey & PackedFiles> {
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
  const made = companionKey(key);
  const files: Record<string, Uint8Array> = {
    'service-worker.js': text(await bundle(origin)),
    'icon-128.png': readFileSync(resolve(root, 'src/companion/icon-128.png')),
  };
  for (const tag of languageTags) {
    // Chrome's names for them: https://developer.chrome.com/docs/extensions/reference/api/i18n#locales
    files[`_locales/${tag.replaceAll('-', '_')}/messages.json`] = json(words(tag, audience, new URL(origin).host));
  }

  const unpacked = resolve(folder, 'unpacked');
  rmSync(unpacked, { recursive: true, force: true });
  write(unpacked, { 'manifest.json': json(companionManifest(origin, version, made.manifestKey)), ...files });
  const zip = `latchkey-${audience === 'employees' ? '' : `${audience}-`}companion-${version}-${new URL(origin).host.replace(':', '-')}.zip`;
  const forStore = { 'manifest.json': json(companionManifest(origin, version, null)), ...files };
  // Always the same bytes for the same content: whoever checks a release can build it again.
  write(folder, { [zip]: zipSync(forStore, { level: 9, mtime: '1980-01-01T12:00:00' }) });
  return { ...made, unpacked, zip: resolve(folder, zip) };
}

interface PackedFiles {
  unpacked: string;
  zip: string;
}

/** The service worker in one file. */
async function bundle(origin: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { builtFor: JSON.stringify(origin) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: resolve(root, 'src/companion/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  });
  const chunks = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [chunk] = chunks;
  if (chunks.length !== 1 || chunk?.type !== 'chunk') throw new Error('The service worker is not one file');
  // It comes without a list of licences.
  const foreign = chunk.moduleIds.filter((id) => /[\\/]node_modules[\\/]/.test(id));
  if (foreign.length > 0) throw new Error(`The companion holds what others wrote: ${foreign.join(', ')}`);
  return chunk.code;
}

/** Chrome's form of the messages that the browser shows of an extension. */
function words(locale: Language, audience: CompanionAudience, host: string): object {
  const file = resolve(root, `src/messages/${locale}/companion.json`);
  const messages = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  const mine = messages.filter(([name]) => name.startsWith(`${audience}_`));
  return Object.fromEntries(
    mine.map(([name, message]) => [
      name.replace(audience, 'companion'),
      { message: message.replaceAll('{host}', host) },
    ]),
  );
}

function write(folder: string, files: Record<string, Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(resolve(folder, name)), { recursive: true });
    writeFileSync(resolve(folder, name), content);
  }
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const json = (content: object): Uint8Array => text(`${JSON.stringify(content, null, 2)}\n`);
