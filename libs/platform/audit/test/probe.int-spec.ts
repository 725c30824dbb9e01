import { systemClock, uuidV7Ids } from '@nexus/kernel'
import { schemaFromEntities, ServiceDatabase } from '@nexus/platform-database'
import { outboxEntities } from '@nexus/platform-outbox'
import { testDatabase } from '@nexus/testing'
import { auditEntities, AuditRow, auditSealEntities, AuditSealer, AuditSealRow } from '../src/index.js'
import { AuditReader, FIRST_ID } from '../src/audit-reader.js'
import { linkHash, sealedForm } from '../src/chain-link.js'

const schema = schemaFromEntities('desk', [...auditEntities, ...auditSealEntities, ...outboxEntities])
const ids = uuidV7Ids(systemClock)
const MANY = 20000
it('probe', async () => {
  const test = await testDatabase([schema])
  const database = await ServiceDatabase.open(schema, test.settings, { clock: systemClock })
  const tenantId = ids.next()
  const ctx: any = {
    tenantId,
    actor: { kind: 'user', userId: ids.next() },
    rights: {},
    opId: ids.next(),
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    operation: 'x',
    audience: [],
    deadlineAt: Date.now() + 600000,
  }
  const row = {
    tenantId,
    at: systemClock.now(),
    actorId: ctx.opId,
    actorKind: 'user' as const,
    actorName: 'Ada',
    onBehalfOf: null,
    ip: '192.0.2.7',
    userAgent: 'curl/8',
    action: 'desk.drawer.open',
    entity: 'drawer',
    opId: ctx.opId,
    traceId: ctx.traceId,
    before: { state: 'DRAFT', total: { amount: '1200.00', currency: 'EUR' }, version: 1 },
    after: { state: 'SUBMITTED', total: { amount: '1200.00', currency: 'EUR' }, version: 2 },
    reason: null,
    source: 'api' as const,
  }
  for (let written = 0; written < MANY; written += 1000)
    await database.tenantTx.run(ctx, async () => {
      await database.tenantTx
        .manager()
        .createQueryBuilder()
        .insert()
        .into(AuditRow)
        .values(Array.from({ length: 1000 }, () => ({ ...row, id: ids.next(), entityId: ids.next() })))
        .updateEntity(false)
        .execute()
    })
  const { platformTx } = database
  const time: Record<string, number> = {}
  const timed = async <T>(name: string, fn: () => Promise<T> | T): Promise<T> => {
    const b = performance.now()
    const r = await fn()
    time[name] = (time[name] ?? 0) + performance.now() - b
    return r
  }
  const sealer = new AuditSealer({ service: 'desk', platformTx, clock: systemClock })
  await timed('seal', () => sealer.sealed())
  const reader = new AuditReader(platformTx)
  const { Session } = await import('node:inspector/promises')
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  let after = 0
  for (;;) {
    const page = await timed('page', () => platformTx.read('verify', () => reader.sealed(tenantId, after, 1000)))
    timed('hash', () => {
      for (const { link, row } of page) linkHash(link.prevHash, sealedForm(row!))
    })
    if (page.length < 1000) break
    after = page.at(-1)!.link.seq
  }
  const { profile } = await session.post('Profiler.stop')
  await (await import('node:fs/promises')).writeFile(`/tmp/audit-${database.kind}.cpuprofile`, JSON.stringify(profile))
  await timed('linksOnly', () =>
    platformTx.read('verify', () =>
      platformTx
        .manager()
        .createQueryBuilder(AuditSealRow, 'seal')
        .select(['seal.seq AS seq', 'seal.rowId AS row_id'])
        .where('seal.tenantId = :tenantId AND seal.seq > :afterSeq', { tenantId, afterSeq: 1000 })
        .orderBy('seal.seq')
        .limit(1000)
        .getRawMany(),
    ),
  )
  let id: string | undefined = FIRST_ID
  while (id !== undefined) {
    const a: string = id
    id = (await timed('unsealed', () => platformTx.read('verify', () => reader.unsealed(tenantId, a, 5000)))).end
  }
  process.stderr.write(JSON.stringify({ kind: database.kind, time }) + '\n')
  if (database.kind === 'postgres')
    await platformTx.read('verify', async () => {
      const m = platformTx.manager()
      const explain = async (sql: string) => {
        const p = await m.query(`EXPLAIN (ANALYZE, COSTS OFF) ${sql}`)
        process.stderr.write(p.map((x: any) => x['QUERY PLAN']).join('\n') + '\n\n')
      }
      const last: any = await m.query(
        `select row_id from desk.audit_seal where tenant_id='${tenantId}' order by seq limit 1000`,
      )
      await explain(
        `select seq,row_id from desk.audit_seal where tenant_id='${tenantId}' and seq > 1000 order by seq limit 1000`,
      )
      await explain(
        `select * from desk.audit where tenant_id='${tenantId}' and id in (${last.map((x: any) => `'${x.row_id}'`).join(',')})`,
      )
      await explain(
        `select id from desk.audit where tenant_id='${tenantId}' and id > '${FIRST_ID}' order by id offset 4999 limit 1`,
      )
    })
  await database.close()
  await test.close()
}, 300000)
