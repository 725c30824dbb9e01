import { describeOn } from '@nexus/testing'
import { keepDeadline, timeLeftOf } from '../src/index.js'
import { aNote, contextOf, openNotes, type Notes } from './notes-database.js'

describe('the time of a request that came over the transport', () => {
  let notes: Notes
  beforeAll(async () => {
    notes = await openNotes()
  })
  afterAll(() => notes.close())

  it('is that of the monotonic clock, whatever the clocks of other machines say', async () => {
    const late = keepDeadline(contextOf(undefined, 0), performance.now() + 60_000)
    expect(timeLeftOf(late, notes.clock)).toBeGreaterThan(0)
    expect(await notes.tx.read(late, () => Promise.resolve('done'))).toBe('done')
    const over = keepDeadline(contextOf(), performance.now())
    expect(timeLeftOf(over, notes.clock)).toBeLessThanOrEqual(0)
  })

  it('is asked of the context itself where none was kept: a copy goes by its own deadline', () => {
    const at = notes.clock.now().getTime()
    const kept = keepDeadline(contextOf(undefined, at + 500), performance.now() + 60_000)
    expect(timeLeftOf({ ...kept }, notes.clock)).toBe(500)
  })

  it('begins nothing once it is over', async () => {
    const over = keepDeadline(contextOf(), performance.now())
    let begun = false
    for (const enter of ['run', 'read'] as const)
      await expect(
        notes.tx[enter](over, () => {
          begun = true
          return Promise.resolve()
        }),
      ).rejects.toMatchObject({ kind: 'DEADLINE_EXCEEDED' })
    expect(begun).toBe(false)
  })
})

describeOn('postgres')('the time of a request on PostgreSQL', () => {
  it('cuts the statement that runs when it is over, and stores nothing', async () => {
    const notes = await openNotes()
    const ctx = keepDeadline(contextOf(), performance.now() + 400)
    await expect(
      notes.tx.run(ctx, async () => {
        await notes.table.insert(ctx, aNote({ id: ctx.opId }))
        await notes.tx.manager().query('select pg_sleep(600)')
      }),
    ).rejects.toMatchObject({ kind: 'DEADLINE_EXCEEDED' })
    const after = contextOf(ctx.tenantId)
    expect(await notes.tx.read(after, () => notes.table.find(after, ctx.opId))).toBeNull()
    await notes.close()
  })
})
