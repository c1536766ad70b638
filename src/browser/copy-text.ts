/**
 * Copies text; must be called within a press.
 * @returns `failed` where the browser refuses: the text has to be selectable where it is shown
 */
export async function copyText(
  text: string,
  clipboard: Pick<Clipboard, 'writeText'> = navigator.clipboard,
): Promise<'copied' | 'failed'> {
  try {
    // Undefined on an insecure page, which is a refusal like any other.
    await clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}
