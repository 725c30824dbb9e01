const DROPPED = /^ALTER TABLE (\S+) DROP COLUMN ("\w+")$/
const ADDED = /^ALTER TABLE (\S+) ADD ("\w+") (.+?)( NOT NULL)?$/

/**
 * TypeORM drops a column whose type changes and adds it again, which loses what is in it. Both statements become the
 * change of the type that is meant.
 */
export function keepColumns(statements) {
  return statements.flatMap((statement, at) => {
    const dropped = DROPPED.exec(statement)
    const added = ADDED.exec(statement)
    const pairs = (pattern, from, [, table, column]) =>
      from.some((other) => {
        const match = pattern.exec(other)
        return match !== null && match[1] === table && match[2] === column
      })
    if (dropped !== null && pairs(ADDED, statements.slice(at + 1), dropped)) return []
    if (added === null || !pairs(DROPPED, statements.slice(0, at), added)) return [statement]
    const [, table, column, type] = added
    return [`ALTER TABLE ${table} ALTER COLUMN ${column} TYPE ${type}`]
  })
}
