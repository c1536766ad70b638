import { fault, type HostFault } from './finding.ts';

/** What a browser takes a file of each kind for; any charset. */
const types: readonly [ending: RegExp, type: RegExp, wanted: string][] = [
  [/(?:^|\.html)$/, /^text\/html\b/i, 'text/html'],
  [/\.js$/, /^(?:text|application)\/javascript\b/i, 'text/javascript'],
  [/\.css$/, /^text\/css\b/i, 'text/css'],
  [/\.svg$/, /^image\/svg\+xml\b/i, 'image/svg+xml'],
  [/\.json$/, /^application\/json\b/i, 'application/json'],
];

/** Whether a file is sent under its type: under `nosniff` a browser runs no script that comes as something else. */
export function judgeType(path: string, headers: Readonly<Record<string, string>>): HostFault[] {
  const rule = types.find(([ending]) => ending.test(path));
  const sent = headers['content-type'] ?? '';
  if (rule === undefined || rule[1].test(sent)) return [];
  return [fault('type', path, { name: 'Content-Type', sent, wanted: rule[2] })];
}

/** Bytes below which packing saves nothing worth telling. */
const small = 2000;

/** Whether text comes compressed; only what is text, and long enough. */
export function judgeCompression(path: string, size: number, compressed: boolean | null): HostFault[] {
  const isText = path === '' || /\.(?:html|js|css|json|svg)$/.test(path);
  return isText && size >= small && compressed === false ? [fault('uncompressed', path)] : [];
}
