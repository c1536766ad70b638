import type { Plugin } from 'vite';
import { languageTags } from '../src/config/languages.ts';
import { readMessages } from './compile-messages.ts';
import { doors } from './html-pages.ts';

/** Where index.html and the doors name the loader. */
export const loaderPlace = '<script type="module" src="/src/loader.ts" data-languages></script>';

/** What a build made for the first page, paths relative to it. */
export interface BuiltFiles {
  loader: string;
  /** Of each language: the entry first, then what it imports. */
  languages: Readonly<Record<string, readonly string[]>>;
  /** The style sheet of the first screen: its text, and the file for a host whose policy refuses that (X1). */
  sheet: { file: string; text: string };
  /** The pre-rendered screen (M4). */
  head: string;
  body: string;
}

/** @throws Error where the page lost its placeholder: shipping an empty first screen must not pass unnoticed */
export function put(html: string, placeholder: string, markup: string): string {
  const parts = html.split(placeholder);
  if (parts.length !== 2) throw new Error(`The page must hold ${placeholder} exactly once`);
  return parts.join(markup);
}

export const attribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** The script element of the loader: which files speak a language, and what to say in it where they do not load. */
export function loaderTag(root: string, { loader, languages, sheet }: Omit<BuiltFiles, 'head' | 'body'>): string {
  const texts = new Map(readMessages(root, languageTags).map((message) => [message.name, message.texts]));
  const sets = Object.entries(languages).map(([tag, files]) => {
    const failed = ['load_failed_title', 'load_failed'].map((name) => texts.get(name)?.[tag] ?? '');
    return [tag, { files, failed: failed.join('. ') }];
  });
  const known = attribute(JSON.stringify(Object.fromEntries(sets)));
  // What every language needs is asked for with the loader, not after it.
  const [some = [], ...rest] = Object.values(languages);
  const shared = some.filter((file) => rest.length > 0 && rest.every((files) => files.includes(file)));
  const early = shared.map((file) => `<link rel="modulepreload" href="${file}" />\n    `).join('');
  const styled = sheet.file === '' ? '' : ` data-sheet="${attribute(sheet.file)}"`;
  return `${early}<script type="module" src="${loader}" data-languages="${known}"${styled}></script>`;
}

/** In development one set of files speaks every language. */
export function indexInDevelopment(root: string): Plugin {
  const sheet = { file: '', text: '' };
  const tag = (path: string): string => {
    const door = doors.find(({ page }) => path.endsWith(`/${page}`));
    const entry = `/${door?.entry ?? 'src/main.ts'}`;
    const languages = Object.fromEntries(languageTags.map((one) => [one, [entry]]));
    return loaderTag(root, { loader: '/src/loader.ts', languages, sheet });
  };
  return {
    name: 'index-in-development',
    apply: 'serve',
    transformIndexHtml: (html, { path }) => (html.includes(loaderPlace) ? put(html, loaderPlace, tag(path)) : html),
  };
}

/** @returns the page of the build: the loader, the pre-rendered screen (M4), its styles and its own copy of the policy (X1) */
export function indexPage(root: string, source: string, files: BuiltFiles, policy: string): string {
  const { head, body, sheet } = files;
  // The screen's own title takes the place of the one that index.html has for development.
  const untitled = head.includes('<title>') ? source.replace(/\n\s*<title>.*?<\/title>/, '') : source;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}" />`;
  const charset = '<meta charset="utf-8" />';
  const withPolicy = put(untitled, charset, `${charset}\n    ${meta}`);
  const withHead = put(withPolicy, '<!--first-screen-head-->', `${head}<style>${sheet.text}</style>`);
  const withBody = put(withHead, '<!--first-screen-->', body);
  return put(withBody, loaderPlace, loaderTag(root, files));
}
