import { enableFiles } from '../../pc/enable/enable-files.ts';
import type { ChecklistLine } from '../../setup/checklist.ts';
import { folderFiles } from '../../setup/folder-files.ts';
import type { SetupPlan } from '../../setup/setup-plan.ts';
import { enableFileWords } from '../guides/enable-file-words.ts';
import { hostFileOf } from './host-file.ts';
import { checklistText } from './checklist-text.ts';
import { zipFolder } from './zip-folder.ts';

/** Makes the folder of a plan and hands it to the browser to save (A4). */
export function saveFolder(plan: SetupPlan, lines: readonly ChecklistLine[]): void {
  const files = folderFiles(plan, {
    readme: checklistText(plan, lines),
    hostFile: hostFileOf,
    enableFiles: (setting) => enableFiles(setting, enableFileWords(setting)),
  });
  const address = URL.createObjectURL(new Blob([zipFolder(files)], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'latchkey-setup.zip';
  link.click();
  // Not at once: Firefox and Safari read it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
