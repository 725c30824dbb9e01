import { type CheckedStatement, checkStatement, type Camt053Statement, parseCamt053 } from '@nexus/standards-camt053'
import { createHash } from 'node:crypto'
import { type Booking, bookingsOf } from './booking.policy.js'

/** A statement, read and added up. */
export interface ReadStatement {
  readonly messageId: string
  readonly statement: Camt053Statement
  readonly checked: CheckedStatement
  readonly bookings: readonly Booking[]
  /** Of what it says, whatever file carries it. */
  readonly contentSha256: string
}

/** The statements of a file, one at least. @throws DomainError `camt053.…`, `money.…` for what is not one */
export function readStatements(bytes: Uint8Array): [ReadStatement, ...ReadStatement[]] {
  const { messageId, statements } = parseCamt053(bytes)
  const read = statements.map((statement) => {
    const checked = checkStatement(statement)
    const contentSha256 = createHash('sha256').update(JSON.stringify(statement)).digest('hex')
    return { messageId, statement, checked, bookings: bookingsOf(checked), contentSha256 }
  })
  const [first, ...rest] = read
  if (first === undefined) throw new Error('a camt.053 message has one statement at least')
  return [first, ...rest]
}
