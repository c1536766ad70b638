/** Ends a ceremony with a name that the page knows: a DOMException's, or `CompanionGone` where another way could mend it. */
export function ceremonyFailure(
  name: 'AbortError' | 'CompanionGone' | 'SecurityError' | 'TimeoutError',
  message: string,
  cause?: unknown,
) {
  return Object.assign(new Error(message, { cause }), { name });
}
