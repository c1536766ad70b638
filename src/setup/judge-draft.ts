import type { DoorFieldProblemKind } from '../config/door-field-problem.ts';
import type { FieldProblem } from '../config/field-problem.ts';
import type { ConfigurationCode } from '../config/read-configuration.ts';
import { readRoomConfiguration } from '../config/read-room-configuration.ts';
import { readSetupConfiguration } from '../config/read-setup-configuration.ts';
import type { Draft } from './draft.ts';
import { draftText } from './draft-text.ts';

export interface DraftJudgement {
  /** Null where every page takes the file. */
  code: ConfigurationCode | null;
  /** One a field, those of the employees' page first. */
  problems: readonly FieldProblem<DoorFieldProblemKind>[];
}

/** What the app says of the file (M3), each of its pages by its own reader: there is no second opinion here (A2). */
export function judgeDraft(draft: Draft): DraftJudgement {
  const text = draftText(draft);
  const refused = [readRoomConfiguration(text), readSetupConfiguration(text)].flatMap((reading) =>
    reading.ok ? [] : [reading],
  );
  const problems = new Map<string, FieldProblem<DoorFieldProblemKind>>();
  for (const problem of refused.flatMap(({ fields }) => fields)) {
    if (!problems.has(problem.path)) problems.set(problem.path, problem);
  }
  return { code: refused[0]?.code ?? null, problems: [...problems.values()] };
}

/** @param path a field, or a list or an object: then the first problem in it */
export function problemAt({ problems }: DraftJudgement, path: string): FieldProblem<DoorFieldProblemKind> | undefined {
  return (
    problems.find((problem) => problem.path === path) ?? problems.find((problem) => problem.path.startsWith(`${path}.`))
  );
}
