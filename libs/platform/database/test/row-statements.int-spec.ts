import { randomUUID } from 'node:crypto'
import { TenantTable } from '../src/index.js'
import { aNote, contextOf, openNotes, type Notes } from './notes-database.js'
import { Note, Trace } from './notes.schema.js'

describe('statements whose texts are made once', () => {
  let notes: Notes
  beforeAll(async () => {
    notes = await openNotes()
  })
  afterAll(() => notes.close())

  const byBuilder = (ctx: ReturnType<typeof contextOf>, id: string): Promise<Note | null> =>
    notes.tx.read(ctx, () => notes.table.select(ctx, 'note').andWhere('note.id = :id', { id }).getOne())

  it.each([
    ['every value', { quantity: 7n, dueAt: new Date('2026-02-03T04:05:06.007Z'), tags: ['ü', '"', "'"], done: true }],
    ['nothing where there may be nothing', { quantity: null, dueAt: null, tags: [], done: false }],
  ])('read what the query builder reads: %s', async (_what, values) => {
    const ctx = contextOf()
    const note = aNote(values)
    await notes.tx.run(ctx, () => notes.table.insert(ctx, note))
    const found = await notes.tx.read(ctx, () => notes.table.find(ctx, note.id))
    expect(found).toMatchObject(values)
    expect(found).toEqual(await byBuilder(ctx, note.id))
  })

  it('store what the query builder stores, changes included', async () => {
    const ctx = contextOf()
    const mine = aNote({ dueAt: new Date('2026-02-03T04:05:06.007Z'), tags: ['a'], quantity: 5n })
    const its = aNote({ ...mine, id: randomUUID(), number: mine.number + 1 })
    await notes.tx.run(ctx, async () => {
      await notes.table.insert(ctx, mine)
      await notes.tx
        .managerFor(ctx)
        .createQueryBuilder()
        .insert()
        .into(Note)
        .values({
          ...its,
          tenantId: ctx.tenantId,
          version: 1,
          createdAt: notes.clock.now(),
          createdBy: ctx.actor.userId,
          updatedAt: notes.clock.now(),
        })
        .execute()
      const row = await notes.table.get(ctx, mine.id)
      await notes.table.update(ctx, Object.assign(row, { tags: ['b'], done: true, quantity: null }), 1)
      await notes.tx
        .managerFor(ctx)
        .createQueryBuilder()
        .update(Note)
        .set({ tags: ['b'], done: true, quantity: null, version: 2, updatedAt: notes.clock.now() })
        .where({ tenantId: ctx.tenantId, id: its.id })
        .execute()
    })
    const raw = (id: string): Promise<Record<string, unknown>[]> =>
      notes.tx.read(ctx, () => {
        const hex = notes.tx.kind === 'sqlite' ? 'hex(tags) AS tags, typeof(number) AS type' : 'tags, done'
        const table = notes.tx.kind === 'sqlite' ? 'note' : 'notes.note'
        return notes.tx
          .manager()
          .query(
            `SELECT version, title, total, quantity, due_at, created_at, updated_at, done, ${hex} FROM ${table} WHERE id = '${id}'`,
          )
      })
    expect(await raw(mine.id)).toEqual(await raw(its.id))
    expect(await raw(mine.id)).toHaveLength(1)
  })

  it('choose rows by any of their values, in the order of another, and never those of others', async () => {
    const [mine, theirs] = [contextOf(), contextOf()]
    for (const ctx of [mine, theirs])
      await notes.tx.run(ctx, () =>
        notes.table.insert(
          ctx,
          [3, 1, 2].map((number) => aNote({ title: 'same', number })),
        ),
      )
    const found = await notes.tx.read(mine, () => notes.table.having(mine, { title: 'same' }, 'number'))
    expect(found.map(({ number, tenantId }) => [number, tenantId])).toEqual([1, 2, 3].map((n) => [n, mine.tenantId]))
    const others = await notes.tx.read(mine, () =>
      notes.table.having(mine, { title: 'same', tenantId: theirs.tenantId }, 'number'),
    )
    expect(others.map(({ tenantId }) => tenantId)).toEqual(Array(3).fill(mine.tenantId))
  })

  it('refuse to choose by nothing, and by what is no column', async () => {
    const ctx = contextOf()
    const having = (where: object): Promise<unknown> =>
      notes.tx.read(ctx, () => notes.table.having(ctx, where, 'number'))
    await expect(having({ dueAt: null })).rejects.toThrow('not chosen by nothing')
    await expect(having({ title: undefined })).rejects.toThrow('not chosen by nothing')
    await expect(having({ colour: 'red' })).rejects.toThrow('has no column for colour')
  })

  it('lock a row, so that another transaction that wants it waits', async () => {
    const ctx = contextOf()
    const note = aNote({ number: 0 })
    await notes.tx.run(ctx, () => notes.table.insert(ctx, note))
    await Promise.all(
      Array.from({ length: 6 }, () =>
        notes.tx.run(ctx, async () => {
          const row = await notes.table.lock(ctx, note.id)
          if (row === null) throw new Error('it is there')
          await notes.table.patch(ctx, note.id, { number: row.number + 1 })
        }),
      ),
    )
    expect(await byBuilder(ctx, note.id)).toMatchObject({ number: 6 })
    await expect(notes.tx.run(ctx, () => notes.table.lock(ctx, randomUUID()))).resolves.toBeNull()
  })

  it('keep bytes, and give a column that is left out its default', async () => {
    const ctx = contextOf()
    const traces = new TenantTable(notes.tx, Trace, 'trace')
    const id = randomUUID()
    const seal = Buffer.from([0, 1, 255])
    await notes.tx.run(ctx, () => traces.insert(ctx, [{ id, what: 'x', seal, facts: { a: 1 } }]))
    const bare = { id: randomUUID(), what: 'y', facts: {} }
    await notes.tx.run(ctx, () => traces.insert(ctx, bare as never))
    expect(await notes.tx.read(ctx, () => traces.get(ctx, id))).toEqual({
      tenantId: ctx.tenantId,
      id,
      what: 'x',
      seal,
      facts: { a: 1 },
    })
    expect(await notes.tx.read(ctx, () => traces.get(ctx, bare.id))).toMatchObject({ seal: null })
  })
})
