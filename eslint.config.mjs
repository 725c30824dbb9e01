import nexus from './libs/workspace/index.mjs'
import nx from '@nx/eslint-plugin'
import tseslint from 'typescript-eslint'

const suites = ['**/*.{spec,int-spec,e2e-spec}.ts', '**/test/**/*.ts', 'libs/testing/src/**/*.ts', 'apps/journeys/**/*.ts']

/** Who may import whom, by the `type:` tag in project.json. Only suites import @nexus/testing; see below. */
const allowed = {
  kernel: [],
  contract: ['kernel'],
  standard: ['kernel'],
  platform: ['kernel', 'platform'],
  service: ['contract', 'platform', 'kernel', 'standard'],
  testing: ['platform', 'kernel', 'contract', 'service', 'host'],
  workspace: [],
}

const boundaries = {
  // tools/check-cycles.mjs finds cycles, file by file: here a package's own suites would count as part of it.
  ignoredCircularDependencies: [['*', '*']],
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
  { ignores: ['**/dist/**', '**/node_modules/**', 'tmp/**', '.nx/**', 'coverage/**', 'data/**', '**/*.d.mts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['{apps,libs}/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
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

      'eqeqeq': ['error', 'always', { null: 'ignore' }],
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
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Does nothing in files with decorators, where a class must stay a value for its metadata (tsc says TS1272).
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],

      // Matters of taste, or of the compiler, which has its own opinion.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['{apps,libs}/**/*.ts'],
    ignores: suites,
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
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: { 'eqeqeq': ['error', 'always', { null: 'ignore' }], 'prefer-const': 'error', 'no-var': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
)
