import { systemClock, uuidV7Ids, type TenantContext } from '@nexus/kernel'
import { schemaChanges, ServiceDatabase } from '@nexus/platform-database'
import { Outbox, OutboxEventRow } from '@nexus/platform-outbox'
import { FakeClock, testDatabase, type TestDatabase } from '@nexus/testing'
import { Audit, auditRecorded, AuditRow, REDACTED, type AuditEntry } from '../src/index.js'
import { deskSchema } from './desk.js'

const ids = uuidV7Ids(systemClock)

describe('the audit trail', () => {
  const clock = new FakeClock()
  let test: TestDatabase
  let database: ServiceDatabase
  let audit: Audit
  let ctx: TenantContext
  let entry: AuditEntry

  beforeAll(async () => {
    test = await testDatabase([deskSchema])
    database = await ServiceDatabase.open(deskSchema, test.settings, { clock })
    const outbox = new Outbox({ service: 'desk', tx: database.tenantTx, clock, ids, relay: { wake: () => undefined } })
    audit = new Audit({ service: 'desk', tx: database.tenantTx, outbox, clock, ids })
  })

  afterAll(async () => {
    await database.close()
    await test.close()
  })

  beforeEach(() => {
    ctx = {
      tenantId: ids.next(),
      actor: { kind: 'user', userId: ids.next(), name: 'Ada' },
      rights: {},
      opId: ids.next(),
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      operation: 'desk.drawer.open.v1',
      audience: [],
      deadlineAt: clock.now().getTime() + 10_000,
      ip: '192.0.2.7',
      userAgent: 'curl/8',
    }
    entry = {
      action: 'desk.drawer.open',
      entity: 'drawer',
      entityId: ids.next(),
      before: { open: false },
      after: { open: true },
      reason: 'needs a pen',
    }
  })

  const record = (what: AuditEntry, who: TenantContext = ctx): Promise<void> =>
    database.tenantTx.run(who, () => audit.record(who, what))
  const rowsOf = <E extends object>(entity: new () => E, who: TenantContext = ctx): Promise<E[]> =>
    database.tenantTx.read(who, () =>
      database.tenantTx.manager().find(entity, { where: { tenantId: who.tenantId } as never }),
    )

  it('tells who did what to which object, when, why, from where, and what was before and after', async () => {
    await record(entry)
    expect(await rowsOf(AuditRow)).toMatchObject([
      {
        tenantId: ctx.tenantId,
        at: clock.now(),
        actorId: ctx.actor.userId,
        actorKind: 'user',
        actorName: 'Ada',
        onBehalfOf: null,
        ip: '192.0.2.7',
        userAgent: 'curl/8',
        action: 'desk.drawer.open',
        entity: 'drawer',
        entityId: entry.entityId,
        before: { open: false },
        after: { open: true },
        reason: 'needs a pen',
        opId: ctx.opId,
        traceId: ctx.traceId,
        source: 'api',
      },
    ])
  })

  it('names the person on whose behalf the system acted', async () => {
    const system: TenantContext = { ...ctx, actor: { kind: 'system', userId: ctx.actor.userId } }
    await record(entry, system)
    expect(await rowsOf(AuditRow)).toMatchObject([
      { actorKind: 'system', actorName: 'Nexus', onBehalfOf: ctx.actor.userId, source: 'system' },
    ])
  })

  it('keeps no secret', async () => {
    await record({ ...entry, after: { name: 'printer', apiKey: 'CANARY', login: { password: 'CANARY' } } })
    const [row] = await rowsOf(AuditRow)
    expect(row?.after).toEqual({ name: 'printer', apiKey: REDACTED, login: { password: REDACTED } })
    expect(JSON.stringify(await rowsOf(OutboxEventRow))).not.toContain('CANARY')
  })

  it('commits with the change, or not at all', async () => {
    const failing = database.tenantTx.run(ctx, async () => {
      await audit.record(ctx, entry)
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await rowsOf(AuditRow)).toEqual([])
    expect(await rowsOf(OutboxEventRow)).toEqual([])
  })

  it('stores the rows of a transaction in one statement, in their order', async () => {
    const { tenantTx } = database
    const inserts: string[] = []
    await tenantTx.run(ctx, async () => {
      const manager = tenantTx.manager()
      const query = manager.query.bind(manager)
      manager.query = (sql: string, ...rest) => {
        if (/INTO \S*"audit"/.test(sql)) inserts.push(sql)
        return query(sql, ...rest)
      }
      await audit.record(ctx, { ...entry, reason: 'first' })
      await audit.record(ctx, { ...entry, reason: 'second' })
    })
    expect(inserts).toHaveLength(1)
    const rows = (await rowsOf(AuditRow)).sort((one, other) => one.id.localeCompare(other.id))
    expect(rows.map(({ reason }) => reason)).toEqual(['first', 'second'])
    expect(await rowsOf(OutboxEventRow)).toHaveLength(2)
  })

  it('cuts a long reason between characters, so that its event can be stored', async () => {
    await record({ ...entry, reason: `${'x'.repeat(1999)}😀` })
    expect((await rowsOf(AuditRow))[0]?.reason).toBe('x'.repeat(1999))
    expect((await rowsOf(OutboxEventRow))[0]?.payload).toMatchObject({ reason: 'x'.repeat(1999) })
  })

  it('refuses to record outside of a transaction', async () => {
    await expect(audit.record(ctx, entry)).rejects.toThrow('no transaction is open')
  })

  it('publishes each row for the searchable copy', async () => {
    await record(entry)
    const [row] = await rowsOf(AuditRow)
    const [event, ...others] = await rowsOf(OutboxEventRow)
    expect(others).toEqual([])
    expect(event).toMatchObject({
      type: 'desk.audit.recorded.v1',
      aggregateType: 'audit',
      aggregateId: row?.id,
      aggregateSeq: 1,
      opId: ctx.opId,
    })
    expect(auditRecorded('desk').payload.parse(event?.payload)).toMatchObject({
      id: row?.id,
      service: 'desk',
      at: clock.now().toISOString(),
      after: { open: true },
      statesOmitted: false,
    })
  })

  it('keeps a long state in the row alone', async () => {
    const long = { text: 'x'.repeat(250_000) }
    await record({ ...entry, after: long })
    expect((await rowsOf(AuditRow))[0]?.after).toEqual(long)
    expect((await rowsOf(OutboxEventRow))[0]?.payload).toMatchObject({ before: null, after: null, statesOmitted: true })
  })

  it.each(['tenant', 'platform'] as const)('can be neither changed nor deleted, through the %s door', async (door) => {
    await record(entry)
    const { tenantTx, platformTx } = database
    const through = (change: () => Promise<unknown>): Promise<unknown> =>
      door === 'tenant' ? tenantTx.run(ctx, change) : platformTx.run('verify', change)
    const manager = () => (door === 'tenant' ? tenantTx.manager() : platformTx.manager())
    const { tenantId } = ctx
    await expect(
      through(() => manager().update(AuditRow, { tenantId }, { action: 'desk.nothing.happened' })),
    ).rejects.toThrow(/append-only|permission denied/)
    await expect(through(() => manager().delete(AuditRow, { tenantId }))).rejects.toThrow(
      /append-only|permission denied/,
    )
    expect(await rowsOf(AuditRow)).toMatchObject([{ action: 'desk.drawer.open' }])
  })

  it('shows an organization its own rows only', async () => {
    await record(entry)
    if (database.kind === 'sqlite') return
    const stranger = { ...ctx, tenantId: ids.next() }
    const seen = await database.tenantTx.read(stranger, () => database.tenantTx.manager().find(AuditRow))
    expect(seen).toEqual([])
  })

  it('has the table that TypeORM generates from the entity, without drift', async () => {
    expect(await schemaChanges(deskSchema, test.settings)).toEqual({ up: [], down: [], access: [] })
  })
})
