import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type AnyOperation,
  type CallerInputOf,
  type Clock,
  DomainError,
  type OutputOf,
  type Reach,
  type RequestContext,
  systemClock,
  uuidV7Ids,
} from '@nexus/kernel'
import type { DatabaseSettings } from '@nexus/platform-database'
import {
  type ContextSigner,
  type RpcReply,
  type RpcTransport,
  type RunningService,
  type ServiceDefinition,
  startService,
} from '@nexus/platform-service'
import type { ObjectStorage } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import { EmbeddedStack } from './embedded-stack.js'
import { testDatabase, testSchema } from './test-database.js'
import type { TestBus, TestStack, TestStackOptions } from './test-stack.js'

/** How a test calls: the version seen, an idempotency key, patience. */
export interface CallOptions {
  readonly expectedVersion?: number
  readonly key?: string
  /** Default: the same for equal inputs under one key. */
  readonly fingerprint?: string
  readonly waitMs?: number
}

/** A person of an organization, as the gateway would present them. */
export interface TestActor {
  readonly tenantId: string
  readonly userId: string
  call<Op extends AnyOperation>(operation: Op, input: CallerInputOf<Op>, options?: CallOptions): Promise<OutputOf<Op>>
  /** As `call`, with the reply's envelope. */
  request(operation: AnyOperation, input: unknown, options?: CallOptions): Promise<RpcReply>
}

/**
 * Real services on a real database, without the HTTP edge: on SQLite with the adapters of the embedded platform, on
 * PostgreSQL with those of a cluster, each service as in a process of its own.
 */
export interface TestServices {
  readonly transport: RpcTransport
  readonly bus: TestBus
  readonly signer: ContextSigner
  readonly database: DatabaseSettings
  service(name: string): RunningService
  /** Rights: by default every operation's permission for all; pass `{ permission: reach }` to narrow. */
  actor(parts?: {
    tenantId?: string
    userId?: string
    name?: string
    rights?: Readonly<Record<string, Reach>>
  }): TestActor
  /** Resolves when every event of every service has been handled and every due job done, those of handlers included. */
  settled(): Promise<void>
  /** As `settled`, whatever the jobs do. */
  delivered(): Promise<void>
  /** Workers look at once instead of within half a second: after the clock was moved on. */
  wakeJobs(): void
  close(): Promise<void>
}

/** Starts services for a suite on the database of the run (`NEXUS_TEST_DB`). Close it in `afterAll`. */
export async function startTestServices(
  definitions: readonly ServiceDefinition[],
  options: {
    clock?: Clock
    providers?: Parameters<typeof startService>[1]['providers']
    /** Default: that of the stack. */
    storage?: ObjectStorage
  } = {},
): Promise<TestServices> {
  const clock = options.clock ?? systemClock
  const ids = uuidV7Ids(systemClock)
  const folder = await mkdtemp(join(tmpdir(), 'nexus-test-'))
  const database = await testDatabase(definitions.map((definition) => definition.schema))
  const log = createLogger({ service: 'test', level: process.env.NEXUS_TEST_LOG ?? 'silent' })
  const stack = await startStack({
    services: definitions.map(({ name }) => name),
    database: database.settings,
    folder,
    clock,
    log,
  })
  const environment = {
    database: database.settings,
    clock,
    ids,
    logger: log,
    settings: {},
    providers: options.providers,
  }
  const services = new Map<string, RunningService>()
  for (const definition of definitions) {
    const { name, schema } = definition
    const started = await startService(
      { ...definition, schema: testSchema(schema) },
      {
        ...environment,
        ...stack.environmentOf(name),
        ...(options.storage === undefined ? {} : { storage: options.storage }),
      },
    )
    services.set(name, started)
  }
  stack.open()
  const { transport, bus, signer } = stack
  const each = async (work: (service: RunningService) => Promise<void>): Promise<void> =>
    void (await Promise.all([...services.values()].map(work)))
  /** Jobs, stream and outboxes one after the other; nothing has moved between them when the bus took nothing meanwhile. */
  const quiet = async (jobs: boolean): Promise<boolean> => {
    const before = stack.published
    if (jobs) await each((service) => service.jobs.idle())
    await stack.handled()
    await each((service) => service.relay.drained())
    return stack.published === before
  }
  const untilQuiet = async (jobs: boolean): Promise<void> => {
    let passes = 0
    while (passes < QUIET_PASSES) passes = (await quiet(jobs)) ? passes + 1 : 0
  }

  return {
    transport,
    bus,
    signer,
    database: database.settings,
    service(name) {
      const found = services.get(name)
      if (found === undefined) throw new Error(`the test did not start ${name}`)
      return found
    },
    actor(parts = {}) {
      const tenantId = parts.tenantId ?? ids.next()
      const userId = parts.userId ?? ids.next()
      const request = (operation: AnyOperation, input: unknown, call: CallOptions = {}): Promise<RpcReply> => {
        const ctx: RequestContext = {
          tenantId,
          actor: { kind: 'user', userId, name: parts.name ?? 'A test person' },
          rights: parts.rights ?? (operation.permission === undefined ? {} : { [operation.permission]: 'all' }),
          opId: ids.next(),
          traceId: randomUUID().replaceAll('-', ''),
          operation: operation.name,
          audience: [operation.name, ...(operation.calls ?? [])],
          deadlineAt: clock.now().getTime() + 20_000,
          expectedVersion: call.expectedVersion,
          waitMs: call.waitMs,
          idempotency:
            call.key === undefined
              ? undefined
              : { key: call.key, fingerprint: call.fingerprint ?? JSON.stringify(input).slice(0, 64) },
        }
        return transport.request(operation.name, { input }, { 'nx-context': signer.sign(ctx) }, 20_000)
      }
      return {
        tenantId,
        userId,
        request,
        call: async (operation, input, call) =>
          (await unlessOverloaded(() => request(operation, input, call))).output as never,
      }
    },
    settled: () => untilQuiet(true),
    delivered: () => untilQuiet(false),
    wakeJobs() {
      for (const service of services.values()) service.jobs.wake()
    },
    async close() {
      for (const service of [...services.values()].reverse()) await service.stop()
      await stack.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Longer than any machine stands still. */
const OVERLOADED_MS = 30_000

/**
 * Asks again, as a client does, when the service has too much to do: nothing was begun then, and a hundred calls at once
 * are too much for a machine that is given no processor for a moment.
 */
async function unlessOverloaded<T>(ask: () => Promise<T>): Promise<T> {
  const latest = performance.now() + OVERLOADED_MS
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      const isOverloaded = error instanceof DomainError && error.code === 'request.overloaded'
      if (!isOverloaded || performance.now() > latest) throw error
      await pause(100 + Math.random() * 200)
    }
  }
}

/** What a look has waited for may have brought about jobs in a service that was looked at before; a second look finds them. */
const QUIET_PASSES = 2

/** Only a suite on PostgreSQL loads what a cluster needs. */
async function startStack(options: TestStackOptions): Promise<TestStack> {
  if (options.database.kind === 'sqlite') return new EmbeddedStack(options)
  const { ClusterStack } = await import('./cluster-stack.js')
  return ClusterStack.start(options)
}
