/**
 * Values in commands that an administrator copies into a terminal. Each stands in single quotes, in which neither shell
 * reads anything but the end of the quotes. Control characters are taken out: a terminal obeys some before the shell reads.
 */
const controls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

/** https://www.gnu.org/software/bash/manual/html_node/Single-Quotes.html: a quote ends them, so it stands outside, escaped. */
export function bashQuoted(value: string): string {
  return `'${value.replace(controls, '').replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * about_Quoting_Rules: a quote that is doubled stands for itself. PowerShell takes the typographic single quotes for quotes
 * as well, each of them for the beginning and the end of any other.
 */
export function powershellQuoted(value: string): string {
  return `'${value.replace(controls, '').replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
