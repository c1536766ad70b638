const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in an element or in an attribute within quotation marks. */
export const htmlText = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** An address, which may be broken behind its dots and slashes, and as a last resort anywhere. */
export const htmlAddress = (address: string): string => htmlText(address).replace(/[./@](?=[^./@])/g, '$&<wbr>');
