import { scriptOf } from './pgbench.mjs'
import { isOfPerson, isOfRequest, recipeOf } from './recipe.mjs'
import { newId, replay } from './replay.mjs'

const SINCE = Date.parse('2026-01-01T00:00:00Z')
const idOf = (time, tail) => {
  const hex = time.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${tail.padStart(12, '0')}`
}
const OLD = idOf(SINCE - 60_000, 'a')
const NEW = idOf(SINCE + 5, 'b')
const KEY = '0b8e4b1e-3c52-4f0e-9d55-1a6a2c1b7a01'

const statement = (sql, values, { columns = [], rows = [], tags = ['SELECT 0'] } = {}) => ({
  sql,
  values,
  columns,
  rows,
  tags,
})
const unitOf = (...statements) => ({ statements: [statement(BEGIN), ...statements, statement('COMMIT')] })
const BEGIN = `BEGIN; SET LOCAL ROLE "app"; SELECT set_config('app.actor_id', '${OLD}', true)`
const recorded = (columns = ['requisition_id', 'requisition_version']) =>
  recipeOf(
    [
      unitOf(
        statement('SELECT pg_try_advisory_xact_lock($1) AS locked', ['123']),
        statement('SELECT … FROM "requisition"', [OLD], {
          columns,
          rows: [[OLD, '7']],
        }),
        statement(
          'UPDATE "p"."requisition" SET "version" = $1, "title" = $2 WHERE "id" = $3 AND "version" = $4',
          ['8', "it's: so", OLD, '7'],
          { tags: ['UPDATE 1'] },
        ),
        statement(
          'INSERT INTO "p"."outbox_event"(…) VALUES ($1, $2, $3, $4)',
          [NEW, OLD, '8', `{"order":"${NEW}","new":true}`],
          { tags: ['INSERT 0 1'] },
        ),
        statement('INSERT INTO "p"."kept"(…) VALUES ($1, $2, $3)', [KEY, `pdf:${NEW}`, null], { tags: ['INSERT 0 1'] }),
      ),
    ],
    { since: SINCE, own: [KEY], answer: `{"id":"${NEW}"}` },
  )

describe('recipe', () => {
  it('a live event stands where its feed answered, several of one person one after the other', () => {
    const [ANNA, BEN] = [idOf(SINCE - 9000, 'c'), idOf(SINCE - 9000, 'd')]
    const { units } = recipeOf(
      [
        unitOf(
          statement('INSERT INTO "w"."live_feed"("id", "sequence") VALUES … RETURNING id, sequence', [ANNA, '2'], {
            columns: ['id', 'sequence'],
            rows: [
              [ANNA, '41'],
              [BEN, '7'],
            ],
          }),
          statement(
            'INSERT INTO "w"."live_event"("user_id", "sequence") VALUES ($1, $2), ($3, $4), ($5, $6)',
            [ANNA, '40', ANNA, '41', BEN, '7'],
            { tags: ['INSERT 0 3'] },
          ),
        ),
      ],
      { since: SINCE },
    )
    const cell = (row) => ({ statement: 1, row, column: 1 })
    expect(units[0][2].values).toEqual([
      ...[ANNA, { cell: cell(0), plus: -1 }, ANNA],
      ...[{ cell: cell(0), plus: 0 }, BEN, { cell: cell(1), plus: 0 }],
    ])
    // pgbench keeps no row of several.
    expect(scriptOf({ units, ids: 0 })).toContain('(:serial::bigint + -1)')
  })

  it('ids of the recording are new each time, the same one everywhere; what was there before stays', () => {
    const { units, answer, ids } = recorded()
    const [, , read, update, insert, kept] = units[0]
    expect(ids).toBe(2)
    expect(read.values).toEqual([OLD])
    expect(insert.values[0]).toEqual({ id: 1 })
    expect(insert.values[3]).toEqual({ text: ['{"order":"', { id: 1 }, '","new":true}'] })
    expect(kept.values).toEqual([{ id: 0 }, { text: ['pdf:', { id: 1 }] }, null])
    expect(answer).toEqual({ text: ['{"id":"', { id: 1 }, '"}'] })
    expect(update.values[1]).toBe("it's: so")
  })

  it('knows a version that was read without the alias of its table', () => {
    const cellsOf = ({ units }) => units[0].map(({ values }) => values?.filter((value) => value?.cell !== undefined))
    const cells = cellsOf(recorded(['id', 'version']))
    expect(cells.flat().filter(Boolean)).toHaveLength(3)
    expect(cells).toEqual(cellsOf(recorded()))
  })

  it('versions of rows that were there before are read again', () => {
    const [, lock, , update, insert] = recorded().units[0]
    const cell = { statement: 2, row: 0, column: 1 }
    expect(lock.values).toEqual([{ lock: true }])
    expect(update.values).toEqual([{ cell, plus: 1 }, "it's: so", OLD, { cell, plus: 0 }])
    expect(insert.values[2]).toEqual({ cell, plus: 1 })
  })

  it('knows the units of people, of their requests, and of the platform itself', () => {
    const by = (actor, sql) => ({
      statements: [statement(`BEGIN; SELECT set_config('app.actor_id', '${actor}', true)`), statement(sql)],
    })
    expect(isOfPerson(by('platform:relay', 'SELECT 1'))).toBe(false)
    expect(isOfPerson(by(OLD, 'INSERT INTO "p"."inbox_event"'))).toBe(true)
    expect(isOfRequest(by(OLD, 'INSERT INTO "p"."inbox_event"'))).toBe(false)
    expect(isOfRequest(by(OLD, 'SELECT 1'))).toBe(true)
  })

  it('pgbench gets one round trip where the platform has one, and no colon that it would take for a variable', () => {
    const script = scriptOf(recorded())
    expect(script).toContain('\\startpipeline\nBEGIN;\nSET LOCAL ROLE "app";\nSELECT set_config')
    expect(script).toContain('SET "version" = (:u0s2_requisition_version::bigint + 1), "title" = E\'it\'\'s\\072 so\'')
    expect(script).toContain('AND "version" = :u0s2_requisition_version;')
    expect(script).toContain("(:id0, (E'pdf\\072' || :id1), NULL)")
    expect(script).toContain('SELECT … FROM "requisition" \\gset u0s2_')
    expect(script).not.toMatch(/[^:]:(?!id\d|lock|micros|serial|u0s2_|:)[a-z]/)
  })
})

describe('replay', () => {
  /** Answers as PostgreSQL would have when the requisition has version 41 meanwhile. */
  const pool = (said, rowCount = 1) => ({
    connect: () =>
      Promise.resolve({
        release: () => undefined,
        query: (query) => {
          said.push(query)
          const text = query.text ?? query
          return Promise.resolve({ rows: [[OLD, '41']], command: /^\w+/.exec(text)[0], rowCount })
        },
      }),
  })

  it('says the statements with ids of its own, the key of the caller and the versions of now', async () => {
    const said = []
    const answer = await replay(pool(said), recorded(), 'own-key')
    const [, , , update, insert, kept] = said
    expect(update.values).toEqual(['42', "it's: so", OLD, '41'])
    expect(kept.values[0]).toBe('own-key')
    expect(insert.values[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(answer).toBe(`{"id":"${insert.values[0]}"}`)
    expect(said.at(-1)).toBe('COMMIT')
  })

  it('refuses to be fast by doing nothing: an effect that does not come is an error', async () => {
    await expect(replay(pool([], 0), recorded(), 'own-key')).rejects.toThrow('UPDATE 0 in place of UPDATE 1')
  })

  it('makes ids of version 7 that differ', () => {
    const ids = Array.from({ length: 1000 }, newId)
    expect(new Set(ids).size).toBe(1000)
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    )
  })
})
