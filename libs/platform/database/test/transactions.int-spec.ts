import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { assertNoTransaction, ServiceDatabase, TenantTable } from '../src/index.js'
import { aNote, contextOf, openNotes, type Notes } from './notes-database.js'
import { Note, notesSchema } from './notes.schema.js'

describe('transactions', () => {
  let notes: Notes
  beforeAll(async () => {
    notes = await openNotes()
  })
  afterAll(() => notes.close())

  const titlesOf = async (ctx: ReturnType<typeof contextOf>): Promise<string[]> =>
    notes.tx.read(ctx, async () =>
      (await notes.table.select(ctx, 'note').orderBy('note.title').getMany()).map((note) => note.title),
    )

  it('keeps what a transaction wrote, exactly, and fills in tenant, version, author and times', async () => {
    const ctx = contextOf()
    const note = aNote({
      total: 9_007_199_254_740_991n,
      quantity: -2_500_000n,
      dueAt: new Date('2026-03-31T09:30:00.123Z'),
      tags: ['a', "b'"],
      done: true,
    })
    await notes.tx.run(ctx, () => notes.table.insert(ctx, note))
    const stored = await notes.tx.read(ctx, () => notes.table.get(ctx, note.id))
    expect(stored).toEqual({
      ...note,
      tenantId: ctx.tenantId,
      version: 1,
      createdBy: ctx.actor.userId,
      createdAt: notes.clock.now(),
      updatedAt: notes.clock.now(),
    })
    expect(stored.rename).toBeInstanceOf(Function)
  })

  it('refuses amounts that one of the databases could not hand out exactly', async () => {
    const ctx = contextOf()
    await expect(notes.tx.run(ctx, () => notes.table.insert(ctx, aNote({ total: 2n ** 53n })))).rejects.toThrow(
      RangeError,
    )
  })

  it('keeps concurrent transactions apart: one rolls back, the others stay', async () => {
    const ctx = contextOf()
    const work = (title: string, fail: boolean) =>
      notes.tx.run(ctx, async () => {
        await notes.table.insert(ctx, aNote({ title: `${title}1` }))
        await pause(10)
        await notes.table.insert(ctx, aNote({ title: `${title}2` }))
        if (fail) throw new Error(`${title} fails`)
      })
    const results = await Promise.allSettled([work('a', true), work('b', false), work('c', true), work('d', false)])
    expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled'])
    expect(await titlesOf(ctx)).toEqual(['b1', 'b2', 'd1', 'd2'])
  })

  it('lets 200 units of many organizations share a pool of four, each seeing its own rows only', async () => {
    const contexts = Array.from({ length: 20 }, () => contextOf())
    await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const ctx = contexts[index % contexts.length] ?? contextOf()
        await notes.tx.run(ctx, async () => {
          await notes.table.insert(ctx, aNote({ title: ctx.tenantId }))
          const seen = await notes.table.select(ctx, 'note').getMany()
          if (seen.some((note) => note.tenantId !== ctx.tenantId)) throw new Error('saw a row of another organization')
        })
      }),
    )
    for (const ctx of contexts) expect(await titlesOf(ctx)).toEqual(Array.from({ length: 10 }, () => ctx.tenantId))
  })

  it('joins nested calls, and rolls back the whole when the outer one fails', async () => {
    const ctx = contextOf()
    const outer = notes.tx.run(ctx, async () => {
      await notes.tx.run(ctx, () => notes.table.insert(ctx, aNote({ title: 'inner' })))
      expect(await notes.tx.read(ctx, async () => (await notes.table.select(ctx, 'note').getMany()).length)).toBe(1)
      throw new Error('outer fails')
    })
    await expect(outer).rejects.toThrow('outer fails')
    expect(await titlesOf(ctx)).toEqual([])
  })

  it('refuses another organization inside, writing inside a read, and a platform transaction inside', async () => {
    const ctx = contextOf()
    await expect(notes.tx.run(ctx, () => notes.tx.run(contextOf(), () => Promise.resolve()))).rejects.toThrow('another')
    await expect(notes.tx.read(ctx, () => notes.tx.run(ctx, () => Promise.resolve()))).rejects.toThrow(
      'inside a reading one',
    )
    await expect(
      notes.tx.run(ctx, () => notes.service.platformTx.run('verify', () => Promise.resolve())),
    ).rejects.toThrow("inside a tenant's")
  })

  it('refuses to write in a read', async () => {
    const ctx = contextOf()
    await expect(notes.tx.read(ctx, () => notes.table.insert(ctx, aNote()))).rejects.toThrow(/read.?only/i)
  })

  it('gives no entity manager outside of a transaction, nor to what was left running', async () => {
    const ctx = contextOf()
    expect(() => notes.tx.manager()).toThrow('no transaction is open')
    let late: Promise<unknown> = Promise.resolve()
    const manager = await notes.tx.run(ctx, () => {
      late = pause(20).then(() => notes.tx.manager())
      return Promise.resolve(notes.tx.manager())
    })
    await expect(late).rejects.toThrow('no transaction is open')
    await expect(manager.query('SELECT 1')).rejects.toThrow(/released/i)
  })

  it('calls afterCommit once it is committed, outside of the transaction, and never after a rollback', async () => {
    const ctx = contextOf()
    const called: string[] = []
    await notes.tx.run(ctx, async () => {
      notes.tx.afterCommit(() => {
        assertNoTransaction('the relay')
        called.push('committed')
      })
      await notes.table.insert(ctx, aNote())
      expect(called).toEqual([])
    })
    const failing = notes.tx.run(ctx, () => {
      notes.tx.afterCommit(() => called.push('rolled back'))
      return Promise.reject(new Error('no'))
    })
    await expect(failing).rejects.toThrow('no')
    expect(called).toEqual(['committed'])
  })

  describe('that somebody listens to', () => {
    let told: string[]
    let hears: (tenantId: string) => Promise<void>
    let service: ServiceDatabase
    let table: TenantTable<Note>
    beforeAll(async () => {
      service = await ServiceDatabase.open(notesSchema, notes.database.settings, {
        clock: notes.clock,
        changed: (tenantId) => hears(tenantId),
      })
      table = new TenantTable(service.tenantTx, Note, 'note')
    })
    beforeEach(() => {
      told = []
      hears = (tenantId) => Promise.resolve(void told.push(tenantId))
    })
    afterAll(() => service.close())
    const write = (ctx: ReturnType<typeof contextOf>) =>
      service.tenantTx.run(ctx, () => table.insert(ctx, aNote({ title: 'told' })))

    it('tell once of an organization that was changed, and not of what was read or rolled back', async () => {
      const ctx = contextOf()
      await service.tenantTx.run(ctx, async () => {
        await write(ctx)
        await write(ctx)
        expect(told).toEqual([])
      })
      expect(told).toEqual([ctx.tenantId])
      await service.tenantTx.read(ctx, () => table.select(ctx, 'note').getMany())
      const failing = service.tenantTx.run(ctx, async () => {
        await write(ctx)
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      expect(told).toEqual([ctx.tenantId])
    })

    it('tell of every organization that a platform transaction has entered to write', async () => {
      const [first, second, third] = [contextOf(), contextOf(), contextOf()]
      await service.platformTx.run('verify', async () => {
        await write(first)
        await write(second)
        await service.tenantTx.read(third, () => table.select(third, 'note').getMany())
        expect(told).toEqual([])
      })
      expect(told).toEqual([first.tenantId, second.tenantId])
      await service.platformTx.run('verify', () => Promise.resolve())
      expect(told).toHaveLength(2)
    })

    it('end for their caller when it has heard, outside of them and with what was written', async () => {
      const ctx = contextOf()
      let seen: string[] = []
      hears = async () => {
        assertNoTransaction('the listener')
        await pause(50)
        seen = await titlesOf(ctx)
      }
      await write(ctx)
      expect(seen).toEqual(['told'])
    })

    it('are committed whatever becomes of it', async () => {
      const ctx = contextOf()
      const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
      hears = () => Promise.reject(new Error('deaf'))
      await write(ctx)
      hears = () => {
        throw new Error('dumb')
      }
      await write(ctx)
      expect(await titlesOf(ctx)).toEqual(['told', 'told'])
      expect(warned.mock.calls.map(([warning]) => String(warning))).toEqual(['Error: deaf', 'Error: dumb'])
      warned.mockRestore()
    })
  })

  it('refuses remote calls inside a transaction by name', async () => {
    const call = () => Promise.resolve().then(() => assertNoTransaction('calling billing.invoice.get.v1'))
    await expect(call()).resolves.toBeUndefined()
    await expect(notes.tx.run(contextOf(), call)).rejects.toThrow(
      'calling billing.invoice.get.v1 must not run inside a transaction',
    )
    await expect(notes.service.platformTx.read('verify', call)).rejects.toThrow('must not run inside')
  })

  it('stores nothing when code goes on after a failed statement', async () => {
    const ctx = contextOf()
    const note = aNote({ title: 'twice' })
    const work = notes.tx.run(ctx, async () => {
      await notes.table.insert(ctx, note)
      await notes.table.insert(ctx, { ...note }).catch(() => undefined)
    })
    await expect(work).rejects.toThrow('rolled back')
    expect(await titlesOf(ctx)).toEqual([])
  })

  it('undoes only the part of a savepoint that fails', async () => {
    const ctx = contextOf()
    await notes.tx.run(ctx, async () => {
      const note = aNote({ title: 'kept' })
      await notes.table.insert(ctx, note)
      const part = notes.tx.savepoint(async () => {
        await notes.table.insert(ctx, aNote({ title: 'undone' }))
        await notes.table.insert(ctx, { ...note })
      })
      await expect(part).rejects.toThrow()
      await notes.table.insert(ctx, aNote({ title: 'later' }))
    })
    expect(await titlesOf(ctx)).toEqual(['kept', 'later'])
  })

  it('lets reads go on while a transaction writes, seeing what is committed', async () => {
    const ctx = contextOf()
    await notes.tx.run(ctx, () => notes.table.insert(ctx, aNote({ title: 'old' })))
    let finish = (): void => undefined
    const held = new Promise<void>((resolve) => {
      finish = resolve
    })
    let written = (): void => undefined
    const hasWritten = new Promise<void>((resolve) => {
      written = resolve
    })
    const writing = notes.tx.run(ctx, async () => {
      await notes.table.insert(ctx, aNote({ title: 'new' }))
      written()
      await held
    })
    await hasWritten
    expect(await titlesOf(ctx)).toEqual(['old'])
    finish()
    await writing
    expect(await titlesOf(ctx)).toEqual(['new', 'old'])
  })

  it('enters one tenant inside a platform transaction, all or nothing', async () => {
    const ctx = contextOf()
    const id = randomUUID()
    const register = (fail: boolean) =>
      notes.service.platformTx.run('registration', async () => {
        await notes.service.platformTx
          .manager()
          .query(
            `INSERT INTO ${notes.service.kind === 'postgres' ? 'notes.' : ''}person (id, name) VALUES ('${id}', 'Ada')`,
          )
        await notes.tx.run(ctx, () => notes.table.insert(ctx, aNote({ title: 'first' })))
        expect(() => notes.tx.manager()).toThrow('was not opened by TenantTx')
        await notes.service.platformTx
          .manager()
          .query(`UPDATE ${notes.service.kind === 'postgres' ? 'notes.' : ''}person SET name = 'Eve'`)
        if (fail) throw new Error('registration fails')
      })
    await expect(register(true)).rejects.toThrow('registration fails')
    expect(await titlesOf(ctx)).toEqual([])
    await register(false)
    expect(await titlesOf(ctx)).toEqual(['first'])
  })

  it('tells a version conflict with the current version, and an absent row from it', async () => {
    const ctx = contextOf()
    const note = aNote()
    await notes.tx.run(ctx, () => notes.table.insert(ctx, note))
    const [mine, theirs] = await notes.tx.read(
      ctx,
      async () => [await notes.table.get(ctx, note.id), await notes.table.get(ctx, note.id)] as const,
    )
    notes.clock.advance({ milliseconds: 1500 })
    mine.rename('Desks')
    await notes.tx.run(ctx, () => notes.table.update(ctx, mine, 1))
    expect(mine).toMatchObject({ version: 2, updatedAt: notes.clock.now() })
    await expect(notes.tx.run(ctx, () => notes.table.update(ctx, theirs, 1))).rejects.toMatchObject({
      code: 'request.version_mismatch',
      currentVersion: 2,
    })
    theirs.id = randomUUID()
    await expect(notes.tx.run(ctx, () => notes.table.update(ctx, theirs, 1))).rejects.toMatchObject({
      code: 'request.not_found',
    })
    expect(await notes.tx.read(ctx, () => notes.table.get(ctx, note.id))).toMatchObject({
      title: 'Desks',
      version: 2,
      updatedAt: notes.clock.now(),
    })
  })

  it('stores no row that was read before the version that the caller says to have seen', async () => {
    const ctx = contextOf()
    const note = aNote()
    await notes.tx.run(ctx, () => notes.table.insert(ctx, note))
    const stale = await notes.tx.read(ctx, () => notes.table.get(ctx, note.id))
    await notes.tx.run(ctx, async () => {
      const fresh = await notes.table.get(ctx, note.id)
      fresh.rename('Desks')
      await notes.table.update(ctx, fresh, 1)
    })
    await expect(notes.tx.run(ctx, () => notes.table.update(ctx, stale, 2))).rejects.toMatchObject({
      code: 'request.version_mismatch',
      currentVersion: 2,
    })
    expect(await notes.tx.read(ctx, () => notes.table.get(ctx, note.id))).toMatchObject({ title: 'Desks', version: 2 })
  })

  it('lets exactly one of 20 concurrent changes of the same version through', async () => {
    const ctx = contextOf()
    const note = aNote()
    await notes.tx.run(ctx, () => notes.table.insert(ctx, note))
    const change = () =>
      notes.tx.run(ctx, async () => {
        const row = await notes.table.get(ctx, note.id)
        await notes.table.update(ctx, row, 1)
      })
    const results = await Promise.allSettled(Array.from({ length: 20 }, change))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  })
})
