import { htmlText } from './html-text.ts';
import type { KitLanguage } from './kit-words.ts';

/** A QR code as a path of squares, one wide. */
export interface QrPath {
  /** Of a side, with the quiet edge. */
  size: number;
  path: string;
}

/** Nothing may run in it, and nothing is fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A file that needs no other: no script, nothing fetched.
 * @param body markup in which every text went through `htmlText`
 */
export function htmlFile({ tag, direction }: KitLanguage, title: string, css: string, body: string): string {
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${htmlText(title)}</title>
    <style>${css}</style>
  </head>
  <body>
${body}
  </body>
</html>
`;
}

/** Dark on white, since scanners want it so. */
export function qrSvg({ size, path }: QrPath, label: string): string {
  return `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${htmlText(label)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`;
}
