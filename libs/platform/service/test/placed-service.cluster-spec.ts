import { randomBytes, randomUUID } from 'node:crypto'
import { defineOperation, schemas, systemClock, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit, verifyAudit } from '@nexus/platform-audit'
import {
  cleanTenant,
  createPlacement,
  moveTenant,
  type MoveStep,
  type PostgresSettings,
  schemaFromEntities,
  type ServiceDatabase,
  TenantTx,
} from '@nexus/platform-database'
import { defineJob, JOB_QUEUE, type JobHandler, type JobQueue, type JobRun } from '@nexus/platform-jobs'
import { InboxEventRow, OutboxEventRow } from '@nexus/platform-outbox'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { Inject, Injectable, Module } from '@nestjs/common'
import pg from 'pg'
import { z } from 'zod'
import { defineService, does, operationsOf, platformEntities, serve } from '../src/index.js'
import { clerkService, deskService, EchoRow, getMemo, memoWritten, Memos, MemoRow, payMemo, writeMemo } from './desk.js'

const remindAt = defineOperation({
  name: 'reminder.note.plan.v1',
  http: 'POST /reminders',
  permission: 'memo:write',
  summary: 'Plan a reminder.',
  input: z.strictObject({ text: schemas.text(200), runAt: z.string() }),
  output: z.strictObject({ jobId: schemas.uuid() }),
  example: {
    input: { text: 'hello', runAt: '2026-01-01T00:00:00.000Z' },
    output: { jobId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22' },
  },
})

const remind = defineJob({
  name: 'reminder.note.remind.v1',
  queue: 'reminders',
  payload: z.strictObject({ text: z.string() }),
})

/** A service with a job whose effect is a row and an entry of the audit trail. */
@Injectable()
class PlanReminder implements UseCase<typeof remindAt> {
  constructor(
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, input: { text: string; runAt: string }): Promise<{ jobId: string }> {
    const { jobId } = await this.jobs.add(ctx, remind, { text: input.text }, { runAt: new Date(input.runAt) })
    await this.audit.record(ctx, { action: 'reminder.note.plan', entity: 'reminder', entityId: jobId })
    return { jobId }
  }
}

@Injectable()
class Remind implements JobHandler<typeof remind> {
  constructor(private readonly tx: TenantTx) {}

  async run(ctx: TenantContext, payload: { text: string }, job: JobRun): Promise<void> {
    await this.tx.run(ctx, async () => {
      await this.tx.manager().insert(EchoRow, { tenantId: ctx.tenantId, id: job.jobId, text: payload.text })
      await job.complete()
    })
  }
}

const ReminderMessages = operationsOf('notes', {
  operations: [serve(remindAt, PlanReminder)],
  jobs: [does(remind, Remind)],
})

@Module({ controllers: [ReminderMessages], providers: [...ReminderMessages.providers] })
class ReminderModule {}

const reminderService = defineService({
  name: 'reminder',
  module: ReminderModule,
  schema: schemaFromEntities('reminder', [...platformEntities, MemoRow, EchoRow]),
})

const definitions = [deskService, clerkService, reminderService]
const schemasOfAll = definitions.map(({ schema }) => schema)
const names = definitions.map(({ name }) => name)

async function until(is: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (await is()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('it did not come to that')
}

describe('ID-02: services whose organizations live in several databases', () => {
  let services: TestServices
  let shared: PostgresSettings
  const made: string[] = []

  beforeAll(async () => {
    services = await startTestServices(definitions)
    if (services.database.kind !== 'postgres') throw new Error('a matter of PostgreSQL')
    shared = services.database
  }, 120_000)
  afterAll(async () => {
    await services.close()
    await asOwner((client) =>
      Promise.all(made.map((name) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
    )
  }, 180_000)

  async function asOwner(use: (client: pg.Client) => Promise<unknown>): Promise<void> {
    const url = new URL(shared.migrationUrl ?? '')
    url.pathname = '/postgres'
    const client = new pg.Client({ connectionString: url.toString() })
    await client.connect()
    await use(client)
    await client.end()
  }

  async function placement(name: string): Promise<void> {
    const reference = `nexus_test_${randomBytes(8).toString('hex')}`
    made.push(reference)
    await createPlacement({
      shared,
      schemas: schemasOfAll,
      clock: systemClock,
      placement: { name, region: null, shard: null, kind: 'database', reference },
    })
  }

  const move = (tenantId: string, to: string, onStep?: (step: MoveStep) => void | Promise<void>) =>
    moveTenant({ shared, services: names, tenantId, to, onStep })

  const write = (actor: TestActor, text: string) => actor.call(writeMemo, { text })
  const filed = (actor: TestActor, id: string) =>
    until(async () => (await actor.call(getMemo, { id })).state === 'filed')

  /** How many rows of an organization the platform sees in each database of a service: where it does not live, none. */
  async function rowsIn(service: string, entity: new () => object, tenantId: string): Promise<number[]> {
    const counts: number[] = []
    for (const { database } of await services.service(service).database.everywhere())
      counts.push(
        await database.platformTx.read('verify', () =>
          database.platformTx
            .manager()
            .createQueryBuilder(entity, 'row')
            .where('row.tenantId = :tenantId', { tenantId })
            .getCount(),
        ),
      )
    return counts
  }

  const databaseOf = async (service: string, tenantId: string): Promise<ServiceDatabase> => {
    const places = await services.service(service).database.everywhere()
    return places.find(({ lives }) => lives(tenantId))!.database
  }

  it('work on where the organization has moved to: answers, events, inbox, idempotency keys', async () => {
    await placement('events')
    const actor = services.actor()
    const other = services.actor()
    const before = await actor.call(writeMemo, { text: 'before' }, { key: 'one' })
    await filed(actor, before.id)
    const key = randomUUID()
    const paid = await actor.call(payMemo, { id: before.id }, { key })
    await move(actor.tenantId, 'events')

    const { effects } = services.service('desk').get<Memos>(Memos)
    expect(await actor.request(payMemo, { id: before.id }, { key })).toMatchObject({ replayed: true, output: paid })
    expect(await actor.call(writeMemo, { text: 'before' }, { key: 'one' })).toMatchObject({ id: before.id })
    expect(services.service('desk').get<Memos>(Memos).effects).toBe(effects)
    const after = await write(actor, 'after')
    await filed(actor, after.id)
    const stayed = await write(other, 'here')
    await filed(other, stayed.id)
    expect(await rowsIn('desk', OutboxEventRow, actor.tenantId)).toEqual([0, 2])
    expect(await rowsIn('desk', InboxEventRow, actor.tenantId)).toEqual([0, 2])
    expect(await rowsIn('desk', OutboxEventRow, other.tenantId)).toEqual([1, 0])
    // Nobody sees the other's, in whichever database.
    await expect(other.call(getMemo, { id: after.id })).rejects.toMatchObject({ kind: 'NOT_FOUND' })
    await expect(actor.call(getMemo, { id: stayed.id })).rejects.toMatchObject({ kind: 'NOT_FOUND' })

    expect(await cleanTenant({ shared, services: names, tenantId: actor.tenantId })).toEqual([
      { place: 'shared', rows: expect.any(Number) },
    ])
    await move(actor.tenantId, 'shared')
    const back = await write(actor, 'back')
    await filed(actor, back.id)
    expect(await rowsIn('desk', OutboxEventRow, actor.tenantId)).toEqual([3])
  }, 120_000)

  it('publish the events that the move has caught unpublished, once for each consumer', async () => {
    await placement('caught')
    const actor = services.actor()
    const memo = await write(actor, 'first')
    await filed(actor, memo.id)
    const { relay } = services.service('desk')
    await relay.stop()
    const waiting = await write(actor, 'waits')
    await move(actor.tenantId, 'caught')
    relay.start()
    await filed(actor, waiting.id)
    expect(await rowsIn('desk', InboxEventRow, actor.tenantId)).toEqual([0, 2])
    const desk = services.service('desk').database
    const ctx = contextOf(actor)
    const echoes = await desk.tenantTx.read(ctx, () =>
      desk.tenantTx.manager().createQueryBuilder(EchoRow, 'echo').getMany(),
    )
    expect(echoes.map(({ text }) => text).sort()).toEqual(['first', 'waits'])
  }, 120_000)

  it('do every job once, those that wait for their time while the organization moves too, and keep the audit chain', async () => {
    await placement('jobs')
    const actor = services.actor()
    const plan = (text: string, inMs: number) =>
      actor.call(remindAt, { text, runAt: new Date(systemClock.now().getTime() + inMs).toISOString() })
    for (let number = 0; number < 10; number += 1) await plan(`soon ${number}`, 0)
    for (let number = 0; number < 10; number += 1) await plan(`later ${number}`, 1_500)
    await move(actor.tenantId, 'jobs')
    for (let number = 0; number < 5; number += 1) await plan(`there ${number}`, 0)
    const { tenantTx } = services.service('reminder').database
    const texts = async (): Promise<string[]> =>
      (
        await tenantTx.read(contextOf(actor), () => tenantTx.manager().createQueryBuilder(EchoRow, 'echo').getMany())
      ).map(({ text }) => text)
    await until(async () => (await texts()).length >= 25)
    expect(new Set(await texts()).size).toBe(25)
    expect(await texts()).toHaveLength(25)

    for (const { sealer } of services.service('reminder').machinery) await sealer.sealed()
    const { platformTx } = await databaseOf('reminder', actor.tenantId)
    const report = await verifyAudit({ service: 'reminder', platformTx, tenantId: actor.tenantId })
    expect(report).toMatchObject({ intact: true, chains: [{ sealed: 25, unsealed: { count: 0 } }] })
  }, 120_000)

  it('offer the history of all databases, and miss nothing in it', async () => {
    await placement('history')
    const [mover, stayer] = [services.actor(), services.actor()]
    for (const actor of [mover, stayer]) await filed(actor, (await write(actor, 'kept')).id)
    await move(mover.tenantId, 'history')
    await filed(mover, (await write(mover, 'new')).id)
    // As one consumer of another service would ask, over the bus.
    const { database } = services.service('desk')
    const ofAll: string[] = []
    for (const { database: place } of await database.everywhere()) {
      const { platformTx } = place
      const rows = await platformTx.read('verify', () =>
        platformTx
          .manager()
          .createQueryBuilder(OutboxEventRow, 'event')
          .where('event.publishedAt IS NOT NULL')
          .getMany(),
      )
      ofAll.push(...rows.map(({ id }) => id))
    }
    const [home] = services.service('desk').machinery
    const history = home!.history()
    const paged: string[] = []
    let after: Parameters<typeof history.page>[0]['after'] = null
    do {
      const page: Awaited<ReturnType<typeof history.page>> = await history.page({ eventType: memoWritten.name, after })
      paged.push(...page.events.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect(paged.sort()).toEqual(ofAll.sort())
    const span = { from: 0, until: systemClock.now().getTime() + 60_000 }
    expect(await history.ids({ eventType: memoWritten.name, ...span })).toEqual(paged)
  }, 120_000)

  const contextOf = (actor: TestActor): TenantContext => ({
    tenantId: actor.tenantId,
    actor: { kind: 'system', userId: actor.userId },
    rights: {},
    opId: randomUUID(),
    traceId: randomUUID().replaceAll('-', ''),
    operation: 'desk.memo.get.v1',
    audience: [],
    deadlineAt: systemClock.now().getTime() + 20_000,
  })
})
