/** Saves a text as a file of the agent's, as if they had followed a link for it: no request, and nothing is kept. */
export function saveText(name: string, text: string): void {
  // Of no type that a browser would show instead of saving it.
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: Firefox and Safari read it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
