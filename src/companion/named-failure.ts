/**
 * Ends a ceremony with a name that the page knows: a DOMException's, or `CompanionGone` where another way could mend it.
 * @param elapsed milliseconds from the browser's call to its refusal; 0 where it was not called
 */
export function ceremonyFailure(
  name: string,
  message: string,
  elapsed = 0,
  cause?: unknown,
): Error & { elapsed: number } {
  return Object.assign(new Error(message, { cause }), { name, elapsed });
}
