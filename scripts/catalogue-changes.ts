/** Kind, then maker, then model, then groups of ids: `un 2fc0… a253…;u …`, the letters being what the model has. */
export type Catalogue = Record<string, Record<string, Record<string, string>>>;

/** What somebody has to look at after a rebuild, a line for each id: `+` added, `-` removed, `~` told differently. */
export function catalogueChanges(before: Catalogue, after: Catalogue): string[] {
  const old = flatten(before);
  const now = flatten(after);
  return [
    ...[...now].flatMap(([id, line]) => (old.has(id) ? [] : `+ ${id} ${line}`)),
    ...[...old].flatMap(([id, line]) => (now.has(id) ? [] : `- ${id} ${line}`)),
    ...[...now].flatMap(([id, line]) => {
      const previous = old.get(id) ?? line;
      return previous === line ? [] : `~ ${id} ${previous} -> ${line}`;
    }),
  ];
}

function flatten(catalogue: Catalogue): Map<string, string> {
  const lines = new Map<string, string>();
  for (const [kind, byMaker] of Object.entries(catalogue)) {
    for (const [maker, models] of Object.entries(byMaker)) {
      for (const [model, groups] of Object.entries(models)) {
        for (const [features = '', ...ids] of groups.split(';').map((part) => part.split(' '))) {
          for (const id of ids) lines.set(id, [kind, maker, model, features].join(' | '));
        }
      }
    }
  }
  return lines;
}
