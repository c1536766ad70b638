import { dsregcmdFacts, type DsregcmdFacts } from './dsregcmd/dsregcmd-facts.ts';
import {
  beginsKnownField,
  decidingFields,
  isDecidingField,
  knownField,
  knownSection,
  type DecidingField,
} from './dsregcmd/dsregcmd-fields.ts';
import { dsregcmdLines, type DsregcmdLine } from './dsregcmd/dsregcmd-lines.ts';
import { dsregcmdOutputs, type DsregcmdSection } from './dsregcmd/dsregcmd-outputs.ts';
import {
  answersOf,
  disagree,
  isSaid,
  joinStateOf,
  statesLeft,
  type Answer,
  type Answers,
  type JoinState,
} from './dsregcmd/join-state.ts';
import { longestPaste, pastedLines } from './pasted-lines.ts';

/**
 * What is wrong with a paste.
 * - `empty`, `too-long`, `not-dsregcmd`: nothing in it could be read
 * - `cut-off`: it ends in the middle of the output; `missing-field`, `unreadable-field`: see `fields`
 * - `contradiction`: one output says two things that exclude each other
 * - `several-outputs`: more than one output; `outputs-disagree`: and they are not of one state
 */
export type PasteProblem =
  | 'empty'
  | 'too-long'
  | 'not-dsregcmd'
  | 'cut-off'
  | 'missing-field'
  | 'unreadable-field'
  | 'contradiction'
  | 'several-outputs'
  | 'outputs-disagree';

export interface DsregcmdReport {
  readonly joinState: JoinState;
  /**
   * `AzureAdJoined`, where every output that has it says the same: it decides alone that a PC takes no key, whatever
   * the state is. Null where it is missing, unreadable or contradicted.
   */
  readonly entraJoined: boolean | null;
  readonly problems: readonly PasteProblem[];
  /** The deciding fields that keep the state unclear because they are missing or say neither YES nor NO. */
  readonly fields: readonly DecidingField[];
  /** Everything that was read, by section, of the output that the state was read from (of several, the last). */
  readonly sections: readonly DsregcmdSection[];
  readonly facts: DsregcmdFacts;
}

/**
 * Reads what people paste as the output of `dsregcmd /status` (rule P2). It never throws, and never guesses: where
 * a deciding field is missing, unreadable or contradicted, or where several outputs disagree, the state is `unclear`.
 */
export function parseDsregcmd(text: string): DsregcmdReport {
  if (text.length > longestPaste) return unread('too-long');
  const lines = dsregcmdLines(pastedLines(text));
  const outputs = dsregcmdOutputs(lines).map((sections) => {
    const answers = answersOf(sections);
    return { sections, answers, state: joinStateOf(answers) };
  });
  const last = outputs.at(-1);
  if (!last) {
    const known = lines.some((line) => line.kind === 'header' && knownSection(line.section) !== undefined);
    return unread(text.trim() === '' ? 'empty' : known ? 'cut-off' : 'not-dsregcmd');
  }
  const shown = outputs.findLast(({ state }) => state !== 'unclear') ?? last;
  const agree = outputs.every(({ answers }) => !disagree(answers, shown.answers));
  const oneState = outputs.every(({ state }) => state === 'unclear' || state === shown.state);
  const joinState = agree && oneState ? shown.state : 'unclear';
  const problems = new Set<PasteProblem>();
  if (outputs.length > 1) problems.add('several-outputs');
  if (!agree || !oneState) problems.add('outputs-disagree');
  if (isCutOff(lines)) problems.add('cut-off');
  const fields = shown.state === 'unclear' ? undecidedFields(shown.answers) : [];
  for (const field of fields) problems.add(shown.answers[field] === 'missing' ? 'missing-field' : 'unreadable-field');
  if (shown.state === 'unclear' && contradicts(shown.answers)) problems.add('contradiction');
  return {
    joinState,
    entraJoined: entraJoinedOf(outputs.map(({ answers }) => answers.AzureAdJoined)),
    problems: [...problems],
    fields,
    sections: shown.sections,
    facts: dsregcmdFacts(shown.sections),
  };
}

function entraJoinedOf(all: readonly Answer[]): boolean | null {
  const [first, ...others] = new Set(all.filter((answer) => answer !== 'missing'));
  return first === undefined || others.length > 0 || !isSaid(first) ? null : first === 'yes';
}

/** Of the fields that are not said, those without which no answer would do: all of them where the state is unclear. */
function undecidedFields(answers: Answers): DecidingField[] {
  return decidingFields.filter((field) => {
    if (answers[field] !== 'missing' && answers[field] !== 'unreadable') return false;
    if (field === 'AzureAdJoined' || field === 'DomainJoined') return true;
    return joinStateOf({ ...answers, [field]: 'yes' }) !== joinStateOf({ ...answers, [field]: 'no' });
  });
}

function contradicts(answers: Answers): boolean {
  return decidingFields.some((field) => answers[field] === 'conflict') || statesLeft(answers).length === 0;
}

/** It ends in a header, in the beginning of a field's name, or in half an answer. */
function isCutOff(lines: readonly DsregcmdLine[]): boolean {
  const end = lines.findLast(({ kind }) => kind !== 'blank' && kind !== 'rule' && kind !== 'prompt');
  if (end?.kind === 'header') return true;
  if (end?.kind === 'text') return beginsKnownField(end.text) || knownField(end.text) !== undefined;
  if (end?.kind !== 'field') return false;
  return /^(y|ye|n)$/i.test(end.value) || (end.value === '' && isDecidingField(end.name));
}

function unread(problem: PasteProblem): DsregcmdReport {
  return {
    joinState: 'unclear',
    entraJoined: null,
    problems: [problem],
    fields: [],
    sections: [],
    facts: dsregcmdFacts([]),
  };
}
