import { languageTags } from '../src/config/languages.ts';
import { readMessages } from './compile-messages.ts';
import { attribute, loaderPlace, loaderTag, put } from './index-page.ts';

/** What a build made for a door, paths relative to its page. */
export interface BuiltDoor {
  loader: string;
  /** Of each language: the entry first, then what it imports. */
  languages: Readonly<Record<string, readonly string[]>>;
  /** The style sheets that the first files need. */
  sheets: readonly string[];
}

/**
 * @param style as the policy of the employees' page lets its sheet in: whoever configures a host there needs to know it (A4)
 * @returns a door's page: the loader, a line until it has come, its styles and its own copy of the policy (X1)
 */
export function doorPage(
  root: string,
  source: string,
  { loader, languages, sheets }: BuiltDoor,
  policy: string,
  style: string,
): string {
  const charset = '<meta charset="utf-8" />';
  const meta = `<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}" />`;
  const known = `<meta name="page-style" content="${attribute(style)}" />`;
  const links = sheets.map((file) => `<link rel="stylesheet" href="${attribute(file)}" />`).join('\n    ');
  const loading = readMessages(root, languageTags).find(({ name }) => name === 'door_loading')?.texts ?? {};
  const lines = Object.entries(loading).map(([tag, text]) => `<p lang="${tag}">${attribute(text)}</p>`);
  const withPolicy = put(source, charset, `${charset}\n    ${meta}\n    ${known}`);
  const withSheets = put(withPolicy, '<!--door-styles-->', links);
  const withLines = put(withSheets, '<!--door-loading-->', lines.join(''));
  return put(withLines, loaderPlace, loaderTag(root, { loader, languages, sheet: { file: '', text: '' } }));
}
