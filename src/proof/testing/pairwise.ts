export type Dimensions = Readonly<Record<string, readonly unknown[]>>;
export type Row<Of extends Dimensions> = { [Name in keyof Of]: Of[Name][number] };

/** @returns rows in which each pair of values of two dimensions occurs at least once; the same ones each time */
export function pairwise<Of extends Dimensions>(dimensions: Of): Row<Of>[] {
  const names = Object.keys(dimensions);
  const key = (a: number, i: number, b: number, j: number): string =>
    a < b ? `${a}:${i}|${b}:${j}` : `${b}:${j}|${a}:${i}`;
  const open = new Set<string>();
  const valuesOf = (at: number): readonly unknown[] => dimensions[names[at] ?? ''] ?? [];
  names.forEach((_, a) => {
    for (let b = a + 1; b < names.length; b += 1) {
      valuesOf(a).forEach((_first, i) => valuesOf(b).forEach((_second, j) => open.add(key(a, i, b, j))));
    }
  });
  const rows: Row<Of>[] = [];
  while (open.size > 0) {
    const chosen: (number | undefined)[] = names.map(() => undefined);
    // An open pair begins the row, and each further value covers as many open ones as it can.
    const [first = ''] = open;
    for (const part of first.split('|')) {
      const [at, value] = part.split(':').map(Number);
      if (at !== undefined) chosen[at] = value;
    }
    names.forEach((_, at) => {
      if (chosen[at] !== undefined) return;
      const gains = valuesOf(at).map((_value, value) =>
        chosen.reduce<number>(
          (sum, other, b) => sum + (other !== undefined && b !== at && open.has(key(at, value, b, other)) ? 1 : 0),
          0,
        ),
      );
      chosen[at] = gains.indexOf(Math.max(...gains));
    });
    chosen.forEach((i, a) => chosen.forEach((j, b) => b > a && open.delete(key(a, i ?? 0, b, j ?? 0))));
    rows.push(Object.fromEntries(names.map((name, at) => [name, valuesOf(at)[chosen[at] ?? 0]])) as Row<Of>);
  }
  return rows;
}
