import { aborted, deadlineExceeded, ERROR_KINDS, type ErrorKind, DomainError, unavailable } from '@nexus/kernel'
import { callAbandoned, type RpcCallOptions, type RpcReply, serviceOverloaded } from '@nexus/platform-service'
import { type RunningMetrics, startMetrics } from '@nexus/platform-telemetry'
import { type ResilientTransport, resilientTransport } from './resilient-transport.adapter.js'
import { RESILIENCE } from './resilience.config.js'

const READ: RpcCallOptions = { access: 'read', repeatable: true }
const KEYED: RpcCallOptions = { access: 'write', repeatable: true }
const UNKEYED: RpcCallOptions = { access: 'write', repeatable: false }
const REPLY: RpcReply = { output: 'done', replayed: false }

describe('calls of the gateway', () => {
  let now: number
  let pauses: number[]
  let dice: number
  let sent: { subject: string; timeoutMs: number }[]
  /** What the service does, call by call; when there is no more it answers. */
  let script: (Error | (() => Promise<RpcReply>))[]
  let lines: [string, object, string][]
  let transport: ResilientTransport

  beforeEach(() => {
    now = 5_000
    pauses = []
    dice = 0
    sent = []
    script = []
    lines = []
    const line =
      (level: string) =>
      (facts: object, message: string): void =>
        void lines.push([level, facts, message])
    transport = resilientTransport(
      {
        request: (subject, _request, _headers, timeoutMs) => {
          sent.push({ subject, timeoutMs })
          const next = script.shift()
          if (next === undefined) return Promise.resolve(REPLY)
          return next instanceof Error ? Promise.reject(next) : next()
        },
      },
      {
        clock: {
          now: () => now,
          pause: (milliseconds) => {
            pauses.push(milliseconds)
            now += milliseconds
            return Promise.resolve()
          },
        },
        random: () => dice,
        log: { info: line('info') as never, warn: line('warn') as never },
      },
    )
  })

  const call = (options = READ, timeoutMs = 5_000, subject = 'desk.memo.get.v1'): Promise<RpcReply> =>
    transport.request(subject, { input: {} }, { 'nx-context': 'x' }, timeoutMs, options)
  const refusal = async (options = READ, timeoutMs = 5_000, subject?: string): Promise<DomainError> =>
    call(options, timeoutMs, subject).then(
      () => Promise.reject(new Error('it succeeded')),
      (error: unknown) => error as DomainError,
    )
  const away = (): Error => unavailable('nobody there', { retryAfterSeconds: 1 })
  const failing = async (times: number, error: () => Error, options = UNKEYED): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      script = [error()]
      await refusal(options, 10_000)
    }
  }

  describe('that are repeated', () => {
    it.each([
      ['UNAVAILABLE', away],
      ['ABORTED', () => aborted('collided')],
    ])('are so when they may be and the service was %s', async (_kind, error) => {
      for (const options of [READ, KEYED]) {
        script = [error(), error()]
        expect(await call(options)).toEqual(REPLY)
      }
      expect(sent).toHaveLength(6)
    })

    it('wait a random time of 50 to 400 ms, and are made twice at most', async () => {
      script = [away(), away(), away(), away()]
      expect(await refusal()).toMatchObject({ code: 'request.unavailable' })
      expect(sent).toHaveLength(3)
      dice = 0.999_999
      script = [away()]
      await call()
      expect(pauses.map(Math.round)).toEqual([50, 50, 400])
    })

    it('FLT-22: are never writes without a key, whatever happened to the first', async () => {
      for (const error of [away(), aborted('collided'), deadlineExceeded('late')]) {
        script = [error]
        expect((await refusal(UNKEYED)).code).toBe((error as DomainError).code)
      }
      expect(sent).toHaveLength(3)
      script = [away()]
      await expect(transport.request('desk.memo.get.v1', { input: {} }, { 'nx-context': 'x' }, 5_000)).rejects.toThrow()
      expect(sent).toHaveLength(4)
    })

    const others = (Object.keys(ERROR_KINDS) as ErrorKind[]).filter(
      (kind) => !['UNAVAILABLE', 'ABORTED'].includes(kind),
    )
    it.each(others)('are not when the answer is %s', async (kind) => {
      script = [new DomainError('desk.memo.refused', kind, 'no')]
      expect(await refusal()).toMatchObject({ kind })
      expect(sent).toHaveLength(1)
    })

    it('are not when the service sheds load, or asks for more patience than a repeat has', async () => {
      script = [serviceOverloaded('too much', { retryAfterSeconds: 1 })]
      await refusal()
      script = [unavailable('the database takes over', { retryAfterSeconds: 2 })]
      await refusal()
      expect(sent).toHaveLength(2)
    })

    it('share what is left of the time, and are not begun without enough of it', async () => {
      script = [away(), away()]
      dice = 0.5
      await call(READ, 1_000)
      expect(sent.map(({ timeoutMs }) => timeoutMs)).toEqual([1_000, 775, 550])
      script = [
        () => {
          now += 900
          return Promise.reject(away())
        },
      ]
      expect((await refusal(READ, 1_000)).kind).toBe('UNAVAILABLE')
      expect(sent).toHaveLength(4)
    })

    it('are one for ten calls in the long run, so that an outage is not made worse', async () => {
      // Below half of the calls, so that no breaker opens.
      for (let round = 0; round < 1_000; round += 1) {
        script = [aborted('collided')]
        await call().catch(() => undefined)
      }
      expect(sent.length - 1_000).toBeGreaterThanOrEqual(100)
      expect(sent.length - 1_000).toBeLessThanOrEqual(100 + RESILIENCE.retry.budget.most)
      // Another service has its own.
      script = [away()]
      expect(await call(READ, 5_000, 'shop.order.get.v1')).toEqual(REPLY)
    })

    it('write a line with the operation and why', async () => {
      script = [away()]
      await call()
      expect(lines).toEqual([
        [
          'info',
          { operation: 'desk.memo.get.v1', repeat: 1, error_code: 'request.unavailable', pause_ms: 50 },
          'a call is repeated',
        ],
      ])
    })
  })

  describe('to a service that does not answer', () => {
    it('Q-14: are refused at once with 503 and Retry-After, and go through within ten seconds of its return', async () => {
      await failing(20, away)
      expect(transport.stateOf('desk', 'write')).toBe('open')
      sent = []
      now += 1_500
      expect(await refusal(UNKEYED)).toMatchObject({ kind: 'UNAVAILABLE', retryAfterSeconds: 4 })
      expect(await refusal(KEYED)).toMatchObject({ code: 'request.unavailable' })
      expect([sent, pauses]).toEqual([[], []])
      now += 3_500
      for (let probe = 0; probe < 3; probe += 1) expect(await call(UNKEYED)).toEqual(REPLY)
      expect(transport.stateOf('desk', 'write')).toBe('closed')
      expect(lines.map(([level, , message]) => [level, message])).toEqual([
        ['warn', 'a service does not answer: it is left alone'],
        ['info', 'a service is tried'],
        ['info', 'a service answers again'],
      ])
    })

    it('FLT-09: so too when its answers come after the deadline', async () => {
      await failing(20, () => deadlineExceeded('late'))
      expect(transport.stateOf('desk', 'write')).toBe('open')
    })

    it('keep reads and writes, and other services, apart', async () => {
      await failing(20, away)
      expect(await call(READ)).toEqual(REPLY)
      expect(await call(UNKEYED, 5_000, 'shop.order.place.v1')).toEqual(REPLY)
      expect((await refusal(UNKEYED)).kind).toBe('UNAVAILABLE')
    })

    it.each(others())('are not refused because the domain refused with %s', async (kind) => {
      await failing(40, () => new DomainError('desk.memo.refused', kind, 'no'))
      expect(transport.stateOf('desk', 'write')).toBe('closed')
    })

    it('Q-09: are not refused because it sheds load: it works', async () => {
      await failing(100, () => serviceOverloaded('too much', { retryAfterSeconds: 1 }))
      expect(transport.stateOf('desk', 'write')).toBe('closed')
      expect(await call(UNKEYED)).toEqual(REPLY)
    })

    it('are not refused because callers left, had too little time, or because of a fault on this side', async () => {
      await failing(40, () => callAbandoned('gone'))
      await failing(40, () => new TypeError('ours'))
      for (let time = 0; time < 40; time += 1) {
        script = [deadlineExceeded('late')]
        await refusal(UNKEYED, 450)
      }
      expect(transport.stateOf('desk', 'write')).toBe('closed')
    })

    it('are let through at once when the host has put another in its place', async () => {
      await failing(20, away)
      transport.forget()
      expect(await call(UNKEYED)).toEqual(REPLY)
    })
  })

  describe('whose client has gone', () => {
    it('2.9: are neither repeated nor waited for', async () => {
      const client = new AbortController()
      script = [
        () => {
          client.abort()
          return Promise.reject(away())
        },
      ]
      expect(await refusal({ ...READ, signal: client.signal })).toMatchObject({ code: 'request.unavailable' })
      expect([sent.length, pauses]).toEqual([1, []])
    })
  })

  describe('in the metrics', () => {
    let metrics: RunningMetrics
    let stop: () => void
    beforeEach(async () => {
      metrics = await startMetrics({ service: 'test' })
      stop = transport.measure()
    })
    afterEach(() => {
      stop()
      metrics.stop()
    })
    const figures = async (): Promise<string[]> =>
      (await metrics.expose()).text
        .split('\n')
        .filter((line) => /^nexus_(breaker|retries)/.test(line))
        .map((line) => line.replace(',process="test"', ''))

    it('Q-15: show repeats, those that the budget withheld, the state of each breaker and what it refused', async () => {
      for (let time = 0; time < 12; time += 1) {
        script = [aborted('collided'), aborted('collided'), aborted('collided')]
        await refusal()
      }
      const repeats = sent.length - 12
      await failing(20, away)
      await refusal(UNKEYED)
      expect(await figures()).toEqual(
        expect.arrayContaining([
          `nexus_retries_total{what="call",name="desk.memo.get.v1"} ${String(repeats)}`,
          'nexus_breaker_state{service="desk",access="read"} 0',
          'nexus_breaker_state{service="desk",access="write"} 2',
          'nexus_breaker_refusals_total{service="desk",access="write"} 1',
        ]),
      )
      expect((await figures()).some((line) => line.startsWith('nexus_retries_withheld_total{service="desk"}'))).toBe(
        true,
      )
    })
  })
})

/** Every refusal that is an answer. */
function others(): ErrorKind[] {
  return (Object.keys(ERROR_KINDS) as ErrorKind[]).filter(
    (kind) => !['UNAVAILABLE', 'DEADLINE_EXCEEDED'].includes(kind),
  )
}
