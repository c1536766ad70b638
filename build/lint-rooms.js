/**
 * Who may import whom (docs/SPEC.md, the house), for eslint-plugin-boundaries.
 */

const pure = ['config', 'journey', 'checks', 'keys', 'pc', 'support'];
const adapters = ['microsoft', 'browser', 'ceremony', 'practice'];

const room = (/** @type {string[]} */ ...types) => ({ element: { types: { anyOf: types } } });

const policies = [
  { from: room(...pure), allow: { to: room(...pure) } },
  // The words; the run-time that picks the language has neither DOM nor state of its own.
  { from: room('ui', 'practice', 'support', 'companion'), allow: { to: room('messages') } },
  { from: room('ui', 'companion', ...adapters), allow: { to: room(...pure) } },
  ...[...adapters, 'ui', 'companion', 'messages'].map((type) => ({ from: room(type), allow: { to: room(type) } })),
  // What stands in src/ itself puts the rooms together. M2: practice code arrives there by import() or not at all.
  { from: { file: { categories: 'root' } }, allow: { to: [room('*'), { file: { categories: 'root' } }] } },
  {
    from: { file: { path: 'src/main.ts' } },
    disallow: { to: room('practice'), dependency: { kind: 'value', nodeKind: '!dynamic-import' } },
  },
];

export const rooms = {
  settings: {
    'boundaries/elements': [...pure, ...adapters, 'ui', 'companion', 'messages'].map((type) => ({
      type,
      pattern: `src/${type}`,
    })),
    'boundaries/files': [{ category: 'root', pattern: 'src/*.ts' }],
    'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import'],
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      { default: 'disallow', message: 'The house does not allow this import: see build/lint-rooms.js', policies },
    ],
  },
};
