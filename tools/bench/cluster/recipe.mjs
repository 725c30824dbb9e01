const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const WHOLE_UUID = new RegExp(`^${UUID.source}$`)

/**
 * What the platform said to its database for one request, so that it can be said again any number of times: a recipe is
 * { units: [[statement]], answer, ids }, a statement { sql, values, does }, and a value
 *   null, a text, { bytes } in base64: as it was;
 *   { id } a new id of this time's, { text: [part | { id }] } a text with such ids in it;
 *   { lock } a number that nobody else has, { micros } the present time, { serial } the next number of a series;
 *   { cell: { statement, row, column }, plus } what an earlier statement of the unit read, such as a version.
 * `heard` are the units of the request; ids made at `since` or later, and those in `own`, are new each time; `anyKeys`:
 * also all of version 4, which only clients make.
 */
export function recipeOf(heard, { since, own = [], anyKeys = false, answer = '' }) {
  const ids = new Map()
  const isNew = (id) => own.includes(id) || (anyKeys && id[14] === '4') || (id[14] === '7' && madeAt(id) >= since)
  const numbered = (id) => ids.get(id) ?? (ids.set(id, ids.size), ids.size - 1)
  for (const id of own) numbered(id)
  const templateOf = (text) => {
    const found = [...text.matchAll(UUID)].filter(([id]) => isNew(id))
    if (found.length === 0) return text
    if (WHOLE_UUID.test(text)) return { id: numbered(text) }
    const parts = []
    let from = 0
    for (const match of found) {
      parts.push(text.slice(from, match.index), { id: numbered(match[0]) })
      from = match.index + match[0].length
    }
    return { text: [...parts, text.slice(from)].filter((part) => part !== '') }
  }
  const valueOf = (value, isLock) => {
    if (value === null) return null
    if (Buffer.isBuffer(value)) return { bytes: value.toString('base64') }
    if (isLock) return { lock: true }
    if (/^\d{16}$/.test(value) && Number(value) >= since * 1000) return { micros: true }
    return templateOf(value)
  }
  const units = heard.map(({ statements }) =>
    statements.map((statement, at) => {
      const versions = readVersions(statements.slice(0, at))
      const isLock = statement.sql.startsWith('SELECT pg_try_advisory_xact_lock')
      const values = statement.values?.map(
        (value, place) =>
          versionValue(statement, place, versions, isNew) ??
          positionValue(statement, place, statements.slice(0, at)) ??
          serialValue(statement, value) ??
          valueOf(value, isLock),
      )
      const { sql, columns, rows } = statement
      return {
        sql,
        values,
        columns,
        rows: rows.length,
        does: statement.tags.filter((tag) => /^(INSERT|UPDATE|DELETE)/.test(tag)),
      }
    }),
  )
  return { units, answer: templateOf(answer), ids: ids.size }
}

/** The number that a document gets, such as PO-2026-0000012, as a text and as the number behind it. */
function serialValue({ sql, values }, value) {
  if (!/^UPDATE "procurement"\."purchase_order" /.test(sql)) return undefined
  const found = values.map((one) => /^([A-Z]+-\d{4}-)(\d+)$/.exec(one ?? '')).find(Boolean)
  if (found == null) return undefined
  if (value === found[0]) return { serial: found[1] }
  return value === String(Number(found[2])) && values.indexOf(value) === values.indexOf(found[0]) + 2
    ? { serial: '' }
    : undefined
}

/** When a UUID of version 7 was made, in ms. */
const madeAt = (id) => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)

/** Of rows that were read with their id and version: where the version stands, by id; the last reading counts. */
function readVersions(statements) {
  const versions = new Map()
  statements.forEach(({ columns, rows }, statement) => {
    // With the alias of their table, or without one.
    const column = columns.findIndex((name) => /(^|_)version$/.test(name))
    const id = columns.indexOf(columns[column]?.replace(/version$/, 'id'))
    if (column < 0 || id < 0) return
    rows.forEach((row, index) =>
      versions.set(row[id], { version: Number(row[column]), cell: { statement, row: index, column } }),
    )
  })
  return versions
}

/** A version that the statement compares, sets or numbers an event by, of a row that was there before the request. */
function versionValue({ sql, values }, place, versions, isNew) {
  const known = (id) => (WHOLE_UUID.test(id ?? '') && !isNew(id) ? versions.get(id) : undefined)
  if (/^UPDATE/.test(sql)) {
    const [, set] = /"version" = \$(\d+),/.exec(sql) ?? []
    const [, of, seen] = /"id" = \$(\d+) AND "version" = \$(\d+)$/.exec(sql) ?? []
    const row = of === undefined ? undefined : known(values[Number(of) - 1])
    if (row === undefined) return undefined
    if (place === Number(seen) - 1 && values[place] === String(row.version)) return { cell: row.cell, plus: 0 }
    if (place === Number(set) - 1 && values[place] === String(row.version + 1)) return { cell: row.cell, plus: 1 }
  }
  if (/^INSERT INTO "\w+"\."outbox_event"/.test(sql)) {
    const row = known(values[place - 1])
    if (row !== undefined && values[place] === String(row.version + 1)) return { cell: row.cell, plus: 1 }
  }
  return undefined
}

/** The position of a live event: what its person's feed answered when room was taken in it, or less by the later ones. */
function positionValue({ sql, values }, place, before) {
  const [, list] = /^INSERT INTO "\w+"\."live_event"\(([^)]+)\) VALUES /.exec(sql) ?? []
  if (list === undefined) return undefined
  const columns = list.split(', ').map((name) => name.replaceAll('"', ''))
  if (columns[place % columns.length] !== 'sequence') return undefined
  const user = values[place - (place % columns.length) + columns.indexOf('user_id')]
  const statement = before.findIndex((one) => /^INSERT INTO "\w+"\."live_feed"/.test(one.sql))
  const row = before[statement]?.rows.findIndex(([id]) => id === user) ?? -1
  if (row < 0) return undefined
  const column = before[statement].columns.indexOf('sequence')
  return { cell: { statement, row, column }, plus: Number(values[place]) - Number(before[statement].rows[row][column]) }
}

/** A unit of a person, not of what the platform does by itself (relay, seals, jobs). */
export const isOfPerson = ({ statements }) => /app\.actor_id', '(?!platform:|system)/.test(statements[0].sql)

/** Also not of a consumer: only what the request itself did before its answer. */
export const isOfRequest = (unit) => isOfPerson(unit) && !unit.statements.some(({ sql }) => /"inbox_event"/.test(sql))

/** How many statements a recipe has, each one round trip. */
export const statementsIn = ({ units }) => units.reduce((sum, unit) => sum + unit.length, 0)
