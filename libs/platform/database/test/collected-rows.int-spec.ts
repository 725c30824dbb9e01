import { randomUUID } from 'node:crypto'
import type { TenantContext } from '@nexus/kernel'
import type { RowWriter } from '../src/index.js'
import { aNote, contextOf, openNotes, type Notes } from './notes-database.js'

describe('rows that are collected', () => {
  let notes: Notes
  /** How many rows each write had. */
  let writes: number[]
  beforeAll(async () => {
    notes = await openNotes()
  })
  afterAll(() => notes.close())
  beforeEach(() => {
    writes = []
  })

  const writerFor = (ctx: TenantContext, size = 10): RowWriter<string> => ({
    sizeOf: () => size,
    write: async (titles) => {
      writes.push(titles.length)
      await notes.table.insert(
        ctx,
        titles.map((title) => aNote({ title })),
      )
    },
  })
  const titlesOf = async (ctx: TenantContext): Promise<string[]> =>
    (await notes.tx.read(ctx, () => notes.table.select(ctx, 'note').orderBy('note.title').getMany())).map(
      ({ title }) => title,
    )

  it('are written together before the commit, and not at all when the transaction fails', async () => {
    const ctx = contextOf()
    const writer = writerFor(ctx)
    await notes.tx.run(ctx, async () => {
      await notes.tx.collect(writer, 'a')
      await notes.tx.run(ctx, () => notes.tx.collect(writer, 'b'))
      expect(writes).toEqual([])
    })
    expect(writes).toEqual([2])
    const failing = notes.tx.run(ctx, async () => {
      await notes.tx.collect(writer, 'c')
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await titlesOf(ctx)).toEqual(['a', 'b'])
  })

  it('fail the transaction when they cannot be written', async () => {
    const ctx = contextOf()
    const failing = notes.tx.run(ctx, async () => {
      await notes.table.insert(ctx, aNote({ title: 'beside them' }))
      await notes.tx.collect(writerFor(ctx), 'x'.repeat(41))
      if (notes.tx.kind === 'sqlite')
        await notes.tx.collect({ sizeOf: () => 1, write: () => Promise.reject(new Error('too long')) }, 'x')
    })
    await expect(failing).rejects.toThrow(/too long/)
    expect(await titlesOf(ctx)).toEqual([])
  })

  it('are taken back with the savepoint that collected them, and only they', async () => {
    const ctx = contextOf()
    const writer = writerFor(ctx)
    await notes.tx.run(ctx, async () => {
      await notes.tx.collect(writer, 'a before')
      const part = notes.tx.savepoint(async () => {
        await notes.tx.collect(writer, 'undone')
        throw new Error('the part fails')
      })
      await expect(part).rejects.toThrow('the part fails')
      await notes.tx.savepoint(() => notes.tx.collect(writer, 'b within'))
      await notes.tx.collect(writer, 'c after')
    })
    expect(await titlesOf(ctx)).toEqual(['a before', 'b within', 'c after'])
  })

  it('are written in the part that collected them, so that their failure is that part’s', async () => {
    const ctx = contextOf()
    const note = aNote({ title: 'kept' })
    await notes.tx.run(ctx, async () => {
      await notes.table.insert(ctx, note)
      const again: RowWriter<string> = { sizeOf: () => 1, write: () => notes.table.insert(ctx, { ...note }) }
      await expect(notes.tx.savepoint(() => notes.tx.collect(again, ''))).rejects.toThrow()
    })
    expect(await titlesOf(ctx)).toEqual(['kept'])
  })

  it('are written as the tenant that they belong to, inside a platform transaction', async () => {
    const ctx = contextOf()
    const { platformTx } = notes.service
    await platformTx.run('registration', () =>
      notes.tx.run(ctx, () => notes.tx.collect(writerFor(ctx), `of ${ctx.tenantId.slice(0, 8)}`)),
    )
    expect(await titlesOf(ctx)).toEqual([`of ${ctx.tenantId.slice(0, 8)}`])
  })

  it.each([
    ['many', 450, 10, [200, 200, 50]],
    ['long', 5, 400_000, [3, 2]],
  ])('do not all wait for the end when they are %s', async (_what, count, size, expected) => {
    const ctx = contextOf()
    const writer = writerFor(ctx, size)
    await notes.tx.run(ctx, async () => {
      for (let index = 0; index < count; index += 1) await notes.tx.collect(writer, randomUUID())
    })
    expect(writes).toEqual(expected)
    expect(await titlesOf(ctx)).toHaveLength(count)
  })

  it('are refused outside of a transaction', () => {
    const ctx = contextOf()
    expect(() => notes.tx.collect(writerFor(ctx), 'x')).toThrow('no transaction is open')
  })
})
