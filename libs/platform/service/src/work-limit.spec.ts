import { isDomainError } from '@nexus/kernel'
import { WorkLimit } from './work-limit.js'

/** Eight at once for 20 ms each: 400 a second. */
const PLACES = 8
const WORK_MS = 20
const CAPACITY = 400
const BUDGET_MS = 5_000

interface Outcome {
  readonly at: number
  readonly ms: number
  readonly result: string
}

describe('Q-09: a service that is asked more than it can do', () => {
  let limit: WorkLimit
  let outcomes: Outcome[]
  beforeEach(() => {
    jest.useFakeTimers()
    limit = new WorkLimit('desk', { concurrency: PLACES, queue: 2_048 })
    outcomes = []
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  const call = async (): Promise<void> => {
    const began = performance.now()
    const end = (result: string): void => {
      const at = performance.now()
      outcomes.push({ at, ms: at - began, result })
    }
    try {
      const place = await limit.enter(began + BUDGET_MS)
      await new Promise((resolve) => setTimeout(resolve, WORK_MS))
      place.leave()
      end('done')
    } catch (error) {
      end(isDomainError(error) ? error.code : String(error))
    }
  }
  /** So many calls a second for so many seconds, evenly. Gives what ended meanwhile. */
  const load = async (perSecond: number, seconds: number): Promise<Outcome[]> => {
    const before = outcomes.length
    let arrivals = 0
    for (let ms = 0; ms < seconds * 1_000; ms += 1) {
      for (arrivals += perSecond / 1_000; arrivals >= 1; arrivals -= 1) void call()
      await jest.advanceTimersByTimeAsync(1)
    }
    return outcomes.slice(before)
  }
  const rate = (ended: Outcome[], seconds: number): number =>
    ended.filter(({ result }) => result === 'done').length / seconds
  const p95 = (ended: Outcome[]): number =>
    ended
      .filter(({ result }) => result === 'done')
      .map(({ ms }) => ms)
      .sort((one, other) => one - other)
      .at(Math.floor(ended.filter(({ result }) => result === 'done').length * 0.95)) ?? NaN

  it('does as much as ever for five times the load: those that are let in wait little, the others hear it with Retry-After', async () => {
    const peak = rate(await load(CAPACITY, 2), 2)
    expect(peak).toBeGreaterThan(CAPACITY * 0.95)
    await load(5 * CAPACITY, 2)
    const overloaded = await load(5 * CAPACITY, 4)
    expect(rate(overloaded, 4)).toBeGreaterThanOrEqual(peak * 0.7)
    expect(p95(overloaded)).toBeLessThanOrEqual(500)
    expect([...new Set(overloaded.map(({ result }) => result))].sort()).toEqual(['done', 'request.overloaded'])
    expect(limit.load.waiting).toBeLessThan(5 * CAPACITY)
    // And a second after the load is what it was, nobody is refused any more.
    await load(CAPACITY * 0.75, 1)
    expect([...new Set((await load(CAPACITY * 0.75, 2)).map(({ result }) => result))]).toEqual(['done'])
  }, 180_000)

  it('lets a burst be that drains by itself within a second: none is refused', async () => {
    for (let each = 0; each < CAPACITY * 0.9; each += 1) void call()
    await jest.advanceTimersByTimeAsync(2_000)
    expect([...new Set(outcomes.map(({ result }) => result))]).toEqual(['done'])
    expect(outcomes).toHaveLength(CAPACITY * 0.9)
  })

  it('refuses none that waits long behind one slow call, however long that takes', async () => {
    const alone = new WorkLimit('desk', { concurrency: 1, queue: 9 })
    const first = await alone.enter(performance.now() + 60_000)
    const waiting = [alone.enter(performance.now() + 60_000), alone.enter(performance.now() + 60_000)]
    await jest.advanceTimersByTimeAsync(30_000)
    first.leave()
    ;(await waiting[0])?.leave()
    ;(await waiting[1])?.leave()
    expect(alone.load).toMatchObject({ running: 0, waiting: 0 })
  })
})
