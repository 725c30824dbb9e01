import { setTimeout as wait } from 'node:timers/promises'
import { systemClock } from '@nexus/kernel'
import { ProcessLocks } from '@nexus/platform-outbox'
import { createLogger, startMetrics, type RunningMetrics } from '@nexus/platform-telemetry'
import type { SiteOptions } from './check-invariants.use-case.js'
import type { Invariant } from './invariant.policy.js'
import { watchInvariants } from './watch-invariants.job.js'

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(1)
}

const log = createLogger({ service: 'test', level: 'silent' })
const nothing: SiteOptions = { databases: [], definitions: [], clock: systemClock }

describe('the watch over the invariants', () => {
  let metrics: RunningMetrics
  beforeEach(async () => {
    metrics = await startMetrics({ service: 'test' })
  })
  afterEach(() => {
    metrics.stop()
  })
  const gauge = async (inv: string): Promise<string | undefined> =>
    new RegExp(`^nexus_invariant_violations\\{inv="${inv}",process="test"\\} (\\d+)$`, 'm').exec(
      (await metrics.expose()).text,
    )?.[1]

  const invariant = (check: Invariant['check']): Invariant => ({ id: 'INV-99', sentence: 'Nothing is wrong.', check })
  const violation = { service: 'mill', tenantId: null, what: 'a hole', ids: {} }

  it('gives what it found as a gauge, and the last value of what could not be looked at', async () => {
    let runs = 0
    const more = invariant((_site, findings) => {
      runs += 1
      if (runs > 1) return Promise.reject(new Error('the database is away'))
      findings.add(violation)
      return Promise.resolve()
    })
    expect(await gauge('INV-99')).toBeUndefined()
    const end = watchInvariants({ look: (check) => check(nothing, [more]), log, everyMs: 1, firstAfterMs: 0 })
    await until(() => runs >= 3)
    expect(await gauge('INV-99')).toBe('1')
    expect(await gauge('INV-03')).toBe('0')
    await end()
    expect(await gauge('INV-99')).toBeUndefined()
  })

  it('is one process of all: the next one begins when that one ends', async () => {
    const locks = new ProcessLocks()
    const looks: string[] = []
    const watch = (who: string) =>
      watchInvariants({
        look: async (check) => {
          looks.push(who)
          await check(nothing)
        },
        locks,
        log,
        everyMs: 1,
        firstAfterMs: 0,
      })
    const endOne = watch('one')
    const endTwo = watch('two')
    await until(() => looks.length >= 5)
    expect(new Set(looks)).toEqual(new Set(['one']))
    await endOne()
    await endTwo()
  })
})
