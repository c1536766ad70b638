/** Whether a text is a day of the calendar, written as 2026-10-06. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  // Some days that no month has are read as one of the next.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
