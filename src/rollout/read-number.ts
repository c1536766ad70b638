/** As people write thousands: with a blank, a full stop, a comma or an apostrophe. */
const grouped = /^\d{1,3}(?:([.,'’\s])\d{3})(?:\1\d{3})*$/u;

/** @returns a whole number as people write it ("50 000", "50.000"); null for anything else */
export function readCount(text: string): number | null {
  const typed = text.trim();
  if (/^\d{1,9}$/.test(typed)) return Number(typed);
  return grouped.test(typed) && typed.length <= 11 ? Number(typed.replace(/\D/gu, '')) : null;
}

/** @returns a number with a decimal comma or point, or without; null for anything else */
export function readDecimal(text: string): number | null {
  const typed = text.trim();
  return /^\d{1,6}(?:[.,]\d{1,4})?$/.test(typed) ? Number(typed.replace(',', '.')) : null;
}
