/**
 * Who may import whom (docs/SPEC.md, the house), for eslint-plugin-boundaries.
 */

/** No DOM, no network, no clock of their own. Each may use those before it. */
export const pure = [
  'registration',
  'config',
  'support',
  'checks',
  'keys',
  'pc',
  'find',
  'key-list',
  'companion-protocol',
  'journey',
  'summary',
  'helpdesk',
  'host-check',
  'setup',
  'rollout',
  'readiness',
  'proof',
];
export const adapters = ['microsoft', 'browser', 'ceremony', 'practice', 'companion'];

/** Within `ui`, each may use those before it; what stands in `ui` itself puts them together. */
export const interfaceRooms = [
  'styles',
  'state',
  'words',
  'drawings',
  'controls',
  'checks',
  'stage',
  'guide-kit',
  'problems',
  'lock-screen',
  'guides',
  'find',
  'keys',
  'start',
  'helpdesk',
  'floating',
  'host-check',
  'screens',
  'where',
  'training',
  'help',
  'shell',
  'room',
  'rollout',
  'setup',
  'proof',
  'readiness',
];

const room = (/** @type {string[]} */ ...types) => ({ element: { types: { anyOf: types } } });
const ui = (/** @type {string} */ name) => `ui/${name}`;
const all = [...pure, ...adapters, ...interfaceRooms.map(ui), 'messages', 'app'];

const policies = [
  ...pure.map((type, index) => ({ from: room(type), allow: { to: room(...pure.slice(0, index + 1)) } })),
  ...interfaceRooms.map((type, index) => ({
    from: room(ui(type)),
    allow: { to: room(...interfaceRooms.slice(0, index + 1).map(ui), 'messages', ...pure) },
  })),
  {
    from: { file: { categories: 'ui' } },
    allow: { to: [room(...interfaceRooms.map(ui), 'messages', ...pure), { file: { categories: 'ui' } }] },
  },
  ...adapters.map((type) => ({ from: room(type), allow: { to: room(type, ...pure) } })),
  { from: room('practice', 'companion'), allow: { to: room('messages') } },
  { from: room('messages'), allow: { to: room('messages') } },
  // These put the rooms together.
  {
    from: [room('app'), { file: { categories: 'root' } }],
    allow: { to: [room(...all), { file: { categories: ['root', 'ui'] } }] },
  },
  // M2: practice code arrives by import() or not at all.
  {
    from: [room(...all.filter((type) => type !== 'practice')), { file: { categories: ['root', 'ui'] } }],
    disallow: { to: room('practice'), dependency: { kind: 'value', nodeKind: '!dynamic-import' } },
  },
];

export const rooms = {
  settings: {
    'boundaries/elements': [
      ...[...pure, ...adapters, 'app', 'messages'].map((type) => ({ type, pattern: `src/${type}` })),
      ...interfaceRooms.map((type) => ({ type: ui(type), pattern: `src/ui/${type}` })),
    ],
    'boundaries/files': [
      { category: 'root', pattern: 'src/*.ts' },
      { category: 'ui', pattern: 'src/ui/*' },
    ],
    'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import'],
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      { default: 'disallow', message: 'The house does not allow this import: see build/lint-rooms.js', policies },
    ],
  },
};
