import { randomUUID } from 'node:crypto'
import { byWeight, evenly } from './random.mjs'

const SPREAD_COLUMNS = ['template_id', 'id', 'line_id', 'vendor_id', 'number', 'sequence_number', 'created_at']
const ROWS_A_STATEMENT = 500
const MINUTE = 60_000

/**
 * Copies orders of one line, with the line, until there are `count` more: each row is a real order's, with an id, number,
 * time and vendor of its own. `templates` are ids of orders with the parts of a hundred that they make; the vendors get
 * the fewer orders the later they come, as in a real ledger (the n-th in proportion to 1/n). `typed`: the database has
 * types for ids and times.
 */
export async function copyOrders(query, { typed, count, templates, vendors, newest }) {
  const type = (column) =>
    !typed ? 'text' : column.endsWith('id') ? 'uuid' : column === 'created_at' ? 'timestamptz' : 'text'
  const columns = SPREAD_COLUMNS.map((name) => `${name} ${name === 'sequence_number' ? 'integer' : type(name)}`)
  await query(`CREATE TEMPORARY TABLE spread (${columns.join(', ')})`)
  const random = evenly(20_260_101)
  const pick = { template: byWeight(templates), vendor: byWeight(vendors.map((id, rank) => [id, 1 / (rank + 1)])) }
  for (let start = 0; start < count; start += ROWS_A_STATEMENT) {
    const rows = Array.from({ length: Math.min(ROWS_A_STATEMENT, count - start) }, (_, offset) => {
      const index = start + offset
      const made = new Date(newest.getTime() - (count - index) * 5 * MINUTE).toISOString()
      const sequence = 1_000_000 + index
      return [
        pick.template(random()),
        randomUUID(),
        randomUUID(),
        pick.vendor(random()),
        numberOf(index),
        sequence,
        made,
      ]
    })
    const places = rows.map((row, at) => `(${row.map((_, column) => `?${at * row.length + column + 1}`).join(', ')})`)
    await query(`INSERT INTO spread VALUES ${places.join(', ')}`, rows.flat())
  }
  const time = typed ? 'spread.created_at' : "replace(replace(spread.created_at, 'T', ' '), 'Z', '')"
  await copy(query, typed, 'purchase_order', 'id', {
    id: 'spread.id',
    vendor_id: 'spread.vendor_id',
    number: 'CASE WHEN source.number IS NULL THEN NULL ELSE spread.number END',
    sequence_number: 'CASE WHEN source.number IS NULL THEN NULL ELSE spread.sequence_number END',
    created_at: time,
    updated_at: time,
  })
  await copy(query, typed, 'purchase_order_line', 'order_id', { id: 'spread.line_id', order_id: 'spread.id' })
  await query('DROP TABLE spread')
}

/** Number of the copy. */
export const numberOf = (index) => `PO-2025-${String(1_000_000 + index)}`

async function copy(query, typed, table, key, replaced) {
  const columns = typed
    ? await query(
        'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?1',
        [table],
      )
    : await query(`PRAGMA table_info(${table})`)
  const names = columns.map(({ name }) => name)
  const values = names.map((name) => replaced[name] ?? `source."${name}"`)
  await query(
    `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')})
     SELECT ${values.join(', ')} FROM spread JOIN ${table} source ON source.${key} = spread.template_id`,
  )
}
