import { cacheControlFor, securityHeaders } from '../../../build/security-headers.ts';
import { writeFileList } from '../file-list.ts';
import type { HostAnswer, AtAddress } from '../host-answer.ts';
import type { HostPorts } from '../observe-host.ts';

/** ASCII. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** As long as a SHA-256, and another for other bytes; that is all that is asked of it here. */
function sum(bytes: Uint8Array): string {
  const hash = bytes.reduce((value, byte) => (Math.imul(value, 31) + byte) >>> 0, 7);
  return hash.toString(16).padStart(64, '0');
}

export const sheetHash = "'sha256-c2hlZXQ='";
const long = 'x'.repeat(3000);

/** Files of a small build, as they were released. */
export const released: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html><meta http-equiv="Content-Security-Policy" content="style-src 'self' ${sheetHash}" /><script type="module" src="./assets/a-1.js"></script>`,
  'assets/a-1.js': `export {};//${long}`,
  'assets/a-1.css': `p{}/*${long}*/`,
  'icon.svg': '<svg/>',
};

const endings: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  json: 'application/json',
};

export const sums = Object.fromEntries(Object.entries(released).map(([path, text]) => [path, sum(bytesOf(text))]));

/** @returns the answer of a host that is set up right */
export function rightAnswer(path: string, text: string): HostAnswer {
  const ending = path === '' ? 'html' : (/\w+$/.exec(path)?.[0] ?? '');
  const headers = {
    ...securityHeaders(sheetHash),
    'Content-Type': endings[ending] ?? 'application/octet-stream',
    'Cache-Control': cacheControlFor(`/${path}`),
    Date: 'Sat, 28 Nov 2026 10:00:00 GMT',
  };
  return {
    kind: 'answer',
    status: 200,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    bytes: bytesOf(text),
    compressed: true,
  };
}

/** A host with the small build, whose answers a test may change. */
export function pretendHost(change: (path: string, right: AtAddress) => AtAddress = (_, right) => right): HostPorts {
  const config = '{ "practice": true }';
  const files: Record<string, string> = { ...released, 'config.json': config, 'files.json': writeFileList(sums) };
  const gone: HostAnswer = { ...rightAnswer('x.html', 'no'), status: 404 };
  return {
    ask: (path) => {
      const text = files[path === '' ? 'index.html' : path];
      return Promise.resolve(change(path, text === undefined ? gone : rightAnswer(path, text)));
    },
    askBare: () => Promise.resolve(change('(bare)', { kind: 'leads', to: 'https://keys.contoso.com/keys/' })),
    askPlain: () => Promise.resolve(change('(plain)', { kind: 'leads', to: 'https://keys.contoso.com/keys/' })),
    sha256: (bytes) => Promise.resolve(sum(bytes)),
    decode: (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
  };
}
