import { join } from 'node:path'
import { systemClock, uuidV7Ids, type AuditChainStatus, type TenantContext } from '@nexus/kernel'
import { schemaChanges, schemaFromEntities, ServiceDatabase } from '@nexus/platform-database'
import { Outbox, outboxEntities } from '@nexus/platform-outbox'
import { FakeClock, testDatabase, type TestDatabase } from '@nexus/testing'
import Libsql from 'libsql'
import pg from 'pg'
import {
  Audit,
  auditCheckEntities,
  AuditChecker,
  AuditChecks,
  auditEntities,
  AuditRow,
  auditSealEntities,
  AuditSealer,
} from '../src/index.js'

const schema = schemaFromEntities('desk', [
  ...auditEntities,
  ...auditSealEntities,
  ...auditCheckEntities,
  ...outboxEntities,
])
const ids = uuidV7Ids(systemClock)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('the checks of an audit trail', () => {
  let clock: FakeClock
  let test: TestDatabase
  let database: ServiceDatabase
  let checker: AuditChecker
  let checks: AuditChecks
  let errors: Record<string, unknown>[]
  let ctx: TenantContext

  beforeAll(async () => {
    test = await testDatabase([schema])
    database = await ServiceDatabase.open(schema, test.settings, { clock: systemClock })
  })
  beforeEach(() => {
    clock = new FakeClock(systemClock.now())
    errors = []
    checker = aChecker()
    checks = new AuditChecks({ tx: database.tenantTx, clock, checker: { wake: () => undefined } })
    ctx = someone()
  })
  afterEach(() => checker.stop())
  afterAll(async () => {
    await database.close()
    await test.close()
  })

  const someone = (): TenantContext => ({
    tenantId: ids.next(),
    actor: { kind: 'user', userId: ids.next(), name: 'Ada' },
    rights: {},
    opId: ids.next(),
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    operation: 'desk.drawer.open.v1',
    audience: [],
    deadlineAt: Date.now() + 600_000,
  })
  const aChecker = (): AuditChecker =>
    new AuditChecker({
      ...{ service: 'desk', platformTx: database.platformTx, clock },
      log: { error: (fields) => void errors.push(fields) },
    })
  /** So many changes, all sealed. */
  const record = async (count: number, who = ctx): Promise<void> => {
    const shared = { service: 'desk', tx: database.tenantTx, clock, ids }
    const audit = new Audit({ ...shared, outbox: new Outbox({ ...shared, relay: { wake: () => undefined } }) })
    const entry = { action: 'desk.drawer.open', entity: 'drawer', entityId: ids.next(), after: { open: true } }
    for (let number = 0; number < count; number += 1) await database.tenantTx.run(who, () => audit.record(who, entry))
    await new AuditSealer({ service: 'desk', platformTx: database.platformTx, clock }).sealed()
  }
  const status = (who = ctx): Promise<AuditChainStatus> => database.tenantTx.read(who, () => checks.status(who))
  const request = (who = ctx): Promise<boolean> => database.tenantTx.run(who, () => checks.request(who))
  const daily = async (days = 1): Promise<AuditChainStatus> => {
    clock.advance({ milliseconds: days * DAY })
    await checker.checked()
    return status()
  }
  /** What somebody does who owns the database: triggers and row-level security do not hold him. */
  const tamper = async (...statements: string[]): Promise<void> => {
    if (test.settings.kind === 'sqlite') {
      const file = new Libsql(join(test.settings.folder, 'desk.sqlite'))
      for (const table of ['audit', 'audit_seal'])
        for (const change of ['update', 'delete']) file.exec(`DROP TRIGGER IF EXISTS ${table}_append_only_${change}`)
      for (const statement of statements) file.exec(statement)
      file.close()
      return
    }
    const client = new pg.Client({ connectionString: test.superuserUrl })
    await client.connect()
    await client.query(`SET session_replication_role = replica; SET search_path = desk; ${statements.join('; ')}`)
    await client.end()
  }
  const ofMine = () => errors.filter(({ tenantId }) => tenantId === ctx.tenantId)
  const mine = (): string => `tenant_id = '${ctx.tenantId}'`
  const linked = (seq: number): string => `id = (SELECT row_id FROM audit_seal WHERE ${mine()} AND seq = ${seq})`

  it('have the table that TypeORM generates from the entity, without drift', async () => {
    expect(await schemaChanges(schema, test.settings)).toEqual({ up: [], down: [], access: [] })
  })

  it('find an untouched trail intact, at first as a whole and each day what came since', async () => {
    await record(5)
    expect(await status()).toMatchObject({ state: 'never-checked', records: 5, lastCheck: null, intactSince: null })
    await checker.checked()
    const first = clock.now().toISOString()
    expect(await status()).toMatchObject({
      ...{ state: 'intact', records: 5, checking: false, intactSince: first, lastFailure: null },
      lastCheck: { at: first, fromPosition: 1, toPosition: 5 },
    })
    await record(2)
    expect(await daily()).toMatchObject({
      ...{ state: 'intact', records: 7, intactSince: first, sealedUntil: expect.any(String) as string },
      lastCheck: { fromPosition: 6, toPosition: 7 },
    })
    expect(await daily()).toMatchObject({ state: 'intact', lastCheck: { fromPosition: 8, toPosition: 7 } })
    expect(ofMine()).toEqual([])
  })

  it('look at the whole trail again once a week, and only once a day at all', async () => {
    await record(3)
    await checker.checked()
    const { lastCheck } = await status()
    clock.advance({ milliseconds: DAY - MINUTE })
    await checker.checked()
    expect((await status()).lastCheck).toEqual(lastCheck)
    expect((await daily(6)).lastCheck).toMatchObject({ fromPosition: 4 })
    expect((await daily(1)).lastCheck).toMatchObject({ fromPosition: 1, toPosition: 3 })
  })

  it('have nothing against a trail in which nothing was ever written', async () => {
    await request()
    await checker.checked()
    expect(await status()).toMatchObject({ state: 'intact', records: 0, lastCheck: { fromPosition: 1, toPosition: 0 } })
  })

  describe('on request', () => {
    it('are of the whole trail, and nothing more is asked for within five minutes', async () => {
      await record(2)
      await checker.checked()
      clock.advance({ milliseconds: 1000 })
      expect(await request()).toBe(true)
      expect(await status()).toMatchObject({ checking: true, state: 'intact', requestedAt: clock.now().toISOString() })
      clock.advance({ milliseconds: 1000 })
      expect(await request()).toBe(false)
      await checker.checked()
      expect(await status()).toMatchObject({
        checking: false,
        lastCheck: { at: clock.now().toISOString(), fromPosition: 1 },
      })
      clock.advance({ milliseconds: 5 * MINUTE })
      expect(await request()).toBe(true)
    })

    it('are done at once where the service is told of them', async () => {
      await record(1)
      checker.start()
      await request()
      checker.wake(ctx.tenantId)
      while ((await status()).checking) await new Promise((resolve) => setTimeout(resolve, 10))
      expect(await status()).toMatchObject({ state: 'intact', lastCheck: { toPosition: 1 } })
    })

    it('are done once when several processes look at the same time, and still when one has died over it', async () => {
      await record(2)
      await request()
      await Promise.all([checker, aChecker(), aChecker()].map((each) => each.checked()))
      expect(await status()).toMatchObject({ state: 'intact', checking: false })
      await tamper(`UPDATE audit_check SET started_at = '${sqlTime(clock.now())}' WHERE ${mine()}`)
      expect(await status()).toMatchObject({ checking: true })
      const { lastCheck } = await status()
      await checker.checked()
      expect((await status()).lastCheck).toEqual(lastCheck)
      clock.advance({ milliseconds: 11 * MINUTE })
      expect(await status()).toMatchObject({ checking: false })
      await checker.checked()
      expect((await status()).lastCheck?.at).toBe(clock.now().toISOString())
    })
  })

  describe('of a trail that somebody has changed', () => {
    const broken = async (kind: string, position: number | null): Promise<void> => {
      expect(await status()).toMatchObject({
        ...{ state: 'broken', intactSince: null },
        lastFailure: { at: clock.now().toISOString(), kind, position, reason: expect.stringMatching(/./) as string },
      })
      expect(ofMine()).toMatchObject([{ service: 'desk', tenantId: ctx.tenantId, position, kind }])
    }

    beforeEach(async () => {
      await record(6)
      await checker.checked()
      await record(3)
      clock.advance({ milliseconds: MINUTE })
    })

    it('find a changed row, and say where', async () => {
      await tamper(`UPDATE audit SET actor_name = 'Eve' WHERE ${mine()} AND ${linked(3)}`)
      await request()
      await checker.checked()
      await broken('changed-row', 3)
    })

    it('find what was changed since the last check without looking at the rest', async () => {
      await tamper(`UPDATE audit SET actor_name = 'Eve' WHERE ${mine()} AND ${linked(8)}`)
      await daily()
      await broken('changed-row', 8)
    })

    it('find a removed row by the number of those that are left, the same day', async () => {
      await tamper(`DELETE FROM audit WHERE ${mine()} AND ${linked(2)}`)
      await daily()
      await broken('missing-row', 2)
    })

    it('find a row that was put in', async () => {
      const columns = database.platformTx
      const [row] = await columns.read('verify', () =>
        columns.manager().find(AuditRow, { where: { tenantId: ctx.tenantId }, take: 1 }),
      )
      const copied = row?.id ?? ''
      const old = `00000000-0000-7000-8000-${copied.slice(-12)}`
      const names = `actor_id, actor_kind, action, entity, entity_id, op_id, trace_id, source`
      await tamper(
        `INSERT INTO audit (tenant_id, id, at, ${names}) SELECT tenant_id, '${old}', '${sqlTime(new Date(clock.now().getTime() - DAY))}', ${names}
         FROM audit WHERE ${mine()} AND id = '${copied}'`,
      )
      await daily()
      await broken('extra-row', null)
    })

    it('find a tail that was cut off, rows and links, and go on finding it', async () => {
      await tamper(
        `DELETE FROM audit WHERE ${mine()} AND id IN (SELECT row_id FROM audit_seal WHERE ${mine()} AND seq > 4)`,
        `DELETE FROM audit_seal WHERE ${mine()} AND seq > 4`,
      )
      await daily()
      await broken('truncated', 5)
      errors = []
      await daily()
      await broken('truncated', 5)
    })

    it('find a trail of which nothing is left', async () => {
      await tamper(`DELETE FROM audit WHERE ${mine()}`, `DELETE FROM audit_seal WHERE ${mine()}`)
      await daily()
      await broken('truncated', 1)
    })

    it('find a tail that was written anew', async () => {
      await tamper(
        `DELETE FROM audit WHERE ${mine()} AND id IN (SELECT row_id FROM audit_seal WHERE ${mine()} AND seq > 4)`,
        `DELETE FROM audit_seal WHERE ${mine()} AND seq > 4`,
      )
      await record(8)
      await daily()
      await broken('anchor-mismatch', 6)
    })

    it('keep the last failure when the trail was put right, and count from there', async () => {
      await tamper(`UPDATE audit SET actor_name = 'Eve' WHERE ${mine()} AND ${linked(3)}`)
      await daily(7)
      await tamper(`UPDATE audit SET actor_name = 'Ada' WHERE ${mine()} AND ${linked(3)}`)
      const failedAt = clock.now().toISOString()
      expect(await daily()).toMatchObject({
        ...{ state: 'intact', intactSince: clock.now().toISOString() },
        lastFailure: { at: failedAt, position: 3 },
      })
    })

    it('say nothing of it to another organization', async () => {
      const stranger = someone()
      await record(2, stranger)
      await tamper(`UPDATE audit SET actor_name = 'Eve' WHERE ${mine()} AND ${linked(3)}`)
      await request()
      await daily()
      await broken('changed-row', 3)
      expect(await status(stranger)).toMatchObject({
        ...{ state: 'intact', records: 2, requestedAt: null, lastFailure: null, checking: false },
      })
    })
  })

  /** As both databases keep an instant. */
  const sqlTime = (at: Date): string =>
    test.settings.kind === 'sqlite' ? at.toISOString().replace('T', ' ').replace('Z', '') : at.toISOString()
})
