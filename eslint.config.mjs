import nexus from './libs/workspace/index.mjs'
import nx from '@nx/eslint-plugin'
import tseslint from 'typescript-eslint'

const suites = [
  '**/*.{spec,int-spec,e2e-spec,cluster-spec}.ts',
  '**/test/**/*.ts',
  'libs/testing/src/**/*.ts',
  'apps/journeys/**/*.ts',
]

const browser = ['apps/console/src/**/*.{ts,tsx}', 'libs/console/**/*.{ts,tsx}']

/** Who may import whom, by the `type:` tag in project.json. Only suites import @nexus/testing; see below. */
const allowed = {
  kernel: [],
  // A document's event embeds the approval request that workflow defines (decision 0005).
  contract: ['kernel', 'contract'],
  standard: ['kernel', 'standard'],
  platform: ['kernel', 'platform'],
  service: ['contract', 'platform', 'kernel', 'standard'],
  testing: ['platform', 'kernel', 'contract'],
  journeys: ['contract', 'kernel', 'platform', 'standard'],
  workspace: [],
  client: [],
  ui: ['client', 'ui'],
  console: ['client', 'ui'],
}

/** Of ESLint's own rules those that find mistakes and that the compiler does not cover. */
const mistakes = Object.fromEntries(
  [
    ...[
      'no-control-regex',
      'no-empty',
      'no-useless-escape',
      'no-self-compare',
      'no-constant-condition',
      'no-unsafe-finally',
    ],
    ...['no-sparse-arrays', 'no-misleading-character-class', 'no-loss-of-precision', 'no-unmodified-loop-condition'],
    ...[
      'no-template-curly-in-string',
      'no-unreachable-loop',
      'no-cond-assign',
      'no-var',
      'prefer-const',
      'no-regex-spaces',
    ],
    ...['no-empty-character-class', 'no-async-promise-executor', 'no-self-assign'],
  ].map((rule) => [rule, 'error']),
)

const boundaries = {
  // Suites of platform packages use @nexus/testing, which uses those packages. tools/check-cycles.mjs looks at files,
  // without suites, and sees the cycles that this leaves out.
  ignoredCircularDependencies: [
    ['testing', '*'],
    ['*', 'testing'],
  ],
  allow: [],
  depConstraints: [
    ...Object.entries(allowed).map(([type, others]) => ({
      sourceTag: `type:${type}`,
      onlyDependOnLibsWithTags: [...others, 'testing'].map((other) => `type:${other}`),
    })),
    { sourceTag: 'type:host', onlyDependOnLibsWithTags: ['*'] },
  ],
}

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'tmp/**',
      '.nx/**',
      'coverage/**',
      'data/**',
      '**/*.d.mts',
      '**/*.generated.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['{apps,libs}/**/*.{ts,tsx}'],
    // Rules that need to know types are in .oxlintrc.json (decision 0016).
    extends: [tseslint.configs.strict],
    // As in tsconfig.base.json, which is not read here.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    plugins: { nexus, '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      'nexus/file-suffix': 'error',
      'nexus/injected-time': 'error',
      'nexus/money-not-number': 'error',
      'nexus/no-app-barrels': 'error',
      'nexus/no-direct-database': 'error',
      'nexus/only-relay-publishes': 'error',
      'nexus/pure-files': 'error',

      ...mistakes,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.name="forwardRef"]',
          message: 'forwardRef hides a cycle: take the common part out.',
        },
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals; states are data of a machine.' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      // Does nothing in files with decorators, where a class must stay a value for its metadata (tsc says TS1272).
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],

      // Matters of taste.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    // What runs in a browser: a program of its own, laid out by feature.
    files: browser,
    rules: {
      // Components are named after what they show, and a browser has only its own clock.
      'nexus/file-suffix': 'off',
      'nexus/injected-time': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Markup comes from components only: the policy forbids inline styles and scripts.',
        },
        {
          selector: 'MemberExpression[object.name="sessionStorage"]',
          message: 'Nothing of a session is kept in web storage (SEC-24).',
        },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Only @nexus/client talks to the API.' },
        { name: 'alert', message: 'Use a toast or a dialog.' },
        { name: 'confirm', message: 'Use AlertDialog.' },
      ],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'sonner', message: 'It adds style elements, which the policy forbids: use toast().' }] },
      ],
    },
  },
  {
    files: ['{apps,libs}/**/*.ts'],
    ignores: [...suites, ...browser],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@nexus/testing', message: 'Only suites and what they build on import @nexus/testing.' }] },
      ],
    },
  },
  {
    files: suites,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: {
      ...mistakes,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
)
