import { knownField } from './dsregcmd-fields.ts';
import type { DsregcmdLine } from './dsregcmd-lines.ts';

export interface DsregcmdField {
  /** As the tool spells it where the app knows it, else as pasted. */
  readonly name: string;
  readonly value: string;
}

export interface DsregcmdSection {
  /** Empty where the paste begins after the first header. */
  readonly name: string;
  readonly fields: DsregcmdField[];
}

export type DsregcmdOutput = readonly DsregcmdSection[];

/**
 * The outputs of the command that one paste holds, in their order. Another one begins after a prompt (the tool
 * prints none in its midst), where a section comes a second time, and where `AzureAdJoined` does. Fields of different outputs are never
 * put together: they may be of different PCs.
 */
export function dsregcmdOutputs(lines: readonly DsregcmdLine[]): DsregcmdOutput[] {
  const outputs: DsregcmdSection[][] = [];
  let output: DsregcmdSection[] = [];
  let fieldsSeen = new Set<string>();
  let sectionsSeen = new Set<string>();
  const startAnother = (): void => {
    if (fieldsSeen.size > 0) outputs.push(output);
    output = [];
    fieldsSeen = new Set();
    sectionsSeen = new Set();
  };
  for (const line of lines) {
    if (line.kind === 'prompt') startAnother();
    if (line.kind === 'header') {
      if (sectionsSeen.has(line.section)) startAnother();
      output.push({ name: line.section, fields: [] });
    }
    if (line.kind === 'field' && line.name !== '') {
      const name = knownField(line.name) ?? line.name;
      if (name === 'AzureAdJoined' && fieldsSeen.has(name)) startAnother();
      let section = output.at(-1);
      if (!section) output.push((section = { name: '', fields: [] }));
      section.fields.push({ name, value: line.value });
      fieldsSeen.add(name);
      sectionsSeen.add(section.name);
    }
  }
  startAnother();
  return outputs.filter((candidate) => candidate.some(({ fields }) => fields.some(({ name }) => knownField(name))));
}

/**
 * All values of a field in one output, in their order; `NgcSet`, for one, stands in several sections.
 * @param of which sections count, by name
 */
export function valuesOf(
  output: DsregcmdOutput,
  field: string,
  of: (section: string) => boolean = () => true,
): string[] {
  return output
    .filter(({ name }) => of(name))
    .flatMap(({ fields }) => fields.filter(({ name }) => name === field).map(({ value }) => value));
}
