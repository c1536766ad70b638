/**
 * No sentence stands in markup or code (docs/SPEC.md, the bars): what people read or hear comes from src/messages.
 */

/** What a browser shows or reads out, and what our components show of what they are given. */
const read = new Set([
  ...['alt', 'title', 'placeholder', 'label', 'content', 'summary', 'abbr'],
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'aria-placeholder'],
  ...['text', 'heading', 'hint', 'lead', 'term'],
]);
/** Lists of names for programs. */
const forPrograms = new Set(['class', 'rel', 'transform', 'd', 'points', 'viewBox', 'style']);
/** Calls whose words are for programs or for whoever mends them. */
const unread = /^(\w*Error|matchMedia|querySelector|querySelectorAll|matches|closest)$/;

/** No words of a language: addresses, and calls as CSS and SVG have them. */
const notWords = /\b[\w-]+(\.[\w-]+)+(\/\S*)?|[\w-]+\([^()]*\)/g;
const letters = /\p{L}/u;
/** Two words beside each other, or with a value between them. */
const sentence = /\p{L}{2,}\S*(\s+\{\})*\s+\S*\p{L}{2,}/u;

/** @param {any} node the string or template that an expression can become */
function* shown(node) {
  if (node === null || node === undefined) return;
  if (node.type === 'Literal' || node.type === 'TemplateLiteral') yield node;
  else if (node.type === 'ConditionalExpression') yield* [...shown(node.consequent), ...shown(node.alternate)];
  else if (node.type === 'LogicalExpression') yield* [...shown(node.left), ...shown(node.right)];
  else if (node.type === 'BinaryExpression' && node.operator === '+')
    yield* [...shown(node.left), ...shown(node.right)];
  else if (/^TS\w+Expression$/.test(node.type)) yield* shown(node.expression);
}

/** @param {any} node */
function textOf(node) {
  if (node.type === 'TemplateLiteral')
    return node.quasis.map((/** @type {any} */ part) => part.value.cooked).join('{}');
  return typeof node.value === 'string' ? node.value : '';
}

/** @param {any} node whether a program reads it: an error, a selector, a type, a list of classes, a name */
function isForPrograms(node) {
  if (node.parent.type === 'Property' && node.parent.key === node) return true;
  for (let at = node; at; at = at.parent) {
    if (at.type === 'SvelteAttribute') return forPrograms.has(at.key.name);
    if (at.type === 'TSLiteralType' || at.type === 'ImportDeclaration' || at.type === 'SvelteStyleElement') return true;
    if (at.type === 'CallExpression' || at.type === 'NewExpression') {
      const name = at.callee.type === 'MemberExpression' ? at.callee.property.name : at.callee.name;
      if (unread.test(name ?? '')) return true;
    }
  }
  return false;
}

/** @type {import('eslint').Rule.RuleModule} */
const inMessages = {
  meta: {
    type: 'problem',
    messages: { words: '"{{text}}" is read by people: it belongs in src/messages, in every language' },
    schema: [
      {
        type: 'object',
        properties: { allow: { type: 'array', items: { type: 'string' } } },
        additionalProperties: false,
      },
    ],
  },
  create(context) {
    /** @type {readonly string[]} */
    const allow = context.options[0]?.allow ?? [];
    /** A string in an attribute is come across twice. */
    const told = new Set();
    const check = (/** @type {any} */ node, /** @type {string} */ text, /** @type {RegExp} */ pattern) => {
      const left = allow.reduce((rest, allowed) => rest.replaceAll(allowed, ''), text.replace(notWords, ''));
      if (told.has(node) || !pattern.test(left)) return;
      told.add(node);
      context.report({ node, messageId: 'words', data: { text: text.trim().replace(/\s+/g, ' ').slice(0, 60) } });
    };
    const expression = (/** @type {any} */ node) => {
      for (const part of shown(node)) check(part, textOf(part), letters);
    };
    return {
      SvelteText(/** @type {any} */ node) {
        if (node.parent.type !== 'SvelteStyleElement' && node.parent.type !== 'SvelteScriptElement') {
          check(node, node.value, letters);
        }
      },
      SvelteMustacheTag(/** @type {any} */ node) {
        if (node.parent.type !== 'SvelteAttribute' || read.has(node.parent.key.name)) expression(node.expression);
      },
      SvelteAttribute(/** @type {any} */ node) {
        const { name } = node.key;
        if (forPrograms.has(name)) return;
        const isComponent = node.parent.parent.kind !== 'html';
        for (const part of node.value) {
          if (part.type !== 'SvelteLiteral') continue;
          if (read.has(name)) check(part, part.value, letters);
          else if (isComponent) check(part, part.value, sentence);
        }
      },
      Literal(/** @type {any} */ node) {
        if (typeof node.value === 'string' && !isForPrograms(node)) check(node, node.value, sentence);
      },
      TemplateLiteral(/** @type {any} */ node) {
        if (!isForPrograms(node)) check(node, textOf(node), sentence);
      },
    };
  },
};

export const words = { rules: { 'in-messages': inMessages } };
