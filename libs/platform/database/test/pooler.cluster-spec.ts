import { setTimeout as pause } from 'node:timers/promises'
import { privatePgBouncer, type PrivatePgBouncer } from '@nexus/testing'
import pg from 'pg'
// Their rules hold through a pooler too: the whole of both suites runs once more, on the route that is set below.
import './isolation.int-spec.js'
import './transactions.int-spec.js'
import { ServiceDatabase } from '../src/index.js'
import { aNote, contextOf, openNotes, routeThrough, withClient, type Notes } from './notes-database.js'
import { notesSchema } from './notes.schema.js'

const SERVERS = 4
const TRANSACTIONS = 2_000

let pooler: PrivatePgBouncer
beforeAll(async () => {
  const { appUrl } = JSON.parse(process.env.NEXUS_TEST_POSTGRES ?? '') as { appUrl: string }
  pooler = await privatePgBouncer({ urls: [appUrl], poolSize: SERVERS })
  routeThrough((url) => pooler.urlOf(url))
}, 180_000)
afterAll(() => pooler.stop())

describe('behind a transaction pooler', () => {
  let notes: Notes
  let url: string
  beforeAll(async () => {
    notes = await openNotes(16)
    if (notes.database.settings.kind === 'postgres') url = pooler.urlOf(notes.database.settings.url)
  })
  afterAll(() => notes.close())

  /** Looks at every connection of the pooler: as many transactions as it has, all open at the same time. */
  const everyConnection = async <R extends object>(sql: string): Promise<R[]> => {
    const clients = Array.from({ length: SERVERS }, () => new pg.Client({ connectionString: url }))
    try {
      await Promise.all(clients.map((client) => client.connect()))
      await Promise.all(clients.map((client) => client.query('BEGIN')))
      return (await Promise.all(clients.map((client) => client.query<R>(sql)))).flatMap(({ rows }) => rows)
    } finally {
      await Promise.all(clients.map((client) => client.end()))
    }
  }

  it(`${TRANSACTIONS.toLocaleString('en')} transactions of two organizations see no row of the other one`, async () => {
    const { tx, table } = notes
    const tenants = [contextOf(), contextOf()] as const
    const foreign: string[] = []
    let stored = 0
    let begun = 0
    const client = async (): Promise<void> => {
      while (begun < TRANSACTIONS) {
        const ctx = tenants[(begun += 1) % 2] ?? tenants[0]
        const writes = begun % 5 === 0
        await (writes ? tx.run(ctx, work) : tx.read(ctx, work))
        async function work(): Promise<void> {
          if (writes) await table.insert(ctx, aNote({ title: 'mine' }))
          // A statement that forgets the organization: only row-level security stands between.
          const seen = await tx.manager().query<{ tenant_id: string }[]>('SELECT tenant_id FROM notes.note')
          foreign.push(...seen.map((row) => row.tenant_id).filter((tenant) => tenant !== ctx.tenantId))
        }
        if (writes) stored += 1
      }
    }
    await Promise.all(Array.from({ length: 16 }, client))
    expect(foreign).toEqual([])
    const counts = await Promise.all(tenants.map((ctx) => tx.read(ctx, () => table.select(ctx, 'note').getCount())))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(stored)
  }, 120_000)

  it('leaves neither role, tenant, time limit nor prepared statement on any connection', async () => {
    const ctx = contextOf()
    await Promise.all(Array.from({ length: 16 }, () => notes.tx.run(ctx, () => pause(5))))
    await Promise.allSettled(Array.from({ length: 8 }, () => notes.tx.run(ctx, () => Promise.reject(new Error('no')))))
    const left = await everyConnection(
      `SELECT current_user = session_user AS self, coalesce(current_setting('app.tenant_id', true), '') AS tenant, coalesce(current_setting('app.actor_id', true), '') AS actor,
         current_setting('statement_timeout') AS limit, current_setting('idle_in_transaction_session_timeout') AS idle, (SELECT count(*)::int FROM pg_prepared_statements WHERE name <> '') AS prepared`,
    )
    expect(left).toEqual(
      Array.from({ length: SERVERS }, () => ({
        self: true,
        tenant: '',
        actor: '',
        limit: '0',
        idle: '0',
        prepared: 0,
      })),
    )
    await withClient(url, async (client) => {
      await expect(client.query('SELECT * FROM notes.note')).rejects.toThrow('permission denied')
    })
  })

  it('limits each transaction by its own deadline', async () => {
    const late = contextOf(undefined, notes.clock.now().getTime() + 100)
    await expect(notes.tx.read(late, () => notes.tx.manager().query('SELECT pg_sleep(20)'))).rejects.toMatchObject({
      code: 'request.deadline_exceeded',
    })
    const limits = await Promise.all(
      [1_000, 2_000, 3_000, 4_000, 5_000].map((left) => {
        const ctx = contextOf(undefined, notes.clock.now().getTime() + left)
        return notes.tx.read(ctx, () =>
          notes.tx.manager().query(`SELECT current_setting('statement_timeout') AS limit`),
        )
      }),
    )
    expect(limits.flat()).toEqual(['1s', '2s', '3s', '4s', '5s'].map((limit) => ({ limit })))
  })

  it('is passed by for what belongs to a session: migrations and their lock', async () => {
    const { settings } = notes.database
    if (settings.kind !== 'postgres') return
    const { migrationUrl = '' } = settings
    const through = { ...settings, url }
    // The pooler does not know the owner at all, so a migration through it would fail.
    await expect(
      ServiceDatabase.open(
        notesSchema,
        { ...through, migrationUrl: pooler.urlOf(migrationUrl) },
        { clock: notes.clock, migrate: true },
      ),
    ).rejects.toThrow()
    const services = await Promise.all(
      [through, { ...through, migrationUrl }, { kind: 'postgres' as const, url, directUrl: migrationUrl }].map((way) =>
        ServiceDatabase.open(notesSchema, way, { clock: notes.clock, migrate: true }),
      ),
    )
    await Promise.all(services.map((service) => service.close()))
  })

  it('goes on after the pooler was killed and started again', async () => {
    const ctx = contextOf()
    await notes.tx.run(ctx, () => notes.table.insert(ctx, aNote({ title: 'before' })))
    await pooler.kill()
    await expect(notes.tx.read(ctx, () => Promise.resolve())).rejects.toMatchObject({ code: 'request.unavailable' })
    await pooler.restart()
    expect(await notes.tx.read(ctx, () => notes.table.select(ctx, 'note').getCount())).toBe(1)
  })
})
