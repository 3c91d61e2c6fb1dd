/** Who may import whom: docs/architecture.md, 'Folders and who may import whom'. `npm test` checks it. */

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
/** A folder of src that may import itself and the folders named, and nothing else of ours. */
const only = (folder, allowed, comment) =>
  never(
    `${folder}-imports`,
    comment,
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
    only('guidance', [], 'The rules are pure: they import nothing of ours.'),
    only('admin-center', ['guidance'], 'What we know of the page needs the model only.'),
    only('i18n', ['guidance'], 'Words need the model only.'),
    only('inventory', ['guidance', 'admin-center'], 'Where subscriptions come from knows no view.'),
    only('plan', ['guidance', 'admin-center', 'inventory', 'i18n'], 'The plan knows no view and no browser.'),
    only(
      'exports',
      ['guidance', 'admin-center', 'inventory', 'i18n', 'plan'],
      'Exports are made of the plan and its guide; they know no view and no browser.',
    ),
    never(
      'views-below',
      'Shared views know no browser: the surfaces hand it to them.',
      { path: '^src/ui/' },
      { path: '^(?:src/(?:browser|background)/|popup/|content-scripts/)' },
    ),
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
    exclude: { path: ['^tests/admin-center/captured/', '\\.css(?:\\?|$)'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
