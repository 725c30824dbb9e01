import { randomUUID } from 'node:crypto'
import { filterHashOf, foldedText, isUniqueViolation, type ListFilters, narrow, type PageInput } from '../src/index.js'
import { aNote, contextOf, openNotes, type Notes } from './notes-database.js'

describe('pages', () => {
  let notes: Notes
  const ctx = contextOf()
  const sorts = {
    title: 'title',
    number: 'number',
    total: 'total',
    due: 'note.dueAt',
    created: 'createdAt',
    quantity: 'quantity',
  }
  const filterHash = filterHashOf({ done: false })

  beforeAll(async () => {
    notes = await openNotes()
    const titles = ['b', 'a', 'B', 'é', 'a', 'z', 'Ä', 'a', '10', '9', 'a b', 'a-b']
    const rows = titles.map((title, index) =>
      aNote({
        title,
        number: index,
        total: BigInt([5, 40, 300, -2][index % 4] ?? 0),
        quantity: index % 3 === 0 ? null : BigInt(index % 5) * 1_000_000n,
        dueAt: index % 4 === 0 ? null : new Date(Date.UTC(2026, 0, 1 + (index % 5), 12, 0, 0, index)),
      }),
    )
    await notes.tx.run(ctx, () => notes.table.insert(ctx, rows))
  })
  afterAll(() => notes.close())

  const page = (input: PageInput, as = ctx, hash = filterHash) =>
    notes.tx.read(as, () =>
      notes.table.page(
        as,
        notes.table.select(as, 'note').andWhere('note.done = :done', { done: false }),
        { alias: 'note', sorts, filterHash: hash },
        input,
      ),
    )

  const walk = async (sort: string, limit: number) => {
    const seen = []
    let cursor: string | undefined
    do {
      const { items, nextCursor } = await page({ sort, limit, cursor })
      seen.push(...items)
      cursor = nextCursor ?? undefined
    } while (cursor !== undefined)
    return seen
  }

  it.each([
    'title',
    '-title',
    'number',
    '-number',
    'total',
    '-total',
    'due',
    '-due',
    'created',
    '-created',
    'quantity',
    '-quantity',
  ])('by %s show every row once, in the same order for every page size', async (sort) => {
    const whole = await walk(sort, 200)
    expect(new Set(whole.map((note) => note.id)).size).toBe(12)
    for (const limit of [1, 3, 4, 12])
      expect((await walk(sort, limit)).map((note) => note.id)).toEqual(whole.map((note) => note.id))
  })

  it('sort text by bytes and put missing values last, in both directions', async () => {
    expect((await walk('title', 5)).map((note) => note.title)).toEqual([
      '10',
      '9',
      'B',
      'a',
      'a',
      'a',
      'a b',
      'a-b',
      'b',
      'z',
      'Ä',
      'é',
    ])
    expect((await walk('due', 5)).slice(-3).map((note) => note.dueAt)).toEqual([null, null, null])
    expect((await walk('-due', 5)).slice(-3).map((note) => note.dueAt)).toEqual([null, null, null])
    expect((await walk('-total', 5)).map((note) => note.total)).toEqual([
      300n,
      300n,
      300n,
      40n,
      40n,
      40n,
      5n,
      5n,
      5n,
      -2n,
      -2n,
      -2n,
    ])
  })

  it('stay where they are while rows are inserted and removed before and after the cursor', async () => {
    const own = contextOf()
    const rows = Array.from({ length: 10 }, (_, index) => aNote({ number: index * 10 }))
    await notes.tx.run(own, () => notes.table.insert(own, rows))
    const first = await page({ sort: 'number', limit: 4 }, own)
    await notes.tx.run(own, async () => {
      await notes.table.insert(own, [aNote({ number: 5 }), aNote({ number: 55 })])
      await notes.table.remove(own, { number: 30 })
    })
    const second = await page({ sort: 'number', limit: 4, cursor: first.nextCursor ?? '' }, own)
    expect(first.items.map((note) => note.number)).toEqual([0, 10, 20, 30])
    expect(second.items.map((note) => note.number)).toEqual([40, 50, 55, 60])
  })

  it('refuse a cursor that was changed, or made for other filters, another sort or another organization', async () => {
    const { nextCursor } = await page({ sort: 'title', limit: 2 })
    const cursor = nextCursor ?? ''
    const refusal = { code: 'request.invalid', errors: [expect.objectContaining({ pointer: '/cursor' })] }
    const forged = `${Buffer.from(JSON.stringify(['a', randomUUID()])).toString('base64url')}.${cursor.split('.')[1] ?? ''}`
    for (const bad of [
      forged,
      `${cursor}A`,
      `${cursor}.`,
      cursor.slice(0, -1),
      cursor.split('.')[0] ?? '',
      'x',
      '',
      `A${cursor}`,
    ]) {
      await expect(page({ sort: 'title', limit: 2, cursor: bad })).rejects.toMatchObject(refusal)
    }
    await expect(page({ sort: '-title', limit: 2, cursor })).rejects.toMatchObject(refusal)
    await expect(page({ sort: 'title', limit: 2, cursor }, ctx, filterHashOf({ done: true }))).rejects.toMatchObject(
      refusal,
    )
    await expect(page({ sort: 'title', limit: 2, cursor }, contextOf())).rejects.toMatchObject(refusal)
  })

  it('refuse a sort that is not declared', async () => {
    await expect(page({ sort: 'tenantId', limit: 2 })).rejects.toMatchObject({
      code: 'request.invalid',
      errors: [expect.objectContaining({ pointer: '/sort' })],
    })
  })

  it('hash filters whatever their order, and without the absent ones', () => {
    expect(filterHashOf({ a: 1, b: undefined, c: ['x'] })).toBe(filterHashOf({ c: ['x'], a: 1 }))
    expect(filterHashOf({ a: 1 })).not.toBe(filterHashOf({ a: 2 }))
  })
})

describe('unique keys', () => {
  let notes: Notes
  const ctx = contextOf()
  beforeAll(async () => {
    notes = await openNotes()
  })
  afterAll(() => notes.close())

  it('are told apart by columns and by name, the same on both databases', async () => {
    const note = aNote({ number: 7 })
    const failure = async (row: typeof note): Promise<unknown> =>
      notes.tx.run(ctx, () => notes.table.insert(ctx, row)).catch((error: unknown) => error)
    await notes.tx.run(ctx, () => notes.table.insert(ctx, note))
    const sameNumber = await failure(aNote({ number: 7 }))
    expect(isUniqueViolation(sameNumber)).toBe(true)
    expect(isUniqueViolation(sameNumber, ['number'])).toBe(true)
    expect(isUniqueViolation(sameNumber, ['tenantId', 'number'])).toBe(true)
    expect(isUniqueViolation(sameNumber, 'ix_note_number_tenant_id')).toBe(true)
    expect(isUniqueViolation(sameNumber, ['id'])).toBe(false)
    expect(isUniqueViolation(sameNumber, 'note_pkey')).toBe(false)
    const sameId = await failure(aNote({ id: note.id }))
    expect(isUniqueViolation(sameId, ['id'])).toBe(true)
    expect(isUniqueViolation(sameId, 'note_pkey')).toBe(true)
    expect(isUniqueViolation(sameId, ['number'])).toBe(false)
    expect(isUniqueViolation(new Error('UNIQUE constraint failed: note.number'))).toBe(false)
  })

  it('may be met without failing by insertMissing', async () => {
    const [taken, free] = [aNote({ number: 100 }), aNote({ number: 101 })]
    const added = await notes.tx.run(ctx, async () => [
      await notes.table.insertMissing(ctx, taken),
      await notes.table.insertMissing(ctx, [{ ...taken }, free, aNote({ number: 100 })]),
    ])
    expect(added).toEqual([1, 1])
    expect(await notes.tx.read(ctx, () => notes.table.get(ctx, free.id))).toMatchObject({ number: 101 })
  })

  it('do not hide other violations from insertMissing', async () => {
    const row = { ...aNote(), title: null as unknown as string }
    await expect(notes.tx.run(ctx, () => notes.table.insertMissing(ctx, row))).rejects.toThrow(/null/i)
  })
})

describe('filters of a list', () => {
  let notes: Notes
  const ctx = contextOf()
  beforeAll(async () => {
    notes = await openNotes()
    const titles = ['100%', '1000', 'a_b', 'acb', 'A!B', 'Büro']
    const rows = titles.map((title, index) =>
      aNote({ title, number: index, done: index > 3, dueAt: index === 0 ? null : new Date(Date.UTC(2026, 0, index)) }),
    )
    await notes.tx.run(ctx, () => notes.table.insert(ctx, rows))
  })
  afterAll(() => notes.close())

  const first = new Date('2026-01-02T00:00:00.000Z')
  const last = new Date('2026-01-04T00:00:00.000Z')
  const search = (text: string): ListFilters => ({ search: { text, in: ['LOWER(note.title)'] } })

  it.each<[string, ListFilters, string[]]>([
    ['nothing', {}, ['100%', '1000', 'A!B', 'Büro', 'a_b', 'acb']],
    [
      'what is undefined',
      { equal: { done: undefined }, search: { text: undefined, in: ['note.title'] } },
      ['100%', '1000', 'A!B', 'Büro', 'a_b', 'acb'],
    ],
    ['a value', { equal: { done: true } }, ['A!B', 'Büro']],
    ['several values', { equal: { title: ['acb', '1000', 'none'] } }, ['1000', 'acb']],
    ['instants, the last one included', { between: { dueAt: { from: first, to: last } } }, ['A!B', 'a_b', 'acb']],
    ['instants before', { between: { dueAt: { from: first, before: last } } }, ['a_b', 'acb']],
    ['texts', { between: { title: { from: '1', to: '1000' } } }, ['100%', '1000']],
    ['a percent sign, which is no wildcard', search('0%'), ['100%']],
    ['an underscore, which is no wildcard', search('A_B'), ['a_b']],
    ['the escape character', search('a!b'), ['A!B']],
    ['blanks around', search('  acb '), ['acb']],
    ['all of them', { equal: { done: false }, between: { dueAt: { from: first } }, ...search('b') }, ['a_b', 'acb']],
  ])('narrow by %s', async (_what, filters, titles) => {
    const found = await notes.tx.read(ctx, () => narrow(notes.table.select(ctx, 'note'), 'note', filters).getMany())
    expect(found.map(({ title }) => title).sort()).toEqual(titles)
  })

  it('fold text the same way whatever the database can do', () => {
    expect(foldedText('BÜRO Ｆｕｌｌ ﬁ')).toBe('büro full fi')
  })
})
