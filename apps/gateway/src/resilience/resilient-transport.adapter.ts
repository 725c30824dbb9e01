import { type DomainError, isDomainError, unavailable } from '@nexus/kernel'
import {
  assertAwaited,
  callAbandoned,
  HOP_MS,
  LEAST_MS,
  type RpcCallOptions,
  type RpcHeaders,
  type RpcReply,
  type RpcRequest,
  type RpcTransport,
  serviceOverloaded,
} from '@nexus/platform-service'
import { addCollector, count, type Logger } from '@nexus/platform-telemetry'
import { type BreakerPass, type BreakerState, type CallOutcome, CircuitBreaker } from './circuit-breaker.policy.js'
import { RESILIENCE, type ResiliencePolicy } from './resilience.config.js'
import { RetryBudget } from './retry-budget.policy.js'
import { chance, type SteadyClock, steadyClock } from './steady-clock.adapter.js'

/** What a suite may give in place of the machine's clock and chance. */
export interface ResilienceOptions {
  readonly clock?: SteadyClock
  /** From 0 to below 1. */
  readonly random?: () => number
  readonly policy?: ResiliencePolicy
  readonly log: Pick<Logger, 'info' | 'warn'>
}

type Access = 'read' | 'write'
const STATES: Readonly<Record<BreakerState, number>> = { closed: 0, 'half-open': 1, open: 2 }

/**
 * A transport that repeats what may be repeated, and stops asking services that do not answer (reliability.md 2.8). Only
 * the gateway calls through it: were services to repeat calls of each other, repeats would multiply at each hop.
 */
export const resilientTransport = (inner: RpcTransport, options: ResilienceOptions): ResilientTransport =>
  new ResilientTransport(inner, options)

/** @see resilientTransport */
export class ResilientTransport implements RpcTransport {
  private readonly breakers = new Map<string, { service: string; access: Access; breaker: CircuitBreaker }>()
  private readonly budgets = new Map<string, RetryBudget>()
  private readonly clock: SteadyClock
  private readonly random: () => number
  private readonly policy: ResiliencePolicy
  private readonly log: Pick<Logger, 'info' | 'warn'>

  constructor(
    private readonly inner: RpcTransport,
    options: ResilienceOptions,
  ) {
    this.clock = options.clock ?? steadyClock
    this.random = options.random ?? chance
    this.policy = options.policy ?? RESILIENCE
    this.log = options.log
  }

  async request(
    subject: string,
    request: RpcRequest,
    headers: RpcHeaders,
    timeoutMs: number,
    options: RpcCallOptions = {},
  ): Promise<RpcReply> {
    const deadline = this.clock.now() + timeoutMs
    this.budgetOf(subject).earn()
    for (let repeats = 0; ; repeats += 1) {
      const pass = this.passFor(subject, options.access ?? 'write')
      const left = deadline - this.clock.now()
      try {
        const reply = await this.inner.request(subject, request, headers, left, options)
        pass.end('answered')
        return reply
      } catch (error) {
        pass.end(this.outcomeOf(error, left))
        const pauseMs = this.pauseBefore(subject, error, repeats, deadline, options)
        if (pauseMs === undefined) throw error
        await this.clock.pause(pauseMs, options.signal)
        assertAwaited(options.signal)
      }
    }
  }

  /** State of the breaker before these calls of a service. */
  stateOf(service: string, access: Access): BreakerState {
    return this.breakers.get(`${service} ${access}`)?.breaker.state ?? 'closed'
  }

  /** Closes every breaker: what answers now is not what failed. For hosts that put other services in place of lost ones. */
  forget(): void {
    for (const { breaker } of this.breakers.values()) breaker.reset()
  }

  /** Shows the states among the metrics until the returned function is called. */
  measure(): () => void {
    return addCollector('gateway.breakers', (set) => {
      for (const { service, access, breaker } of this.breakers.values())
        set('nexus_breaker_state', { service, access }, STATES[breaker.state])
    })
  }

  /** @throws DomainError `unavailable`, at once, while the service is left alone */
  private passFor(subject: string, access: Access): BreakerPass {
    const breaker = this.breakerOf(subject, access)
    const pass = breaker.enter()
    if (pass !== undefined) return pass
    const service = serviceOf(subject)
    count('nexus_breaker_refusals_total', { service, access })
    const retryAfterSeconds = Math.max(1, Math.ceil(breaker.retryAfterMs / 1000))
    throw unavailable(
      `The ${service} service does not answer at the moment; try again in ${String(retryAfterSeconds)} s.`,
      { retryAfterSeconds },
    )
  }

  /** Refusals of the domain are answers; only trouble on the way or behind it counts against a service. */
  private outcomeOf(error: unknown, givenMs: number): CallOutcome {
    if (!isDomainError(error) || error.code === callAbandoned.code) return 'untold'
    // Who sheds load does its work. Taken for broken, an overloaded service would be left with nothing to do.
    if (error.code === serviceOverloaded.code) return 'untold'
    if (error.kind === 'UNAVAILABLE') return 'failed'
    if (error.kind !== 'DEADLINE_EXCEEDED') return 'answered'
    return givenMs >= this.policy.tellingMs ? 'late' : 'untold'
  }

  /** How long to wait before the call is repeated; undefined when it is not. */
  private pauseBefore(
    subject: string,
    error: unknown,
    repeats: number,
    deadline: number,
    options: RpcCallOptions,
  ): number | undefined {
    const { most, leastPauseMs, mostPauseMs, budget: _, ...rest } = this.policy.retry
    if (options.repeatable !== true || repeats >= most || options.signal?.aborted === true) return undefined
    if (!isDomainError(error) || !isPassing(error, rest.mostRetryAfterMs)) return undefined
    const pauseMs = leastPauseMs + this.random() * (mostPauseMs - leastPauseMs)
    if (deadline - this.clock.now() - pauseMs < HOP_MS + LEAST_MS) return undefined
    if (!this.budgetOf(subject).spend()) {
      count('nexus_retries_withheld_total', { service: serviceOf(subject) })
      return undefined
    }
    count('nexus_retries_total', { what: 'call', name: subject })
    const facts = { operation: subject, repeat: repeats + 1, error_code: error.code, pause_ms: Math.round(pauseMs) }
    this.log.info(facts, 'a call is repeated')
    return pauseMs
  }

  private budgetOf(subject: string): RetryBudget {
    const service = serviceOf(subject)
    const known = this.budgets.get(service) ?? new RetryBudget(this.policy.retry.budget)
    this.budgets.set(service, known)
    return known
  }

  private breakerOf(subject: string, access: Access): CircuitBreaker {
    const service = serviceOf(subject)
    const key = `${service} ${access}`
    const known = this.breakers.get(key)
    if (known !== undefined) return known.breaker
    const breaker = new CircuitBreaker(
      this.policy.breaker,
      () => this.clock.now(),
      (state, figures) => {
        if (state === 'open')
          this.log.warn({ service, access, ...figures }, 'a service does not answer: it is left alone')
        else this.log.info({ service, access }, state === 'closed' ? 'a service answers again' : 'a service is tried')
      },
    )
    this.breakers.set(key, { service, access, breaker })
    return breaker
  }
}

/** Nothing was done, and it may be otherwise in a moment. Whoever sheds load or asks for patience is not pressed. */
const isPassing = (error: DomainError, mostRetryAfterMs: number): boolean =>
  (error.kind === 'UNAVAILABLE' || error.kind === 'ABORTED') &&
  error.code !== callAbandoned.code &&
  error.code !== serviceOverloaded.code &&
  (error.retryAfterSeconds ?? 0) * 1000 <= mostRetryAfterMs

const serviceOf = (subject: string): string => subject.split('.')[0] ?? subject
