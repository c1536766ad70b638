/** One value that a registry file sets, or takes away (null). */
export interface RegistryChange {
  readonly key: string;
  readonly name: string;
  readonly dword: number | null;
}

/** A registry file as regedit reads it, but strict: whatever is not understood is an error. */
export function readRegistryFile(bytes: Uint8Array): { comments: string[]; changes: RegistryChange[] } {
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) throw new Error('no byte order mark of UTF-16, little end first');
  if (bytes.length % 2 === 1) throw new Error('half a character at the end');
  const units = new Uint16Array(Uint8Array.from(bytes.subarray(2)).buffer);
  const text = String.fromCharCode(...units);
  if (/[^\r]\n|\r(?!\n)/.test(text)) throw new Error('a line end other than that of Windows');
  const [header, blank, ...lines] = text.split('\r\n');
  if (header !== 'Windows Registry Editor Version 5.00' || blank !== '') throw new Error('no header');
  if (lines.pop() !== '') throw new Error('the last line does not end');
  const comments: string[] = [];
  const changes: RegistryChange[] = [];
  let key: string | undefined;
  for (const line of lines) {
    const section = /^\[(HKEY_LOCAL_MACHINE(?:\\[\w ]+)+)\]$/.exec(line)?.[1];
    const [, name, data] = /^"([\w ]+)"=(-|dword:[0-9a-f]{8})$/.exec(line) ?? [];
    if (line.startsWith('; ')) comments.push(line.slice(2));
    else if (section !== undefined) key = section;
    else if (name !== undefined && data !== undefined && key !== undefined) {
      changes.push({ key, name, dword: data === '-' ? null : Number.parseInt(data.slice(6), 16) });
    } else if (line !== '') throw new Error(`not understood: ${line}`);
  }
  return { comments, changes };
}
