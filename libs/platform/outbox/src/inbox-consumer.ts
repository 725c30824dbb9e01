import { setMaxListeners } from 'node:events'
import { stepId, unavailable, type Clock, type EventEnvelope, type Ids, type TenantContext } from '@nexus/kernel'
import type { PlatformTx, TenantTx } from '@nexus/platform-database'
import { adjust, count } from '@nexus/platform-telemetry'
import { ConsumerHistory, type ConsumerHistoryOptions } from './consumer-history.js'
import { systemContext, type ConsumerRegistration, type ContextFactory } from './consumer-registration.js'
import { ContractFault, describeFailure, isPermanent } from './delivery-failure.js'
import { IN_PROCESS_POLICY, type DeliveryPolicy } from './delivery-policy.js'
import type { EventBus, EventSubscription } from './event-bus.js'
import { silentLog, type EventLog } from './event-log.js'
import { Doubts } from './doubts.js'
import { failpoint } from './failpoint.js'
import { Inbox } from './inbox.js'
import { InboxPlaces } from './inbox-places.js'
import { observedDelivery } from './observed-event.js'
import { RetryPlan } from './retry-plan.js'
import { Slots } from './slots.js'
import { Budget, pause } from './timing.js'

export interface InboxConsumerOptions {
  readonly service: string
  readonly tx: TenantTx
  readonly clock: Clock
  readonly ids: Ids
  readonly registrations: readonly ConsumerRegistration[]
  /** Default: {@link systemContext}. */
  readonly contextFor?: ContextFactory
  /** Default: {@link IN_PROCESS_POLICY}. */
  readonly policy?: Partial<DeliveryPolicy>
  /** With it new consumers get the kept history, and R3 runs (see {@link ConsumerHistory}). */
  readonly platformTx?: PlatformTx
  /** Of the service's dedicated databases: what is handled there is not missing (ID-02). */
  readonly elsewhere?: () => readonly PlatformTx[]
  /** How long new events wait for older ones, how often R3 runs: for suites. */
  readonly history?: Pick<ConsumerHistoryOptions, 'holdMs' | 'firstRetryMs' | 'compareEveryMs' | 'compareBackMs'>
  readonly log?: EventLog
}

/** A registration under its durable name. */
interface Subscriber {
  readonly durable: string
  readonly registration: ConsumerRegistration
}

/**
 * Runs a service's event handlers so that each effect happens once: the inbox row is inserted in the
 * handler's own transaction. A transient failure is delivered again after a wait, at most
 * `retryDelaysMs.length + 1` times; a permanent one, or the last, becomes a dead letter (reliability.md 2.1).
 * Deliveries are counted in memory: a crash begins anew.
 */
export class InboxConsumer {
  /** The durable names of the consumers: `service.consumer`. */
  readonly durables: readonly string[]
  private readonly subscribers: readonly Subscriber[]
  private readonly inbox: Inbox
  private readonly policy: DeliveryPolicy
  private readonly slots: Slots
  private readonly log: EventLog
  private readonly doubts = new Doubts()
  private readonly underWay = new Set<Promise<unknown>>()
  private subscriptions: EventSubscription[] = []
  private stopping = stopSwitch()
  private history: ConsumerHistory | undefined

  constructor(private readonly options: InboxConsumerOptions) {
    const { service, tx, clock, ids, registrations } = options
    this.policy = { ...IN_PROCESS_POLICY, ...options.policy }
    this.slots = new Slots(this.policy.concurrency)
    this.log = options.log ?? silentLog
    this.inbox = new Inbox(tx, clock, ids)
    this.subscribers = registrations.map((registration) => {
      if (!/^[a-z][a-z0-9-]{0,59}$/.test(registration.consumer))
        throw new Error(
          `consumer "${registration.consumer}" of ${service} must be named in kebab-case, at most 60 characters`,
        )
      return { durable: `${service}.${registration.consumer}`, registration }
    })
    this.durables = [...new Set(this.subscribers.map((subscriber) => subscriber.durable))]
  }

  /** Subscribes every registration. */
  attach(bus: EventBus): void {
    if (this.subscriptions.length > 0) throw new Error(`the consumers of ${this.options.service} are attached already`)
    this.stopping = stopSwitch()
    this.subscriptions = this.subscribers.map((subscriber) => ({
      durable: subscriber.durable,
      eventType: subscriber.registration.event.name,
      deliver: async (envelope) => {
        await this.history?.ready({ durable: subscriber.durable, eventType: envelope.type })
        await this.deliver(subscriber, envelope, 'first')
      },
      giveUp: (envelope, fault, deliveries) => {
        const errorClass = isPermanent(fault) ? 'permanent' : 'exhausted'
        const cause = { errorClass, error: fault, deliveries, firstAt: this.options.clock.now() } as const
        return this.tracked(this.giveUp(subscriber, envelope, 'first', cause))
      },
    }))
    this.history = this.historyFrom(bus)
    for (const subscription of this.subscriptions) bus.subscribe(subscription)
    this.history?.start()
  }

  /** R3, now: see {@link ConsumerHistory.compare}. */
  async compareWithProducers(): Promise<number | undefined> {
    return this.history?.compare()
  }

  /** Takes no further events, hands waiting ones back to their relays, and waits for the handlers that run. */
  async detach(bus: EventBus): Promise<void> {
    for (const subscription of this.subscriptions) bus.unsubscribe(subscription)
    this.subscriptions = []
    const historyStopped = this.history?.stop()
    this.history = undefined
    this.stopping.abort()
    await Promise.allSettled(this.underWay)
    await historyStopped
  }

  /**
   * Delivers a given-up event again, under its own id. Afterwards its dead letter is `redriven`, or `open`
   * with the new cause.
   * @throws Error when this service has no such consumer any more.
   */
  async redeliver(durable: string, envelope: EventEnvelope): Promise<void> {
    const subscriber = this.subscriberOf(durable, envelope.type)
    if (subscriber === undefined)
      throw new Error(`${this.options.service} has no consumer ${durable} for ${envelope.type} any more`)
    await this.deliver(subscriber, envelope, 'redrive')
  }

  /** Whether one of the consumers takes events of this type under this durable name. */
  consumes(durable: string, eventType: string): boolean {
    return this.subscriberOf(durable, eventType) !== undefined
  }

  private subscriberOf(durable: string, eventType: string): Subscriber | undefined {
    return this.subscribers.find((each) => each.durable === durable && each.registration.event.name === eventType)
  }

  private historyFrom(bus: EventBus): ConsumerHistory | undefined {
    const { platformTx, clock, service } = this.options
    if (platformTx === undefined) return undefined
    return new ConsumerHistory(
      {
        ...this.options.history,
        service,
        bus,
        clock,
        log: this.log,
        places: new InboxPlaces(platformTx, clock, this.options.elsewhere),
        deliver: async ({ durable, eventType }, envelope) => {
          const subscriber = this.subscriberOf(durable, eventType)
          if (subscriber !== undefined) await this.deliver(subscriber, envelope, 'first')
        },
      },
      this.subscribers
        .filter(({ registration }) => registration.history !== 'none')
        .map(({ durable, registration }) => ({ durable, eventType: registration.event.name })),
    )
  }

  private async deliver(subscriber: Subscriber, envelope: EventEnvelope, mode: 'first' | 'redrive'): Promise<void> {
    adjust('nexus_consumer_lag', { consumer: subscriber.durable }, 1)
    try {
      await this.tracked(this.deliverUntilSettled(subscriber, envelope, mode))
    } finally {
      adjust('nexus_consumer_lag', { consumer: subscriber.durable }, -1)
    }
  }

  private async tracked(work: Promise<void>): Promise<void> {
    this.underWay.add(work)
    try {
      await work
    } finally {
      this.underWay.delete(work)
    }
  }

  private async deliverUntilSettled(
    subscriber: Subscriber,
    envelope: EventEnvelope,
    mode: 'first' | 'redrive',
  ): Promise<void> {
    const { signal } = this.stopping
    const { clock, service } = this.options
    const { durable } = subscriber
    const firstAt = clock.now()
    const plan = new RetryPlan(this.policy, this.doubts, durable, envelope)
    for (;;) {
      if (signal.aborted) throw unavailable(`The consumers of ${service} stop; the event is delivered again later.`)
      const { deliveries } = plan
      try {
        const attempt = () => this.attempt(subscriber, envelope, mode)
        const outcome = await this.slots.run(() => observedDelivery(durable, envelope, attempt))
        // One that came again after it was given up says nothing about those behind it.
        if (outcome === 'handled') plan.succeeded()
        return
      } catch (error) {
        const next = plan.after(error)
        if ('giveUp' in next) {
          await this.giveUp(subscriber, envelope, mode, { errorClass: next.giveUp, error, deliveries, firstAt })
          return
        }
        if (plan.isWorthTelling)
          this.log.warn(
            { ...factsOf(durable, envelope, deliveries), error: describeFailure(error) },
            'an event could not be handled; it is delivered again',
          )
        count('nexus_consumer_events_total', { consumer: durable, type: envelope.type, outcome: 'retried' })
        count('nexus_retries_total', { what: 'delivery', name: durable })
        await pause(next.waitMs, signal)
      }
    }
  }

  /** `settled`: an earlier delivery has handled the event, or given it up. */
  private async attempt(
    subscriber: Subscriber,
    envelope: EventEnvelope,
    mode: 'first' | 'redrive',
  ): Promise<'handled' | 'settled'> {
    const { durable, registration } = subscriber
    const { tx, clock } = this.options
    const started = clock.now().getTime()
    const ctx = await this.contextFor(subscriber, envelope, started + this.policy.timeoutMs)
    const { handler } = registration
    // Without work before the transaction the claim in it says the same, and costs no transaction of its own.
    const parsed = registration.event.payload.safeParse(envelope.payload)
    const hasWorkBefore = handler.prepare !== undefined || !parsed.success
    if (mode === 'first' && hasWorkBefore && (await this.inbox.settled(ctx, durable, envelope.id))) return 'settled'
    const event = checkedEvent(envelope, parsed)
    const budget = new Budget(this.policy.timeoutMs, `${durable} on ${envelope.type}`)
    const prepared = handler.prepare === undefined ? undefined : await budget.spend(handler.prepare(ctx, event))
    const outcome = await tx.run(ctx, async () => {
      const owned =
        mode === 'first'
          ? await this.inbox.claim(durable, envelope, 'done')
          : await this.inbox.reclaim(durable, envelope)
      if (!owned) return 'settled'
      failpoint('inbox-inserted-before-effect')
      // The time limit is inside the transaction, so that a handler that hangs is rolled back.
      await budget.spend(handler.handle(ctx, event, prepared))
      failpoint('effect-before-commit')
      return 'handled'
    })
    failpoint('commit-before-ack')
    return outcome
  }

  private async giveUp(
    subscriber: Subscriber,
    envelope: EventEnvelope,
    mode: 'first' | 'redrive',
    cause: Parameters<Inbox['bury']>[2],
  ): Promise<void> {
    const { durable } = subscriber
    this.log.error(
      { ...factsOf(durable, envelope, cause.deliveries), error: describeFailure(cause.error) },
      'an event is dead-lettered',
    )
    count('nexus_consumer_events_total', { consumer: durable, type: envelope.type, outcome: 'dead' })
    const ctx = await this.contextFor(subscriber, envelope, this.options.clock.now().getTime() + this.policy.timeoutMs)
    await this.options.tx.run(ctx, () =>
      mode === 'first' ? this.inbox.bury(durable, envelope, cause) : this.inbox.reopen(durable, envelope, cause),
    )
  }

  private async contextFor(
    subscriber: Subscriber,
    envelope: EventEnvelope,
    deadlineAt: number,
  ): Promise<TenantContext> {
    const { durable, registration } = subscriber
    const of = { operation: durable, opId: stepId(envelope.id, durable), deadlineAt }
    return await (this.options.contextFor ?? systemContext)(envelope, registration, of)
  }
}

/** Every event that waits for a retry listens to it. */
function stopSwitch(): AbortController {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  return controller
}

const factsOf = (consumer: string, { id: event, type }: EventEnvelope, deliveries: number) => ({
  event,
  type,
  consumer,
  deliveries,
})

function checkedEvent(
  envelope: EventEnvelope,
  result: ReturnType<ConsumerRegistration['event']['payload']['safeParse']>,
): EventEnvelope {
  if (result.success) return { ...envelope, payload: result.data }
  const issues = result.error.issues.map((issue) => `${issue.path.join('/')}: ${issue.message}`).join('; ')
  throw new ContractFault(`the payload of ${envelope.type} does not match its contract: ${issues}`)
}
