import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const dist = resolve(import.meta.dirname, '../../dist');

/** What somebody may do wrong to a host, and what the host check says of it. */
export interface HostFaultSet {
  name: string;
  /** To nginx's configuration. */
  change?: (configuration: string) => string;
  /** To the files that it serves. */
  spoil?: (folder: string) => void;
  /** `topic: kind` of each fault, from the command and from the page in a browser. */
  found: readonly string[];
  /** What the browser complains of meanwhile. */
  complaint?: RegExp;
}

/** @throws Error where the text does not hold what is to be replaced: a fault that was not set proves nothing */
function replaced(text: string, what: string | RegExp, by: string): string {
  const changed = text.replaceAll(typeof what === 'string' ? what : new RegExp(what, 'gm'), () => by);
  if (changed === text) throw new Error(`The configuration does not hold ${String(what)}`);
  return changed;
}

const edit =
  (what: string | RegExp, by: string) =>
  (text: string): string =>
    replaced(text, what, by);

/** An asset that the first screen and the check itself do without. */
const someAsset = (folder: string): string =>
  readdirSync(join(folder, 'assets')).find((name) => /^RegistryGuide-.*\.js$/.test(name)) ?? '';

export const hostFaults: readonly HostFaultSet[] = [
  {
    name: 'no policy',
    change: edit(/ +add_header Content-Security-Policy .*\n/, ''),
    found: ['policy: header-missing'],
  },
  {
    name: 'frames allowed',
    change: edit("frame-ancestors 'none'", 'frame-ancestors *'),
    found: ['policy: header-differs'],
  },
  {
    name: 'a second policy',
    change: edit(
      /^(?= +add_header Cache-Control )/,
      `    add_header Content-Security-Policy "img-src 'none'" always;\n`,
    ),
    found: ['policy: policy-second'],
    complaint: /img-src|icon\.svg/,
  },
  {
    name: 'no nosniff',
    change: edit(/ +add_header X-Content-Type-Options .*\n/, ''),
    found: ['headers: header-missing'],
  },
  {
    name: 'config.json kept for ten minutes',
    change: edit('/config.json "no-store"', '/config.json "public, max-age=600"'),
    found: ['config-fresh: header-differs'],
  },
  {
    name: 'config.json out of a cache',
    change: edit(
      /^(?= +add_header Cache-Control )/,
      '    location = /config.json { add_header Age 60 always; add_header Cache-Control no-store always; add_header X-Content-Type-Options nosniff always; add_header Cross-Origin-Resource-Policy same-origin always; add_header Strict-Transport-Security max-age=31536000 always; }\n',
    ),
    found: ['config-fresh: from-cache'],
  },
  {
    name: 'the start page in place of what is not there',
    change: edit(/^(?= +add_header Cache-Control )/, '    location / { try_files $uri $uri/ /index.html; }\n'),
    found: ['missing: page-instead', 'missing: page-instead'],
  },
  {
    name: 'a script put in by a proxy',
    change: edit(
      /^(?= +add_header Cache-Control )/,
      `    sub_filter '</body>' '<script src="/banner.js"></script></body>';\n`,
    ),
    found: ['injected: script', 'injected: bytes'],
    complaint: /banner\.js/,
  },
  {
    name: 'one changed byte in an asset',
    spoil: (folder) => {
      const file = join(folder, 'assets', someAsset(folder));
      const bytes = readFileSync(file);
      bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 1;
      writeFileSync(file, bytes);
    },
    found: ['files: bytes'],
  },
  {
    name: 'an asset that was not uploaded',
    spoil: (folder) => {
      rmSync(join(folder, 'assets', someAsset(folder)));
    },
    found: ['files: gone'],
    complaint: /404/,
  },
  {
    name: 'drawings under no type',
    change: edit('    image/svg+xml svg;\n', ''),
    found: ['types: type'],
  },
  {
    name: 'nothing packed',
    change: edit('gzip on;', 'gzip off;'),
    found: ['compression: uncompressed'],
  },
  {
    name: 'assets asked for each time',
    change: edit('~^/assets/ "public, max-age=31536000, immutable"', '~^/assets/ "no-cache"'),
    found: ['caching: header-differs'],
  },
  {
    name: 'config.json with a mistake',
    spoil: (folder) => {
      writeFileSync(join(folder, 'config.json'), '{ "practice": true, "organization": {} }');
    },
    found: ['config: config-field'],
  },
];

/** A copy of the build that a test may spoil; removed by `rmSync`. */
export function copiedSite(spoil: (folder: string) => void = () => undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-site-'));
  cpSync(dist, folder, { recursive: true });
  spoil(folder);
  return folder;
}
