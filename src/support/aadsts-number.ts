/**
 * The number of the first AADSTS code in a text: an error page, MSAL's message, what a person typed.
 * @returns digits only, or null
 */
export function findAadstsNumber(text: string): string | null {
  return /AADSTS\s*:?\s*(\d{4,9})(?!\d)/i.exec(text.slice(0, 20_000))?.[1] ?? null;
}
