import { randomUUID } from 'node:crypto'
import { itOn, testDatabaseKind } from '@nexus/testing'
import { TenantTable, schemaChanges } from '../src/index.js'
import { aNote, contextOf, openNotes, withClient, type Notes } from './notes-database.js'
import { Message, Note, Trace, notesSchema } from './notes.schema.js'

const isPostgres = testDatabaseKind() === 'postgres'
const onPostgres = itOn('postgres')

describe('organizations', () => {
  let notes: Notes
  const mine = contextOf()
  const theirs = contextOf()
  const note = aNote({ title: 'mine' })
  beforeAll(async () => {
    notes = await openNotes()
    await notes.tx.run(mine, () => notes.table.insert(mine, note))
  })
  afterAll(() => notes.close())

  it('find, change and remove nothing of another organization', async () => {
    expect(await notes.tx.read(theirs, () => notes.table.find(theirs, note.id))).toBeNull()
    await expect(notes.tx.read(theirs, () => notes.table.get(theirs, note.id))).rejects.toMatchObject({
      code: 'request.not_found',
    })
    const row = await notes.tx.read(mine, () => notes.table.get(mine, note.id))
    await expect(notes.tx.run(theirs, () => notes.table.update(theirs, row, 1))).rejects.toMatchObject({
      code: 'request.not_found',
    })
    await expect(notes.tx.run(theirs, () => notes.table.patch(theirs, note.id, { title: 'x' }))).rejects.toMatchObject({
      code: 'request.not_found',
    })
    expect(await notes.tx.run(theirs, () => notes.table.remove(theirs, { id: note.id }))).toBe(0)
    expect(await notes.tx.read(mine, () => notes.table.get(mine, note.id))).toMatchObject({ title: 'mine', version: 1 })
  })

  it('cannot widen a query beyond the organization, whatever is added to it', async () => {
    const found = await notes.tx.read(theirs, () =>
      notes.table
        .select(theirs, 'note')
        .where('1 = 1')
        .andWhere('note.done = true OR note.done = false')
        .orWhere('note.id = :id', { id: note.id })
        .getMany(),
    )
    expect(found).toEqual([])
  })

  it('cannot insert for another organization', async () => {
    const foreign = { ...aNote(), tenantId: mine.tenantId }
    await expect(notes.tx.run(theirs, () => notes.table.insert(theirs, foreign))).rejects.toThrow('another tenant')
    await expect(notes.tx.run(theirs, () => notes.table.insert(mine, aNote()))).rejects.toThrow(
      'belongs to another tenant',
    )
  })

  it('refuses a context without a tenant, and a removal of everything', async () => {
    await expect(notes.tx.run(contextOf(''), () => Promise.resolve())).rejects.toThrow('names no tenant')
    await expect(notes.tx.run(mine, () => notes.table.remove(mine, {}))).rejects.toThrow('needs values')
  })

  onPostgres('are kept apart by the database itself when a statement forgets the organization', async () => {
    await notes.tx.run(theirs, async () => {
      const manager = notes.tx.manager()
      expect(await manager.query('SELECT * FROM notes.note')).toEqual([])
      expect(await manager.query(`UPDATE notes.note SET title = 'x'`)).toEqual([[], 0])
      const insert = (): Promise<unknown> =>
        manager.query(
          `INSERT INTO notes.message (tenant_id, id, body) VALUES ('${mine.tenantId}', '${randomUUID()}', 'forged')`,
        )
      await expect(notes.tx.savepoint(insert)).rejects.toMatchObject({ driverError: { code: '42501' } })
    })
  })

  onPostgres(
    'cannot switch row-level security off, leave their role for the owner, or reach tables of the platform',
    async () => {
      for (const statement of [
        'ALTER TABLE notes.note DISABLE ROW LEVEL SECURITY',
        'TRUNCATE notes.note',
        'SET LOCAL ROLE nexus_owner',
        'SELECT * FROM notes.person',
        'INSERT INTO notes.schema_migration (timestamp, name) VALUES (1, $$x$$)',
      ]) {
        await expect(notes.tx.run(theirs, () => notes.tx.manager().query(statement))).rejects.toThrow(
          /must be owner|permission denied/,
        )
      }
      await expect(
        notes.tx.run(theirs, () => notes.tx.manager().query(`SET LOCAL row_security = off; SELECT * FROM notes.note`)),
      ).rejects.toThrow('row-level security')
    },
  )

  onPostgres('leave no trace of themselves on the pooled connection', async () => {
    const { settings } = notes.database
    if (settings.kind !== 'postgres') return
    await notes.tx.run(mine, () => Promise.resolve())
    await withClient(settings.url, async (client) => {
      await expect(client.query('SELECT * FROM notes.note')).rejects.toThrow('permission denied')
    })
    await withClient(settings.migrationUrl ?? '', async (client) => {
      expect((await client.query('SELECT * FROM notes.note')).rows).toEqual([])
    })
  })
})

describe('the platform door', () => {
  let notes: Notes
  beforeAll(async () => {
    notes = await openNotes()
  })
  afterAll(() => notes.close())

  it('sees the rows of all organizations in the tables that declare it', async () => {
    const messages = new TenantTable(notes.tx, Message, 'message')
    for (const ctx of [contextOf(), contextOf()])
      await notes.tx.run(ctx, () => messages.insert(ctx, { id: randomUUID(), body: 'hello' }))
    const platform = notes.service.platformTx
    expect(
      await platform.read('relay', () => platform.manager().createQueryBuilder(Message, 'message').getMany()),
    ).toHaveLength(2)
    await platform.run('relay', () =>
      platform.manager().createQueryBuilder().update(Message).set({ body: 'sent' }).execute(),
    )
  })

  onPostgres('does not reach the other tables', async () => {
    const platform = notes.service.platformTx
    await expect(
      platform.read('verify', () => platform.manager().createQueryBuilder(Note, 'note').getMany()),
    ).rejects.toThrow('permission denied')
  })
})

describe('append-only tables', () => {
  let notes: Notes
  const ctx = contextOf()
  const id = randomUUID()
  const seal = Buffer.from([0, 1, 255, 39])
  const facts = { "it's": { nested: [1, null, "'"] }, empty: {} }
  beforeAll(async () => {
    notes = await openNotes()
    const traces = new TenantTable(notes.tx, Trace, 'trace')
    await notes.tx.run(ctx, () => traces.insert(ctx, { id, what: 'done', seal, facts }))
  })
  afterAll(() => notes.close())

  it('keep bytes and objects as they were', async () => {
    const traces = new TenantTable(notes.tx, Trace, 'trace')
    const found = await notes.tx.read(ctx, () => traces.get(ctx, id))
    expect(found.facts).toEqual(facts)
    expect(found.seal).toEqual(seal)
    await expect(
      notes.tx.run(ctx, () => traces.insert(ctx, { id: randomUUID(), what: 'a\0b', seal, facts })),
    ).rejects.toThrow()
  })

  it('refuse changes and deletions to everybody', async () => {
    const traces = new TenantTable(notes.tx, Trace, 'trace')
    const refusal = /permission denied|append-only/
    await expect(notes.tx.run(ctx, () => traces.patch(ctx, id, { what: 'x' }))).rejects.toThrow(refusal)
    await expect(notes.tx.run(ctx, () => traces.remove(ctx, { id }))).rejects.toThrow(refusal)
    const platform = notes.service.platformTx
    await expect(
      platform.run('retention', () => platform.manager().createQueryBuilder().delete().from(Trace).execute()),
    ).rejects.toThrow(refusal)
  })

  onPostgres('refuse them to a superuser too', async () => {
    await withClient(notes.database.superuserUrl ?? '', async (client) => {
      for (const statement of [
        `UPDATE notes.trace SET what = 'x'`,
        'DELETE FROM notes.trace',
        'TRUNCATE notes.trace',
      ]) {
        await expect(client.query(statement)).rejects.toThrow('rows of trace are append-only')
      }
    })
  })
})

describe('the migrations', () => {
  it('say exactly what the entities say', async () => {
    const notes = await openNotes()
    try {
      expect(await schemaChanges(notesSchema, notes.database.settings)).toEqual({ up: [], down: [], access: [] })
    } finally {
      await notes.close()
    }
  })

  it('are found wanting when a column or a protection is missing', async () => {
    const notes = await openNotes()
    const { settings, superuserUrl } = notes.database
    try {
      const break_ = isPostgres
        ? [
            'ALTER TABLE notes.note DROP COLUMN done',
            'GRANT DELETE ON notes.trace TO nexus_app_notes',
            'ALTER TABLE notes.message DISABLE ROW LEVEL SECURITY',
          ]
        : ['ALTER TABLE note DROP COLUMN done', 'DROP TRIGGER trace_append_only_update']
      if (superuserUrl === undefined) {
        await notes.service.platformTx.run('migration', async () => {
          for (const statement of break_) await notes.service.platformTx.manager().query(statement)
        })
      } else {
        await withClient(superuserUrl, async (client) => {
          for (const statement of break_) await client.query(statement)
        })
      }
      const changes = await schemaChanges(notesSchema, settings)
      expect(changes.up.join()).toContain('"done"')
      expect(changes.access.map((change) => change.table)).toEqual(isPostgres ? ['trace', 'message'] : ['trace'])
    } finally {
      await notes.close()
    }
  })
})
