/**
 * @alone It measures how long something takes.
 */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { FakeClock, emptyDatabase, itOn, testDatabase, testDatabaseKind, type TestDatabase } from '@nexus/testing'
import type { QueryRunner } from 'typeorm'
import { ServiceDatabase, schemaChanges } from '../src/index.js'
import { GuardedDatabase } from '../src/sqlite-connection.js'
import { aNote, contextOf, openNotes, withClient, type Notes } from './notes-database.js'
import { notesSchema } from './notes.schema.js'

const isPostgres = testDatabaseKind() === 'postgres'
const onPostgres = itOn('postgres')
const clock = new FakeClock()

describe('opening', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await emptyDatabase()
  })
  afterEach(() => database.close())

  it('refuses a database that is older than the code, and names the command', async () => {
    await expect(ServiceDatabase.open(notesSchema, database.settings, { clock, migrate: false })).rejects.toThrow(
      isPostgres
        ? /older than this version.*npm run migrate:pg|npm run migrate:pg/
        : /older than this version.*npm run migrate:sqlite/,
    )
    const service = await ServiceDatabase.open(notesSchema, database.settings, { clock })
    await expect(service.tenantTx.read(contextOf(), () => Promise.resolve())).rejects.toThrow('npm run migrate:')
    await service.migrate()
    await service.tenantTx.read(contextOf(), () => Promise.resolve())
    await service.close()
  })

  it('migrates once, however many try at the same time', async () => {
    const services = await Promise.all(
      Array.from({ length: 3 }, () => ServiceDatabase.open(notesSchema, database.settings, { clock, migrate: true })),
    )
    await Promise.all(services.map((service) => service.close()))
  })

  it('reverts its migrations and runs them again, to the same schema', async () => {
    const { settings } = database
    const service = await ServiceDatabase.open(notesSchema, settings, { clock, migrate: true })
    const revert = async (runner: {
      query(sql: string): Promise<unknown>
      dataSource: { options: { type: string } }
    }): Promise<void> => {
      for (const migration of notesSchema.migrations[settings.kind])
        await new migration().down(runner as unknown as QueryRunner)
      await runner.query(`DELETE FROM ${isPostgres ? 'notes.' : ''}schema_migration`)
    }
    if (settings.kind === 'postgres') {
      const dataSource = { options: { type: 'postgres' } }
      await withClient(settings.migrationUrl ?? '', (client) =>
        revert({ query: (sql) => client.query(sql), dataSource }),
      )
    } else {
      await service.platformTx.run('migration', () =>
        revert(service.platformTx.manager().queryRunner as unknown as QueryRunner),
      )
    }
    expect((await schemaChanges(notesSchema, settings)).up).not.toEqual([])
    await service.migrate()
    await service.close()
    expect(await schemaChanges(notesSchema, settings)).toEqual({ up: [], down: [], access: [] })
  })

  onPostgres('refuses logins to which row-level security would not apply', async () => {
    const { settings, superuserUrl = '' } = database
    if (settings.kind !== 'postgres') return
    await expect(ServiceDatabase.open(notesSchema, { ...settings, url: superuserUrl }, { clock })).rejects.toThrow(
      '"postgres" is a superuser',
    )
    await withLogin('BYPASSRLS', async (url) => {
      await expect(ServiceDatabase.open(notesSchema, { ...settings, url }, { clock })).rejects.toThrow('has BYPASSRLS')
    })
  })

  onPostgres('refuses a login that is not a member of the door roles', async () => {
    const { settings } = database
    if (settings.kind !== 'postgres') return
    await (await ServiceDatabase.open(notesSchema, settings, { clock, migrate: true })).close()
    await withLogin('NOINHERIT', async (url) => {
      await expect(ServiceDatabase.open(notesSchema, { ...settings, url }, { clock, migrate: false })).rejects.toThrow(
        'is not a member of nexus_app_notes, nexus_platform_notes',
      )
    })
  })

  onPostgres('says when the server does not answer', async () => {
    await expect(
      ServiceDatabase.open(
        notesSchema,
        { kind: 'postgres', url: 'postgresql://nexus_login:x@127.0.0.1:1/nexus' },
        { clock },
      ),
    ).rejects.toMatchObject({ code: 'request.unavailable' })
  })

  async function withLogin(attributes: string, use: (url: string) => Promise<void>): Promise<void> {
    const name = `login_${Math.random().toString(36).slice(2)}`
    const url = new URL(database.superuserUrl ?? '')
    await withClient(url.toString(), (client) =>
      client.query(`CREATE ROLE ${name} LOGIN ${attributes} PASSWORD 'secret'`),
    )
    try {
      const login = new URL(url)
      login.username = name
      login.password = 'secret'
      await use(login.toString())
    } finally {
      await withClient(url.toString(), (client) => client.query(`DROP ROLE ${name}`))
    }
  }
})

describe('closing', () => {
  it('lets running transactions finish and refuses later ones', async () => {
    const database = await testDatabase([notesSchema])
    const service = await ServiceDatabase.open(notesSchema, database.settings, { clock, migrate: false })
    const ctx = contextOf()
    let finished = false
    const running = service.tenantTx.run(ctx, async () => {
      await pause(50)
      finished = true
    })
    await pause(10)
    await service.close()
    expect(finished).toBe(true)
    await running
    await expect(service.tenantTx.run(ctx, () => Promise.resolve())).rejects.toMatchObject({
      code: 'request.unavailable',
    })
    await database.close()
  })
})

describe('time limits and collisions', () => {
  let notes: Notes
  beforeAll(async () => {
    notes = await openNotes(2)
  })
  afterAll(() => notes.close())

  onPostgres('ends a statement at the deadline of the request', async () => {
    const ctx = contextOf(undefined, notes.clock.now().getTime() + 100)
    const startedAt = performance.now()
    await expect(notes.tx.read(ctx, () => notes.tx.manager().query('SELECT pg_sleep(5)'))).rejects.toMatchObject({
      code: 'request.deadline_exceeded',
    })
    expect(performance.now() - startedAt).toBeLessThan(2000)
  })

  const onSqlite = itOn('sqlite')
  onSqlite('gives up waiting for the turn to write at the deadline of the request', async () => {
    const ctx = contextOf()
    const holding = notes.tx.run(ctx, () => pause(150))
    const late = contextOf(undefined, notes.clock.now().getTime() + 60)
    await expect(notes.tx.run(late, () => Promise.resolve())).rejects.toMatchObject({
      code: 'request.deadline_exceeded',
    })
    await holding
  })

  onSqlite('waits for the lock that another process holds, without stopping this one', async () => {
    const { settings } = notes.database
    if (settings.kind !== 'sqlite') return
    const other = new GuardedDatabase(join(settings.folder, 'notes.sqlite'), {})
    other.exec('BEGIN IMMEDIATE')
    const ctx = contextOf()
    let stored = false
    const writing = notes.tx.run(ctx, () => notes.table.insert(ctx, aNote())).then(() => (stored = true))
    await pause(50)
    expect(stored).toBe(false)
    other.exec('COMMIT')
    await writing
    other.close()
  })

  it('tries a collision once more, then says aborted', async () => {
    const ctx = contextOf()
    const collision = () => Object.assign(new Error('collision'), { code: isPostgres ? '40001' : 'SQLITE_BUSY' })
    let tries = 0
    const once = await notes.tx.run(ctx, () => (++tries === 1 ? Promise.reject(collision()) : Promise.resolve(tries)))
    expect(once).toBe(2)
    tries = 0
    const always = notes.tx.run(ctx, () => notes.tx.run(ctx, () => Promise.reject(collision())).finally(() => tries++))
    await expect(always).rejects.toMatchObject({ code: 'request.aborted' })
    expect(tries).toBe(2)
  })

  onPostgres('survives a real deadlock: both transactions are stored', async () => {
    const ctx = contextOf()
    const [a, b] = [aNote(), aNote()]
    await notes.tx.run(ctx, () => notes.table.insert(ctx, [a, b]))
    const swap = (first: string, second: string) => {
      let tries = 0
      return notes.tx.run(ctx, async () => {
        await notes.table.patch(ctx, first, { done: true })
        if (++tries === 1) await pause(100)
        await notes.table.patch(ctx, second, { done: true })
      })
    }
    await Promise.all([swap(a.id, b.id), swap(b.id, a.id)])
  })

  onPostgres('goes on after the server ended its connections', async () => {
    const ctx = contextOf()
    const kill = () =>
      withClient(notes.database.superuserUrl ?? '', (client) =>
        client.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'nexus-notes' AND datname = current_database()`,
        ),
      )
    const cut = notes.tx.run(ctx, async () => {
      await notes.table.insert(ctx, aNote({ title: 'cut' }))
      await kill()
      await notes.table.insert(ctx, aNote({ title: 'cut' }))
    })
    await expect(cut).rejects.toMatchObject({ code: 'request.unavailable' })
    await pause(50)
    expect(await notes.tx.read(ctx, () => notes.table.select(ctx, 'note').getMany())).toEqual([])
  })
})
