import { encode } from 'uqr';

/** @returns a QR code of the text: how many squares a side has, with the quiet edge, and the dark ones as a path of SVG */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
  return { size, path: dark.join('') };
}
