import { checklist, type ChecklistLine } from '../../setup/checklist.ts';
import { deskDraft } from '../../setup/desk-draft.ts';
import { draftText } from '../../setup/draft-text.ts';
import { valueAt, withValue, type Draft } from '../../setup/draft.ts';
import { judgeDraft, problemAt, type DraftJudgement } from '../../setup/judge-draft.ts';
import { readPlan, type SetupPlan } from '../../setup/setup-plan.ts';
import { doorFieldProblemWords } from '../words/door-field-words.ts';

/** What a reload of this tab keeps (J2). */
export interface KeptPlan {
  read: () => unknown;
  write: (plan: SetupPlan) => void;
}

/** What a reload of this tab keeps of the roll-out kit (J2). */
export interface KeptKit {
  read: () => string | null;
  write: (text: string) => unknown;
}

/** What the places of setup.html share: everything that was entered, and what the app says of it. */
export interface SetupForm {
  readonly plan: SetupPlan;
  readonly judgement: DraftJudgement;
  /** The text of `config.json`. */
  readonly text: string;
  readonly lines: readonly ChecklistLine[];
  change: (part: Partial<SetupPlan>) => void;
  /** A field of `config.json`; undefined takes it out. */
  write: (path: string, value: unknown) => void;
  /** As a field of text shows it. */
  shown: (path: string) => string;
  /** The field was left: from now on it says what is wrong, also where it is empty. */
  touch: (path: string) => void;
  /** In the app's own words; null where nothing is wrong, or nobody was there yet. */
  problemOf: (path: string) => string | null;
  /** What the companion for agents is judged by: the file of the helpdesk's own host. */
  readonly deskProblem: string | null;
  /** Takes the place of whatever stands in `config.json`; every field then says what is wrong. */
  readIn: (draft: Draft) => void;
  readonly keptKit: KeptKit;
}

export function createSetupForm(kept: KeptPlan, keptKit: KeptKit): SetupForm {
  let plan = $state.raw(readPlan(kept.read()));
  /** Paths of fields; an empty one stands for all. */
  let touched = $state.raw<readonly string[]>([]);
  const judgement = $derived(judgeDraft(plan.draft));
  const text = $derived(draftText(plan.draft));
  const lines = $derived(checklist(plan, judgement));

  const isTouched = (path: string): boolean => touched.includes('') || touched.includes(path);

  function change(part: Partial<SetupPlan>): void {
    plan = { ...plan, ...part };
    kept.write(plan);
  }

  function touch(path: string): void {
    if (!isTouched(path)) touched = [...touched, path];
  }

  return {
    keptKit,
    get plan() {
      return plan;
    },
    get judgement() {
      return judgement;
    },
    get text() {
      return text;
    },
    get lines() {
      return lines;
    },
    change,
    write(path, value) {
      touch(path);
      change({ draft: withValue(plan.draft, path, value) });
    },
    shown(path) {
      const value = valueAt(plan.draft, path);
      return typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
    },
    touch,
    problemOf(path) {
      const found = isTouched(path) ? problemAt(judgement, path) : undefined;
      return found === undefined ? null : doorFieldProblemWords(found);
    },
    get deskProblem() {
      const found = problemAt(judgeDraft(deskDraft(plan)), 'routes.companion');
      return found === undefined || plan.deskCompanion === '' ? null : doorFieldProblemWords(found);
    },
    readIn(draft) {
      touched = [''];
      change({ draft });
    },
  };
}
