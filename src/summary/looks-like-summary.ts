/** How the first line of the text begins, and how the JSON says what it is; in a ticket's markup too. */
const beginnings = /Latchkey\s+\d[\w.-]{0,30}\s+\((?:live|practice)\),|product[^]{1,20}Latchkey\b/;

/** Whether a support summary begins somewhere in a paste: then it is read, and not searched for. */
export function looksLikeSummary(text: string): boolean {
  return beginnings.test(text);
}
