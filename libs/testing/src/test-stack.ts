import type { Clock, EventEnvelope } from '@nexus/kernel'
import type { DatabaseSettings } from '@nexus/platform-database'
import type { EventSubscription } from '@nexus/platform-outbox'
import type { ContextSigner, RpcTransport, ServiceEnvironment } from '@nexus/platform-service'
import type { Logger } from '@nexus/platform-telemetry'

/** The bus as suites use it: as if they were one more service. */
export interface TestBus {
  /** Resolves when every consumer has settled the event, on both stacks; the same event again reaches them again. */
  publish(envelope: EventEnvelope): Promise<void>
  subscribe(subscription: EventSubscription): void
}

/** What a stack gives to one service. */
export type StackEnvironment = Pick<
  ServiceEnvironment,
  'transport' | 'bus' | 'signer' | 'storage' | 'cache' | 'jobCarrier' | 'locks'
>

/** One of the two sets of adapters that services run on. */
export interface TestStack {
  /** As the gateway has it: it may speak for anyone. */
  readonly transport: RpcTransport
  readonly signer: ContextSigner
  readonly bus: TestBus
  environmentOf(service: string): StackEnvironment
  /** All services have started. */
  open(): void
  /** Events that the bus has taken so far. */
  readonly published: number
  /** Resolves when all that the bus has taken is settled by the services that run. */
  handled(): Promise<void>
  /** After the services have stopped: lets go of the servers and removes what it made there. */
  close(): Promise<void>
}

export interface TestStackOptions {
  readonly services: readonly string[]
  readonly database: DatabaseSettings
  /** A folder of the suite's own. */
  readonly folder: string
  readonly clock: Clock
  readonly log: Logger
}
