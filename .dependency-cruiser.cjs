/** Who may import whom: docs/architecture.md, 'Folders and who may import whom'. `npm test` checks it. */

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
/** The folders of src from the ground up: each may import itself and those before it, and nothing else of ours. */
const LAYERS = [
  'calendar',
  'guidance',
  'admin-center',
  'i18n',
  'inventory',
  'plan',
  'policy',
  'views',
  'hints',
  'exports',
  'messages',
  'browser',
  'background',
];
const only = (folder, allowed) =>
  never(
    `${folder}-imports`,
    'Imports go one way: down the list of LAYERS. `ui` is for surfaces and knows no browser.',
    { path: `^src/${folder}/` },
    { path: '^(?:src|popup|content-scripts)/', pathNot: `^src/(?:${[folder, ...allowed].join('|')})/` },
  );

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    never(
      'no-cycles',
      'A cycle has no direction to load it in. (Types are not loaded: they may name each other.)',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    never('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    ...LAYERS.map((folder, index) => only(folder, LAYERS.slice(0, index))),
    only('ui', LAYERS.slice(0, LAYERS.indexOf('messages'))),
    never(
      'one-door',
      'Only src/browser/api.ts imports the WebExtension APIs, so that they can be replaced in one place.',
      { path: '^(?:src|popup|content-scripts)/', pathNot: '^src/browser/(?:api|native)\\.ts$' },
      { path: 'webextension-polyfill' },
    ),
    never(
      'page-scripts-import-src',
      'Page scripts import src and their own.',
      { path: '^content-scripts/' },
      { path: '^popup/' },
    ),
    never(
      'popup-imports-src',
      'The popup imports src and its own.',
      { path: '^popup/' },
      { path: '^content-scripts/' },
    ),
    never(
      'src-below-surfaces',
      'What is shared never knows who uses it.',
      { path: '^src/' },
      { path: '^(?:popup|content-scripts)/' },
    ),
    never(
      'no-tools-in-the-product',
      'What is shipped imports neither tests nor scripts nor their tools.',
      { path: '^(?:src|popup|content-scripts)/' },
      { path: '^(?:tests|scripts)/' },
    ),
    never(
      'no-dev-dependencies-in-the-product',
      'What is shipped comes from dependencies.',
      { path: '^(?:src|popup|content-scripts)/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '@types/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^tests/admin-center/captured/', '^tests/bench/usual/', '\\.css(?:\\?|$)'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
