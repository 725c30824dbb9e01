import { readMessage, type XmlLimits, type XmlReader } from '@nexus/standards-xml'
import { camt053Errors } from './errors.js'
import { directionOf, readEntry } from './read-entry.js'
import type { Camt053Balance, Camt053Message, Camt053Statement } from './statement.js'

/** The versions that are read: .02 (simple statuses and parties) and those of the newer structure. */
export const CAMT053_VERSIONS = ['02', '04', '06', '08', '09', '10', '11', '12'].map(
  (version) => `camt.053.001.${version}`,
)

/** Booked balances in the order in which they are looked for: of a day, of the day before, between pages. */
const OPENING = ['OPBD', 'PRCD', 'ITBD']
const CLOSING = ['CLBD', 'ITBD']

/**
 * Reads a bank-to-customer statement (camt.053). Whether it adds up is asked by `checkStatement`.
 * @param limits upper bounds of the document
 * @throws DomainError `camt053.document.*` that names the field, position or limit (SEC-34)
 */
export function parseCamt053(bytes: Uint8Array, limits: Partial<XmlLimits> = {}): Camt053Message {
  const of = { versions: CAMT053_VERSIONS, element: 'BkToCstmrStmt', errors: camt053Errors }
  const { version, message } = readMessage(bytes, of, limits)
  const statements = message.list('Stmt')
  if (statements.length === 0) message.missing('Stmt')
  return {
    version,
    messageId: message.requiredText('GrpHdr/MsgId', 35),
    createdAt: message.requiredInstant('GrpHdr/CreDtTm'),
    statements: statements.map(readStatement),
  }
}

function readStatement(statement: XmlReader): Camt053Statement {
  const account = statement.required('Acct')
  const balances = statement.list('Bal').map((balance) => ({
    code: balance.text('Tp/CdOrPrtry/Cd') ?? balance.text('Tp/CdOrPrtry/Prtry') ?? '',
    balance: readBalance(balance),
  }))
  const first = (codes: readonly string[]): Camt053Balance | undefined =>
    codes.flatMap((code) => balances.find((each) => each.code === code)?.balance ?? [])[0]
  const last = (codes: readonly string[]): Camt053Balance | undefined =>
    codes.flatMap((code) => balances.findLast((each) => each.code === code)?.balance ?? [])[0]
  return {
    statementId: statement.requiredText('Id', 35),
    sequenceNumber: statement.text('ElctrncSeqNb') ?? statement.text('LglSeqNb'),
    createdAt: statement.text('CreDtTm'),
    account: accountOf(account) ?? account.missing('Id'),
    currency: account.text('Ccy'),
    from: statement.date('FrToDt/FrDtTm') ?? statement.date('FrToDt/FrDt'),
    to: statement.date('FrToDt/ToDtTm') ?? statement.date('FrToDt/ToDt'),
    lastPage: statement.code('StmtPgntn/LastPgInd', ['true', 'false', '1', '0'])?.match(/^(false|0)$/) == null,
    opening: first(OPENING),
    closing: last(CLOSING),
    entries: statement.list('Ntry').map(readEntry),
  }
}

const accountOf = (account: XmlReader): string | undefined =>
  (account.text('Id/IBAN') ?? account.text('Id/Othr/Id'))?.replaceAll(/\s/g, '')

function readBalance(balance: XmlReader): Camt053Balance {
  const { amount, currency } = balance.requiredAmount('Amt')
  const overdrawn = directionOf(balance) === 'debit' && /[1-9]/.test(amount)
  return {
    amount: overdrawn ? `-${amount}` : amount,
    currency,
    date: balance.date('Dt/Dt') ?? balance.date('Dt/DtTm'),
  }
}
