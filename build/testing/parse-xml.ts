export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&([^;]*);?/g, (_, name: string) => {
    const character = entities[name];
    if (character === undefined) throw new Error(`&${name}; is no entity of XML`);
    return character;
  });
}

const part = /\s+|<\?.*?\?>|<!--.*?-->|<\/([\w.]+)\s*>|<([\w.]+)((?:\s+[\w.:]+="[^"<]*")*)\s*(\/?)>/gsy;

/**
 * Reads the XML that a web.config is made of: elements and attributes, no text.
 * @throws Error where it is not well formed
 */
export function parseXml(text: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open = [top];
  let end = 0;
  for (const match of text.matchAll(part)) {
    end = match.index + match[0].length;
    const [, closed, name, list = '', empty] = match;
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing`);
    if (name === undefined) continue;
    const pairs = [...list.matchAll(/([\w.:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescape(value)]);
    const element: Element = { name, attributes: Object.fromEntries(pairs) as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    if (empty === '') open.push(element);
  }
  const [root, ...others] = top.children;
  if (end !== text.length || open.length !== 1 || root === undefined || others.length > 0) {
    throw new Error(`Not well-formed near: ${text.slice(end, end + 40)}`);
  }
  return root;
}
