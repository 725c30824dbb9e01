const { existsSync } = require('node:fs')
const { join } = require('node:path')
const { ONE_STACK } = require('./tools/one-stack.cjs')
const { workspacePackages } = require('./tools/workspace.cjs')

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

// Packages are tested from their sources, never from `dist`, so that a spec needs no build.
const packages = Object.fromEntries(
  workspacePackages()
    .map(({ name, entry }) => [`^${escape(name)}$`, entry])
    .filter(([, entry]) => existsSync(entry)),
)

const common = {
  rootDir: __dirname,
  roots: ['apps', 'libs', 'tools'].map((folder) => join(__dirname, folder)),
  // Modules are loaded once per worker and project, not once per suite.
  testEnvironment: join(__dirname, 'libs/testing/jest/warm-environment.cjs'),
  runtime: join(__dirname, 'libs/testing/jest/warm-runtime.cjs'),
  cacheDirectory: join(__dirname, 'tmp/jest'),
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/tmp/', '<rootDir>/.nx/'],
  transformIgnorePatterns: [],
  moduleNameMapper: { ...packages, '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '/node_modules/.+\\.js$|\\.mjs$': join(__dirname, 'jest.esm-dep.cjs'),
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          keepClassNames: true,
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
}

/**
 * Suites that need a database run once per database; the project says which (`NEXUS_TEST_DB`). Suites of what only a
 * cluster has (NATS, Redis, S3) run beside PostgreSQL, whose set-up starts these servers too.
 */
const onDatabase = (kind) => ({
  ...common,
  displayName: kind,
  testRegex:
    kind === 'postgres'
      ? `^(?!.*${ONE_STACK}).*\\.(int-spec|e2e-spec|cluster-spec)\\.ts$`
      : '\\.(int-spec|e2e-spec)\\.ts$',
  setupFiles: [join(__dirname, `libs/testing/jest/use-${kind}.cjs`)],
  globalSetup: join(__dirname, `libs/testing/jest/start-${kind}.mjs`),
  globalTeardown: join(__dirname, `libs/testing/jest/stop-${kind}.mjs`),
})

module.exports = {
  rootDir: __dirname,
  coverageProvider: 'babel',
  coverageDirectory: join(__dirname, 'coverage'),
  // Of what a worker has loaded for three projects, and some room; a new one loads it anew.
  workerIdleMemoryLimit: '1500MB',
  // A machine that is shared stands still at times; a test that hangs costs this once.
  testTimeout: 120_000,
  testSequencer: join(__dirname, 'tools/suite-order.cjs'),
  // tools/test.mjs asks which suites ran, and where.
  reporters: ['default', ...(process.env.NEXUS_SUITES_FILE ? [join(__dirname, 'tools/suite-reporter.cjs')] : [])],
  projects: [
    { ...common, displayName: 'unit', testRegex: '\\.spec\\.(ts|mjs)$' },
    onDatabase('sqlite'),
    onDatabase('postgres'),
  ],
}
