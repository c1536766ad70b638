import type { RegistrySetting } from '../registry/sign-in-setting.ts';

const endings = { apply: '-on.reg', undo: '-undo.reg', script: '.ps1' };

/** With which a file for administrators is saved: the two registry files, or the script. */
export function enableFileName(setting: RegistrySetting, id: keyof typeof endings): string {
  return `latchkey-security-key-sign-in${setting === 'group-policy' ? '-group-policy' : ''}${endings[id]}`;
}
