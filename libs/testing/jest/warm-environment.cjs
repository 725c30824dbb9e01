const { readFileSync } = require('node:fs')
const { TestEnvironment: NodeEnvironment } = require('jest-environment-node')

/** What would have no effect on modules that are loaded already. */
const NEEDS_ITS_OWN = /\bjest\.(mock|doMock|unmock|setMock|isolateModules|isolateModulesAsync|resetModules)\(/
/** Where `expect` keeps its state; cannot be removed. */
const EXPECT = Symbol.for('$$jest-matchers-object')
const OF_JEST = new Set(['JEST_STATE_SYMBOL', 'EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL', 'RETRY_TIMES'])

/** The environments of this worker, by project. */
const warm = new Map()

/**
 * Suites of a worker share one global object and, with `warm-runtime.cjs`, the modules of the product and of its
 * dependencies, as the services of an embedded Nexus do: they are loaded once and not 500 times. A suite whose docblock
 * says `@own-modules`, or that replaces modules, gets everything anew.
 */
class WarmEnvironment extends NodeEnvironment {
  constructor(config, context) {
    const { projectConfig, globalConfig } = config
    // Coverage is counted per suite, and whoever watches changes the modules.
    const isShared =
      !globalConfig.collectCoverage &&
      !globalConfig.watch &&
      !globalConfig.watchAll &&
      !('own-modules' in context.docblockPragmas) &&
      !NEEDS_ITS_OWN.test(readFileSync(context.testPath, 'utf8'))
    const found = isShared ? warm.get(projectConfig.id) : undefined
    if (found !== undefined) return found
    super(config, context)
    this.isShared = isShared
    if (!isShared) return
    const { process } = this.global
    this.before = { variables: { ...process.env }, exit: process.exit }
    warm.set(projectConfig.id, this)
  }

  async teardown() {
    if (!this.isShared) return super.teardown()
    this.fakeTimers.useRealTimers()
    this.fakeTimersModern.useRealTimers()
    this.moduleMocker.restoreAllMocks()
    const { global, before } = this
    const { process } = global
    for (const name of Object.keys(process.env)) if (!(name in before.variables)) delete process.env[name]
    Object.assign(process.env, before.variables)
    process.exit = before.exit
    for (const symbol of Object.getOwnPropertySymbols(global))
      if (OF_JEST.has(symbol.description)) delete global[symbol]
    const expect = global[EXPECT]
    if (expect !== undefined) {
      for (const name of Object.keys(expect.matchers)) delete expect.matchers[name]
      expect.customEqualityTesters.length = 0
      for (const name of Object.keys(expect.state)) delete expect.state[name]
      Object.assign(expect.state, {
        assertionCalls: 0,
        expectedAssertionsNumber: null,
        isExpectingAssertions: false,
        numPassingAsserts: 0,
        suppressedErrors: [],
      })
    }
    // What the proxy remembers for a clean-up that never comes would keep every suite in memory.
    this._globalProxy.leftovers = []
  }
}

module.exports = WarmEnvironment
