import { type BreakerFigures, type BreakerState, type CallOutcome, CircuitBreaker } from './circuit-breaker.policy.js'
import { RESILIENCE } from './resilience.config.js'

describe('a circuit breaker', () => {
  let now = 0
  let changes: [BreakerState, BreakerFigures][]
  let breaker: CircuitBreaker
  beforeEach(() => {
    now = 1_000_000
    changes = []
    breaker = new CircuitBreaker(
      RESILIENCE.breaker,
      () => now,
      (...change) => changes.push(change),
    )
  })

  const call = (outcome: CallOutcome, times = 1): number => {
    let through = 0
    for (let time = 0; time < times; time += 1) {
      const pass = breaker.enter()
      if (pass !== undefined) through += 1
      pass?.end(outcome)
    }
    return through
  }
  const opened = (): void => {
    call('failed', 20)
    expect(breaker.state).toBe('open')
  }

  it('opens at half failures of twenty calls, and says what it has seen', () => {
    call('answered', 10)
    call('failed', 9)
    expect(breaker.state).toBe('closed')
    call('failed')
    expect(breaker.state).toBe('open')
    expect(changes).toEqual([['open', { calls: 20, failed: 10, late: 0 }]])
  })

  it('stays closed below half, and below twenty calls however they end', () => {
    call('failed', 19)
    expect(breaker.state).toBe('closed')
    now += 60_000
    call('answered', 40)
    call('failed', 39)
    expect(breaker.state).toBe('closed')
  })

  it('opens when the 95th percentile is beyond the deadline: more than one call in twenty is late', () => {
    call('answered', 38)
    call('late', 2)
    expect(breaker.state).toBe('closed')
    call('late')
    expect(breaker.state).toBe('open')
    expect(changes).toEqual([['open', { calls: 41, failed: 3, late: 3 }]])
  })

  it('counts the last ten seconds only', () => {
    call('failed', 19)
    now += 11_000
    call('failed', 19)
    expect(breaker.state).toBe('closed')
    now += 8_000
    call('failed')
    expect(breaker.state).toBe('open')
  })

  it('counts nothing of calls that tell nothing', () => {
    call('untold', 100)
    call('failed', 19)
    expect(breaker.state).toBe('closed')
  })

  it('refuses at once while it is open, and knows for how long', () => {
    opened()
    now += 1_200
    expect(call('answered', 50)).toBe(0)
    expect(breaker.retryAfterMs).toBe(3_800)
  })

  it('lets three try after five seconds, and closes when all three are answered', () => {
    opened()
    now += 4_999
    expect(breaker.enter()).toBeUndefined()
    now += 1
    const tries = [breaker.enter(), breaker.enter(), breaker.enter()]
    expect(tries.every((pass) => pass !== undefined)).toBe(true)
    expect(breaker.enter()).toBeUndefined()
    tries[0]?.end('answered')
    tries[1]?.end('answered')
    expect([breaker.state, breaker.enter()]).toEqual(['half-open', undefined])
    tries[2]?.end('answered')
    expect(breaker.state).toBe('closed')
    expect(changes.map(([state]) => state)).toEqual(['open', 'half-open', 'closed'])
    // What was before it opened is forgotten.
    call('failed', 19)
    expect(breaker.state).toBe('closed')
  })

  it.each(['failed', 'late'] as const)('opens again for five seconds when a try is %s', (outcome) => {
    opened()
    now += 5_000
    call('answered', 2)
    call(outcome)
    expect([breaker.state, breaker.retryAfterMs]).toEqual(['open', 5_000])
  })

  it('lets another try in place of one that told nothing', () => {
    opened()
    now += 5_000
    expect(call('untold', 10)).toBe(10)
    expect(breaker.state).toBe('half-open')
    expect(call('answered', 3)).toBe(3)
    expect(breaker.state).toBe('closed')
  })

  it('learns nothing from calls that began before it changed, nor from one that is told twice', () => {
    const before = Array.from({ length: 30 }, () => breaker.enter())
    opened()
    now += 5_000
    call('answered', 2)
    for (const pass of before) pass?.end('failed')
    expect(breaker.state).toBe('half-open')
    call('answered')
    expect(breaker.state).toBe('closed')
    const one = breaker.enter()
    for (let time = 0; time < 30; time += 1) one?.end('failed')
    expect(breaker.state).toBe('closed')
  })

  it('is closed at once when another takes the place of what failed', () => {
    opened()
    breaker.reset()
    expect([breaker.state, call('answered', 5)]).toEqual(['closed', 5])
    call('failed', 14)
    breaker.reset()
    call('failed', 19)
    expect(breaker.state).toBe('closed')
  })
})
