import { m } from '../../messages/generated/messages.js';

/** As the guide to the package has them. */
export const packageSteps = (): { title: string }[] =>
  [
    m.enable_build_start,
    m.enable_build_new,
    m.enable_build_name,
    m.enable_build_workflow,
    m.enable_build_editions,
    m.enable_build_finish,
    m.enable_build_tree,
    m.enable_build_set,
    m.enable_build_export,
    m.enable_build_describe,
    m.enable_build_security,
    m.enable_build_where,
    m.enable_build_build,
    m.enable_build_keep,
  ].map((title) => ({ title: title() }));

/** As the guide to the Group Policy has them. */
export const policySteps = (): { title: string }[] =>
  [m.enable_gpo_template, m.enable_gpo_edit, m.enable_gpo_path, m.enable_gpo_set].map((title) => ({ title: title() }));
