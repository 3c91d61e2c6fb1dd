import jsxA11y from 'eslint-plugin-jsx-a11y';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import tseslint from 'typescript-eslint';

/** What review would otherwise have to say again and again. */
const HTML_AND_CODE = [
  {
    selector:
      "AssignmentExpression[left.property.name=/^(?:inner|outer)HTML$/], CallExpression[callee.property.name='insertAdjacentHTML']",
    message: 'No HTML strings: the page demands Trusted Types, and text may come from it. Draw with preact.',
  },
  {
    selector:
      "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML']",
    message: 'No HTML strings: the page demands Trusted Types, and text may come from it.',
  },
  {
    selector: "CallExpression[callee.property.name='postMessage'][arguments.1.value='*']",
    message: 'Name the origin that may read it.',
  },
];

const BROWSER_CALLS = [
  {
    selector: "CallExpression[callee.object.property.name='tabs'][callee.property.name='create']",
    message: 'Open links by src/browser/open-tabs.ts: it keeps windows, containers and tenants apart.',
  },
  {
    selector:
      "CallExpression[callee.name='fetch'], NewExpression[callee.name=/^(?:XMLHttpRequest|WebSocket|EventSource)$/]",
    message: 'The extension makes no request. Its own package is read in src/browser.',
  },
];

export default tseslint.config(
  {
    ignores: ['dist/', 'screenshots/', 'store-pictures/', 'node_modules/', 'tests/admin-center/captured/'],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'tests/admin-center/app/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // `?? ''` after an index and `?.` on the page's objects: the types promise more than a hostile page keeps.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Our factories give plain objects without `this`, made to be taken apart; puppeteer's enums are strings to all.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `const { gone: _, ...rest }` is how a field is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    plugins: { 'no-unsanitized': noUnsanitized },
    rules: {
      ...noUnsanitized.configs.recommended.rules,
      'max-lines': ['error', 350],
      'max-lines-per-function': ['error', 80],
      complexity: ['error', 12],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-restricted-syntax': ['error', ...HTML_AND_CODE],
    },
  },
  {
    files: ['src/**', 'popup/**', 'content-scripts/**'],
    ignores: ['src/browser/**'],
    rules: { 'no-restricted-syntax': ['error', ...HTML_AND_CODE, ...BROWSER_CALLS] },
  },
  {
    files: ['popup/**/*.tsx', 'content-scripts/**/*.tsx', 'src/ui/**/*.tsx'],
    ...jsxA11y.flatConfigs.strict,
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      // A choice is a label with a title and a hint in it: one element deeper than the rule looks.
      'jsx-a11y/label-has-associated-control': ['error', { depth: 3 }],
    },
  },
  {
    // Tests read in the order they are told, and `describe` is a function too; their HTML is their own.
    files: ['tests/**'],
    rules: {
      'no-restricted-syntax': 'off',
      'no-unsanitized/property': 'off',
      complexity: 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
