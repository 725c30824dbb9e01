import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInContext } from 'node:vm'
import WarmEnvironment from './warm-environment.cjs'

describe('the environment of suites', () => {
  let folder
  let count = 0
  const projectConfig = {
    id: 'of-this-suite',
    globals: {},
    testEnvironmentOptions: {},
    fakeTimers: {},
  }
  const environmentOf = (text, docblockPragmas = {}, globalConfig = {}) => {
    const testPath = join(folder, `${(count += 1)}.spec.ts`)
    writeFileSync(testPath, text)
    return new WarmEnvironment({ projectConfig, globalConfig }, { testPath, docblockPragmas, console })
  }

  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'nexus-warm-'))))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is one for the suites of a project', () => {
    const first = environmentOf('it()')
    expect(environmentOf('it()')).toBe(first)
    expect(first.isShared).toBe(true)
  })

  it.each([
    ['says so', 'it()', { 'own-modules': 'It changes them.' }, {}],
    ['replaces modules', "jest.mock('node:fs')", {}, {}],
    ['resets modules', 'jest.resetModules()', {}, {}],
    ['is measured', 'it()', {}, { collectCoverage: true }],
    ['is watched', 'it()', {}, { watch: true }],
  ])('is a new one for a suite that %s', async (_why, text, pragmas, globalConfig) => {
    const own = environmentOf(text, pragmas, globalConfig)
    expect(own).not.toBe(environmentOf('it()'))
    expect(own.isShared).toBe(false)
    await own.teardown()
  })

  it('forgets what a suite has changed: variables, spies, clocks, handlers and matchers', async () => {
    const environment = environmentOf('it()')
    const { global, moduleMocker, fakeTimersModern } = environment
    const before = { now: global.Date.now, exit: global.process.exit, timeout: global.setTimeout }
    global.process.env.LEFT_BY_A_SUITE = 'yes'
    delete global.process.env.PATH
    moduleMocker.spyOn(global.Date, 'now').mockReturnValue(1)
    fakeTimersModern.useFakeTimers()
    global.process.exit = () => undefined
    global[Symbol.for('EVENT_HANDLERS')] = ['a handler of a suite']
    const matchers = {
      matchers: { toBeOdd: () => true },
      customEqualityTesters: [1],
      state: { currentTestName: 'one' },
    }
    Object.defineProperty(global, Symbol.for('$$jest-matchers-object'), { value: matchers })
    await environment.teardown()
    expect(global.process.env.LEFT_BY_A_SUITE).toBeUndefined()
    expect(global.process.env.PATH).toBe(process.env.PATH)
    expect([global.Date.now, global.process.exit, global.setTimeout]).toEqual([before.now, before.exit, before.timeout])
    expect(global[Symbol.for('EVENT_HANDLERS')]).toBeUndefined()
    expect(matchers).toEqual({
      matchers: {},
      customEqualityTesters: [],
      state: expect.objectContaining({ assertionCalls: 0, suppressedErrors: [] }),
    })
  })

  it('keeps its global object, so that modules that are loaded go on working', async () => {
    const environment = environmentOf('it()')
    runInContext('globalThis.loaded = () => [].concat(1)', environment.getVmContext())
    await environment.teardown()
    const again = environmentOf('it()')
    expect(runInContext('loaded() instanceof Array', again.getVmContext())).toBe(true)
  })
})
