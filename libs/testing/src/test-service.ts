import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type AnyOperation,
  type CallerInputOf,
  type Clock,
  type OutputOf,
  type Reach,
  type RequestContext,
  systemClock,
  uuidV7Ids,
} from '@nexus/kernel'
import type { DatabaseSettings } from '@nexus/platform-database'
import { InProcessEventBus } from '@nexus/platform-outbox'
import {
  HmacContextSigner,
  InProcessTransport,
  type RpcReply,
  type RunningService,
  type ServiceDefinition,
  type ServiceTransport,
  startService,
} from '@nexus/platform-service'
import { LocalObjectStorage } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import { testDatabase, testSchema } from './test-database.js'

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

/** Real services on a real database and transport, without the HTTP edge. */
export interface TestServices {
  readonly transport: ServiceTransport
  readonly bus: InProcessEventBus
  readonly signer: HmacContextSigner
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
  /** Workers look at once instead of within half a second: after the clock was moved on. */
  wakeJobs(): void
  close(): Promise<void>
}

/** Starts services for a suite on the database of the run (`NEXUS_TEST_DB`). Close it in `afterAll`. */
export async function startTestServices(
  definitions: readonly ServiceDefinition[],
  options: { clock?: Clock; providers?: Parameters<typeof startService>[1]['providers'] } = {},
): Promise<TestServices> {
  const clock = options.clock ?? systemClock
  const ids = uuidV7Ids(systemClock)
  const folder = await mkdtemp(join(tmpdir(), 'nexus-test-'))
  const database = await testDatabase(definitions.map((definition) => definition.schema))
  const transport = new InProcessTransport()
  const bus = new InProcessEventBus()
  const signer = new HmacContextSigner()
  const storage = new LocalObjectStorage({ folder: join(folder, 'objects'), signingKey: randomBytes(32), clock })
  const logger = createLogger({ service: 'test', level: process.env.NEXUS_TEST_LOG ?? 'silent' })
  const environment = {
    database: database.settings,
    transport,
    bus,
    signer,
    storage,
    clock,
    ids,
    logger,
    settings: {},
    providers: options.providers,
  }
  const services = new Map<string, RunningService>()
  for (const definition of definitions)
    services.set(
      definition.name,
      await startService({ ...definition, schema: testSchema(definition.schema) }, environment),
    )
  bus.open()

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
        call: async (operation, input, call) => (await request(operation, input, call)).output as never,
      }
    },
    async settled() {
      for (let quiet = 0; quiet < 5; quiet += 1) {
        for (const service of services.values()) {
          await service.relay.drained()
          await service.jobs.idle()
        }
      }
    },
    wakeJobs() {
      for (const service of services.values()) service.jobs.wake()
    },
    async close() {
      for (const service of [...services.values()].reverse()) await service.stop()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
