import { aNote, contextOf, openNotes, type Notes } from './notes-database.js'

/** so many edits are acknowledged, by so many writers of so few rows that most meet another one. */
const EDITS = 10_000
const WRITERS = 4
const ROWS = 20

let notes: Notes
beforeAll(async () => {
  notes = await openNotes(WRITERS)
})
afterAll(() => notes.close())

describe('Q-07: no lost update', () => {
  it(`${EDITS.toLocaleString('en')} contended edits: each acknowledged one is there once, in the order of the versions`, async () => {
    const { tx, table } = notes
    const ctx = contextOf()
    const rows = Array.from({ length: ROWS }, () => aNote())
    await tx.run(ctx, () => table.insert(ctx, rows))
    const acknowledged = new Map<string, { version: number; edit: string }[]>(rows.map(({ id }) => [id, []]))
    let begun = 0
    let refused = 0
    const writer = async (own: number): Promise<void> => {
      while (begun < EDITS) {
        const edit = `${String(own)}.${String((begun += 1))}`
        // All writers are at the same row most of the time.
        const id = rows[Math.floor(begun / WRITERS) % ROWS]?.id ?? ''
        for (;;) {
          const seen = await tx.read(ctx, () => table.get(ctx, id))
          try {
            await tx.run(ctx, async () => {
              const row = await table.get(ctx, id)
              row.tags = [...seen.tags, edit]
              await table.update(ctx, row, seen.version)
            })
          } catch (error) {
            expect(error).toMatchObject({ code: 'request.version_mismatch' })
            refused += 1
            continue
          }
          acknowledged.get(id)?.push({ version: seen.version + 1, edit })
          break
        }
      }
    }
    await Promise.all(Array.from({ length: WRITERS }, (_, own) => writer(own)))
    let kept = 0
    for (const [id, edits] of acknowledged) {
      const { tags, version } = await tx.read(ctx, () => table.get(ctx, id))
      edits.sort((one, other) => one.version - other.version)
      expect(tags).toEqual(edits.map(({ edit }) => edit))
      expect(edits.map((edit) => edit.version)).toEqual(edits.map((_, index) => index + 2))
      expect(version).toBe(edits.length + 1)
      kept += edits.length
    }
    expect(kept).toBe(EDITS)
    // Otherwise nothing was contended and nothing is shown.
    expect(refused).toBeGreaterThan(EDITS / 10)
  }, 180_000)
})
