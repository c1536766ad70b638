/** Always of one length, so that it tells nothing about what it hides. */
export const mask = '••••••';

/** What tells a person or a directory by its form: an address, an id, the account in a path or in a sign-in to Windows. */
const tellTale =
  /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?<=\b(?:Users|AzureAD)\\)[^\s\\>]+/giu;

/** Shorter ones are in too many words. */
const shortest = 3;

export interface MaskedParts {
  /** With a mask in the place of each part. */
  shown: string;
  /** What stands behind the masks, in their order. */
  parts: readonly string[];
}

/**
 * @param text that somebody typed or pasted
 * @param names known to be personal (the account, names of keys), found in any case
 */
export function maskParts(text: string, names: readonly string[]): MaskedParts {
  const known = names
    .filter((name) => name.trim().length >= shortest)
    .sort((one, other) => other.length - one.length)
    .map((name) => name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const parts: string[] = [];
  const hide = (part: string): string => {
    parts.push(part);
    return mask;
  };
  const wanted = new RegExp([...known, tellTale.source].join('|'), 'giu');
  return { shown: text.replace(wanted, hide), parts };
}

/**
 * What was meant by a masked text after it was edited.
 * @param parts as `maskParts` gave them; where there are not as many masks any more, nobody knows which is which, and they stay
 */
export function unmaskParts(shown: string, parts: readonly string[]): string {
  const pieces = shown.split(mask);
  if (pieces.length !== parts.length + 1) return shown;
  return pieces.reduce((text, piece, index) => `${text}${parts[index - 1] ?? ''}${piece}`);
}
