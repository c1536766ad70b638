import { m } from '../../messages/generated/messages.js';
import type { ChecklistLine } from '../../setup/checklist.ts';
import type { SetupPlan } from '../../setup/setup-plan.ts';
import { handTasks } from './hand-tasks.ts';
import { placeNames, stateWords } from './place-words.ts';

/** The checklist as README.md of the folder. */
export function checklistText(plan: SetupPlan, lines: readonly ChecklistLine[]): string {
  const made = lines.map(({ place, state }) => `- ${placeNames[place]()}: ${stateWords[state]()}`);
  const tasks = handTasks(plan).map((task) => `- [ ] ${task}`);
  return [
    `# ${m.setup_title_folder()}`,
    m.setup_check_lead(),
    `## ${m.setup_check_made()}`,
    made.join('\n'),
    `## ${m.setup_check_do()}`,
    `${tasks.join('\n')}\n`,
  ].join('\n\n');
}
