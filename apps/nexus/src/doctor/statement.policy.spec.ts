import { instantOf, statementFor } from './statement.policy.js'

const at = new Date('2026-11-21T09:00:00.250Z')

describe('a statement of the doctor', () => {
  it('names tables and parameters as either database does', () => {
    const text = 'SELECT id FROM {job} WHERE tenant_id = :tenant AND kind IN :kinds AND run_at < :edge AND id = :tenant'
    const values = { tenant: 't', kinds: ['a', 'b'], edge: at }
    expect(statementFor('postgres', 'workflow', text, values)).toEqual({
      sql: 'SELECT id FROM "workflow"."job" WHERE tenant_id = $1 AND kind IN ($2, $3) AND run_at < $4 AND id = $5',
      parameters: ['t', 'a', 'b', at, 't'],
    })
    expect(statementFor('sqlite', 'workflow', text, values)).toEqual({
      sql: 'SELECT id FROM "job" WHERE tenant_id = ? AND kind IN (?, ?) AND run_at < ? AND id = ?',
      parameters: ['t', 'a', 'b', '2026-11-21 09:00:00.250', 't'],
    })
  })

  it('reads JSON as text, which SQLite keeps in a form of its own', () => {
    const text = "SELECT 1 FROM {job} j WHERE JSON_TEXT(j.payload) LIKE 'x' AND j.id::text = 'y'"
    expect(statementFor('postgres', 's', text, {}).sql).toContain("CAST(j.payload AS text) LIKE 'x' AND j.id::text")
    expect(statementFor('sqlite', 's', text, {}).sql).toContain("json(j.payload) LIKE 'x'")
  })

  it('does not run without a value', () => {
    expect(() => statementFor('sqlite', 's', 'SELECT :missing', {})).toThrow('no value for :missing')
  })

  it('understands the instants of either', () => {
    expect(instantOf(at)).toEqual(at)
    expect(instantOf('2026-11-21 09:00:00.250')).toEqual(at)
  })
})
