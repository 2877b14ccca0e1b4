import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const REPOSITORIES = [
  {
    selector: "CallExpression[callee.property.name='getRepository']",
    message: 'Go through Scoped: it filters by reach. Raw repositories belong in libs/kernel.',
  },
  {
    selector: "CallExpression[callee.property.name='createQueryBuilder']",
    message: 'Go through Scoped: it filters by reach. Unfiltered query builders belong in libs/kernel.',
  },
  {
    selector: "MemberExpression[object.type='MemberExpression'][object.property.name='manager']",
    message: 'Go through Scoped: it filters by reach. The entity manager belongs in libs/kernel.',
  },
];

const NOW = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask the clock of libs/kernel: tests and demo data set it.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask the clock of libs/kernel: tests and demo data set it.',
  },
];

const TESTS = ['**/*.spec.ts', '**/*.e2e-spec.ts', 'test/**'];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.data/', 'test/.artifacts/', 'apps/web/src/lib/generated/', 'libs/kernel/src/document/record-words.ts', 'libs/kernel/src/document/english-words.ts', 'libs/kernel/src/notice/notice-words.ts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'off', // a decorator's type must be imported as a value
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs,ts,tsx}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-unreachable': 'error',
      'no-fallthrough': 'error',
      'no-dupe-keys': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-control-regex': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: false }],
    },
  },
  {
    // tables of many registers, read once from top to bottom
    files: ['migrations/*.ts'],
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  {
    // what GraphQL answers is looked at, not typed
    files: TESTS,
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: ['libs/**/*.ts', 'apps/api/**/*.ts'],
    ignores: [...TESTS, 'libs/kernel/**'],
    rules: { 'no-restricted-syntax': ['error', ...REPOSITORIES, ...NOW] },
  },
  {
    files: ['libs/kernel/**/*.ts'],
    ignores: [...TESTS, 'libs/kernel/src/clock/**'],
    rules: { 'no-restricted-syntax': ['error', ...NOW] },
  },
  {
    files: ['libs/**/*.ts', 'apps/api/src/**/*.ts'],
    ignores: [...TESTS, '**/*-command.ts', 'apps/api/src/{main,generate}.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['apps/web/src/{app,features,lib,public}/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(antd|@ant-design/.*)(/|$)',
              message: 'The component library is imported in ui/ only.',
            },
          ],
        },
      ],
    },
  },
);
