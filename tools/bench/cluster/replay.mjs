import { randomBytes } from 'node:crypto'

let made = 0

/** A UUID of version 7, as the platform makes them: in the order of time. */
export function newId() {
  const bytes = randomBytes(10)
  const time = Date.now().toString(16).padStart(12, '0')
  const rest = bytes.toString('hex')
  const variant = ((bytes[2] & 0x3f) | 0x80).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(6, 8)}-${rest.slice(8, 20)}`
}

/** Of this process and moment: two replays never have the same. */
const serial = () => (process.pid % 1000) * 1_000_000 + (made += 1)

const textOf = (value, ids) =>
  typeof value === 'string'
    ? value
    : 'id' in value
      ? ids[value.id]
      : value.text.map((part) => textOf(part, ids)).join('')

function filled(value, ids, results, number) {
  if (value === null || typeof value === 'string') return value
  if ('id' in value || 'text' in value) return textOf(value, ids)
  if ('lock' in value) return randomBytes(8).readBigInt64BE(0).toString()
  if ('micros' in value) return String(Date.now() * 1000)
  if ('serial' in value)
    return value.serial === '' ? String(number) : `${value.serial}${String(number).padStart(10, '0')}`
  if ('bytes' in value) return Buffer.from(value.bytes, 'base64')
  const { statement, row, column } = value.cell
  return String(Number(results[statement].rows[row][column]) + value.plus)
}

const AS_TEXT = { getTypeParser: () => (value) => value }

/**
 * Says a recipe to the database, each unit on a connection of the pool, each statement as the platform did (with
 * parameters or without), and answers as it did.
 * @throws Error when a statement did something else than it did for the platform
 */
export async function replay(pool, { units, answer, ids: count }, ownId) {
  const ids = Array.from({ length: count }, newId)
  // The client's idempotency key is the first new id that the platform met.
  if (ownId !== undefined && count > 0) ids[0] = ownId
  const number = serial()
  for (const unit of units) {
    const client = await pool.connect()
    const results = []
    try {
      for (const [at, { sql, values, does }] of unit.entries()) {
        // A reader's answer does not wait for its COMMIT, as in the platform.
        if (sql === 'COMMIT' && /^BEGIN READ ONLY/.test(unit[0].sql)) {
          void client.query(sql).then(() => client.release(), client.release)
          break
        }
        const result =
          values === undefined
            ? await client.query(sql)
            : await client.query({
                text: sql,
                values: values.map((value) => filled(value, ids, results, number)),
                rowMode: 'array',
                types: AS_TEXT,
              })
        results.push(result)
        if (does.length > 0) checkEffect(sql, does, result)
        if (at === unit.length - 1) client.release()
      }
    } catch (error) {
      client.release(error)
      throw error
    }
  }
  return textOf(answer, ids)
}

function checkEffect(sql, [wanted], { command, rowCount }) {
  const done = command === 'INSERT' ? `INSERT 0 ${rowCount}` : `${command} ${rowCount}`
  if (done !== wanted) throw new Error(`a statement did ${done} in place of ${wanted}: ${sql.slice(0, 200)}`)
}
