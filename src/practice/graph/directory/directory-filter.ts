import { badRequest, requireProperty, textOf, unsupported, type DirectoryType, type Entry } from './directory-type.ts';

type Literal = string | boolean | null;

export interface Filter {
  matches(entry: Entry): boolean;
  /** The properties that it looks at. */
  readonly properties: readonly string[];
  /** It is served only with `ConsistencyLevel: eventual` and `$count=true`. */
  readonly isAdvanced: boolean;
}

/** How many alternatives Graph takes in one filter. */
const mostAlternatives = 15;

const tokenPattern = /\s*('(?:[^']|'')*'|[(),]|[A-Za-z][\w]*)/y;

function tokens(text: string): string[] {
  const found: string[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.trimEnd().length) {
    const token = tokenPattern.exec(text)?.[1];
    if (token === undefined) throw badRequest('Invalid filter clause.');
    found.push(token);
  }
  return found;
}

/** The directory compares without regard to case. */
const folded = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : (value ?? null));

/**
 * Reads `$filter`: `eq`, `ne`, `in`, `startsWith`, `endsWith`, `and`, `or`, `not` and brackets.
 * @throws {GraphError} 400, as Graph refuses what it cannot read or does not serve
 */
export function parseFilter(text: string, type: DirectoryType): Filter {
  const rest = tokens(text);
  const properties = new Set<string>();
  let alternatives = 1;
  let isAdvanced = false;

  const next = (): string => rest.shift() ?? '';
  const take = (expected: string): boolean => {
    if (rest[0]?.toLowerCase() !== expected) return false;
    rest.shift();
    return true;
  };
  const need = (expected: string): void => {
    if (!take(expected)) throw badRequest(`Invalid filter clause: '${expected}' was expected.`);
  };
  const property = (name: string): string => {
    properties.add(requireProperty(type, name));
    return name;
  };
  const literal = (): Literal => {
    const token = next();
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (token === 'true' || token === 'false') return token === 'true';
    if (token === 'null') return null;
    throw badRequest('Invalid filter clause: a value was expected.');
  };
  const alternative = (): void => {
    alternatives += 1;
    if (alternatives > mostAlternatives) throw unsupported(`Too many alternatives. Max allowed: ${mostAlternatives}.`);
  };

  type Match = Filter['matches'];
  const withText = (compare: (value: string, wanted: string) => boolean): ((name: string) => Match) => {
    return (name) => {
      need('(');
      const of = property(next());
      if (name === 'endswith' && !type.byEnding.includes(of))
        throw unsupported(`Unsupported or invalid query filter clause specified for property '${of}'.`);
      need(',');
      const wanted = String(literal()).toLowerCase();
      need(')');
      return (entry) => compare(textOf(entry, of).toLowerCase(), wanted);
    };
  };
  const starts = withText((value, wanted) => value.startsWith(wanted));
  const ends = withText((value, wanted) => value.endsWith(wanted));

  function comparison(name: string): Match {
    const of = property(name);
    const operator = next().toLowerCase();
    if (operator === 'in') {
      need('(');
      const wanted = [folded(literal())];
      while (take(',')) {
        alternative();
        wanted.push(folded(literal()));
      }
      need(')');
      return (entry) => wanted.includes(folded(entry[of]));
    }
    if (operator !== 'eq' && operator !== 'ne')
      throw unsupported(`Unsupported or invalid query filter clause specified for property '${of}'.`);
    if (operator === 'ne') isAdvanced = true;
    const wanted = folded(literal());
    return (entry) => (folded(entry[of]) === wanted) === (operator === 'eq');
  }
  function atom(): Match {
    if (take('not')) {
      isAdvanced = true;
      const inner = atom();
      return (entry) => !inner(entry);
    }
    if (take('(')) {
      const inner = either();
      need(')');
      return inner;
    }
    const name = next();
    if (name.toLowerCase() === 'startswith') return starts('startswith');
    if (name.toLowerCase() === 'endswith') {
      isAdvanced = true;
      return ends('endswith');
    }
    return comparison(name);
  }
  function both(): Match {
    let all = atom();
    while (take('and')) {
      const [before, after] = [all, atom()];
      all = (entry) => before(entry) && after(entry);
    }
    return all;
  }
  function either(): Match {
    let any = both();
    while (take('or')) {
      alternative();
      const [before, after] = [any, both()];
      any = (entry) => before(entry) || after(entry);
    }
    return any;
  }

  const matches = either();
  if (rest.length > 0) throw badRequest('Invalid filter clause: something stands at its end.');
  return { matches, properties: [...properties], isAdvanced };
}
