import { enableFileName } from './enable-file-name.ts';
import { enableScript, type ScriptWords } from './enable-script.ts';
import { registryFile } from './registry-file.ts';
import type { RegistrySetting } from '../registry/sign-in-setting.ts';
import { utf16Bytes, utf8Bytes } from './text-bytes.ts';

export interface EnableFile {
  readonly id: 'apply' | 'undo' | 'script';
  /** With which it is saved. */
  readonly name: string;
  /** As it is shown before it is downloaded. */
  readonly text: string;
  /** The same in the encoding that its reader wants. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the files say, in the language of whoever downloads them: what each changes, the way back, what nobody verified. */
export interface EnableFileWords {
  readonly apply: readonly string[];
  readonly undo: readonly string[];
  readonly script: ScriptWords;
}

/**
 * The files by which an administrator switches sign-in with a security key on, on one PC at a time.
 *
 * @param setting whose value they write: that of Intune and packages, or that of the Group Policy
 */
export function enableFiles(setting: RegistrySetting, words: EnableFileWords): EnableFile[] {
  const registry = (id: 'apply' | 'undo'): EnableFile => {
    const text = registryFile(setting, id, words[id]);
    return { id, name: enableFileName(setting, id), text, bytes: utf16Bytes(text) };
  };
  const script = enableScript(setting, words.script);
  return [
    registry('apply'),
    registry('undo'),
    { id: 'script', name: enableFileName(setting, 'script'), text: script, bytes: utf8Bytes(script) },
  ];
}
