import { setMaxListeners } from 'node:events'
import { stepId, unavailable, type Clock, type EventEnvelope, type Ids, type TenantContext } from '@nexus/kernel'
import type { TenantTx } from '@nexus/platform-database'
import { systemContext, type ConsumerRegistration, type ContextFactory } from './consumer-registration.js'
import { ContractFault, describeFailure, isPermanent } from './delivery-failure.js'
import { IN_PROCESS_POLICY, type DeliveryPolicy } from './delivery-policy.js'
import type { EventBus, EventSubscription } from './event-bus.js'
import { silentLog, type EventLog } from './event-log.js'
import { failpoint } from './failpoint.js'
import { Inbox } from './inbox.js'
import { Slots } from './slots.js'
import { pause, within } from './timing.js'

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
  private readonly underWay = new Set<Promise<unknown>>()
  private subscriptions: EventSubscription[] = []
  private stopping = stopSwitch()

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
      deliver: (envelope) => this.deliver(subscriber, envelope, 'first'),
    }))
    for (const subscription of this.subscriptions) bus.subscribe(subscription)
  }

  /** Takes no further events, hands waiting ones back to their relays, and waits for the handlers that run. */
  async detach(bus: EventBus): Promise<void> {
    for (const subscription of this.subscriptions) bus.unsubscribe(subscription)
    this.subscriptions = []
    this.stopping.abort()
    await Promise.allSettled(this.underWay)
  }

  /**
   * Delivers a given-up event again, under its own id. Afterwards its dead letter is `redriven`, or `open`
   * with the new cause.
   * @throws Error when this service has no such consumer any more.
   */
  async redeliver(durable: string, envelope: EventEnvelope): Promise<void> {
    const subscriber = this.subscribers.find(
      (candidate) => candidate.durable === durable && candidate.registration.event.name === envelope.type,
    )
    if (subscriber === undefined)
      throw new Error(`${this.options.service} has no consumer ${durable} for ${envelope.type} any more`)
    await this.deliver(subscriber, envelope, 'redrive')
  }

  private async deliver(subscriber: Subscriber, envelope: EventEnvelope, mode: 'first' | 'redrive'): Promise<void> {
    const work = this.deliverUntilSettled(subscriber, envelope, mode)
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
    const firstAt = clock.now()
    for (let deliveries = 1; ; deliveries += 1) {
      if (signal.aborted) throw unavailable(`The consumers of ${service} stop; the event is delivered again later.`)
      try {
        await this.slots.run(() => this.attempt(subscriber, envelope, mode))
        return
      } catch (error) {
        const delay = this.policy.retryDelaysMs[deliveries - 1]
        const permanent = isPermanent(error)
        const fields = {
          event: envelope.id,
          type: envelope.type,
          consumer: subscriber.durable,
          deliveries,
          error: describeFailure(error),
        }
        if (permanent || delay === undefined) {
          this.log.error(fields, 'an event is dead-lettered')
          await this.giveUp(subscriber, envelope, mode, {
            errorClass: permanent ? 'permanent' : 'exhausted',
            error,
            deliveries,
            firstAt,
          })
          return
        }
        this.log.warn(fields, 'an event could not be handled; it is delivered again')
        await pause(delay, signal)
      }
    }
  }

  private async attempt(subscriber: Subscriber, envelope: EventEnvelope, mode: 'first' | 'redrive'): Promise<void> {
    const { durable, registration } = subscriber
    const { tx, clock } = this.options
    const started = clock.now().getTime()
    const ctx = await this.contextFor(subscriber, envelope, started + this.policy.timeoutMs)
    if (mode === 'first' && (await this.inbox.settled(ctx, durable, envelope.id))) return
    const event = checkedEvent(registration, envelope)
    const { handler } = registration
    const budget = new Budget(this.policy.timeoutMs, `${durable} on ${envelope.type}`)
    const prepared = handler.prepare === undefined ? undefined : await budget.spend(handler.prepare(ctx, event))
    await tx.run(ctx, async () => {
      const owned =
        mode === 'first'
          ? await this.inbox.claim(durable, envelope, 'done')
          : await this.inbox.reclaim(durable, envelope)
      if (!owned) return
      failpoint('inbox-inserted-before-effect')
      // The time limit is inside the transaction, so that a handler that hangs is rolled back.
      await budget.spend(handler.handle(ctx, event, prepared))
      failpoint('effect-before-commit')
    })
    failpoint('commit-before-ack')
  }

  private async giveUp(
    subscriber: Subscriber,
    envelope: EventEnvelope,
    mode: 'first' | 'redrive',
    cause: Parameters<Inbox['bury']>[2],
  ): Promise<void> {
    const ctx = await this.contextFor(subscriber, envelope, this.options.clock.now().getTime() + this.policy.timeoutMs)
    await this.options.tx.run(ctx, () =>
      mode === 'first'
        ? this.inbox.bury(subscriber.durable, envelope, cause)
        : this.inbox.reopen(subscriber.durable, envelope, cause),
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

/** What is left of the time of one delivery, measured by the process and not by the wall clock. */
class Budget {
  private readonly endsAt: number

  constructor(
    milliseconds: number,
    private readonly what: string,
  ) {
    this.endsAt = performance.now() + milliseconds
  }

  spend<T>(work: Promise<T>): Promise<T> {
    return within(work, Math.max(1, Math.ceil(this.endsAt - performance.now())), this.what)
  }
}

function checkedEvent(registration: ConsumerRegistration, envelope: EventEnvelope): EventEnvelope {
  const result = registration.event.payload.safeParse(envelope.payload)
  if (result.success) return { ...envelope, payload: result.data }
  const issues = result.error.issues.map((issue) => `${issue.path.join('/')}: ${issue.message}`).join('; ')
  throw new ContractFault(`the payload of ${envelope.type} does not match its contract: ${issues}`)
}
