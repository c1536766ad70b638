/** A colour to fill and draw with on the sheet, and the one for text upon it. `#rrggbb`. */
export interface Accent {
  accent: string;
  onAccent: string;
}

/** The ground that has the least contrast with an accent of that theme, of those on which it stands. */
const ground = { light: '#f5f5f5', dark: '#292929' } as const;
const ink = { light: '#ffffff', dark: '#141414' } as const;
const away = { light: 0, dark: 255 } as const;

/** WCAG 2.2, 1.4.3: text of any size. What is drawn with the accent is text in places (links). */
const enough = 4.5;

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * The organisation's colour, moved towards black or white only as far as it must be to be read.
 * @param colour `#rrggbb`
 */
export function accessibleAccent(colour: string, theme: 'light' | 'dark'): Accent {
  const own = channels(colour);
  const onAccent = ink[theme];
  for (let share = 0; share < 1; share += 0.02) {
    const accent = `#${own
      .map((value) => Math.round(value + (away[theme] - value) * share))
      .map((value) => value.toString(16).padStart(2, '0'))
      .join('')}`;
    if (contrast(accent, ground[theme]) >= enough && contrast(accent, onAccent) >= enough) return { accent, onAccent };
  }
  return { accent: theme === 'light' ? '#000000' : '#ffffff', onAccent };
}
