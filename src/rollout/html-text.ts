const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in an element or in an attribute within quotation marks. */
export const htmlText = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
