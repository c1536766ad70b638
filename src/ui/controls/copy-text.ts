import { m } from '../../messages/generated/messages.js';

/**
 * Copies a text, and selects it where the browser does not let us.
 * @param shown holds the text and nothing else
 * @returns what to say of it
 */
export async function copyText(text: string, shown: Node): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return m.shell_copied();
  } catch {
    getSelection()?.selectAllChildren(shown);
    return m.shell_copy_failed();
  }
}
