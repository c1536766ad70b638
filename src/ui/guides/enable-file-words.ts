import { m } from '../../messages/generated/messages.js';
import type { EnableFileWords } from '../../pc/enable/enable-files.ts';
import { enableFileName } from '../../pc/enable/enable-file-name.ts';
import type { RegistrySetting } from '../../pc/registry/sign-in-setting.ts';
import { signInSettings } from '../../pc/registry/sign-in-setting.ts';

/** What the files for administrators say of themselves, in the language of the page. */
export function enableFileWords(setting: RegistrySetting): EnableFileWords {
  const { path, name } = signInSettings[setting];
  const common = [m.enable_file_managed(), m.enable_file_restart(), m.enable_file_verified()];
  return {
    apply: [
      m.enable_file_apply_what({ name }),
      m.enable_file_apply_undo({ file: enableFileName(setting, 'undo') }),
      ...common,
    ],
    undo: [
      m.enable_file_undo_what({ name }),
      m.enable_file_undo_before(),
      m.enable_file_undo_apply({ file: enableFileName(setting, 'apply') }),
      ...common,
    ],
    script: {
      synopsis: m.enable_script_synopsis(),
      description: [
        m.enable_script_what({ path: `HKEY_LOCAL_MACHINE\\${path}`, name }),
        m.enable_script_undo(),
        m.enable_file_undo_before(),
        m.enable_script_safe(),
        ...common,
      ],
      undoParameter: m.enable_script_parameter(),
      exitCodes: [m.enable_script_exit_0(), m.enable_script_exit_2()],
      wideRegistry: m.enable_script_wide(),
      apply: m.enable_script_action_apply(),
      undo: m.enable_script_action_undo(),
      done: m.enable_script_done(),
      already: m.enable_script_already(),
      notChanged: m.enable_script_not_changed(),
      notAdministrator: m.enable_script_not_administrator(),
      differs: m.enable_script_differs(),
      failed: m.enable_script_failed(),
    },
  };
}
