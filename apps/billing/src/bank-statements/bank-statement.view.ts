import type { BankLineView, BankStatementView } from '@nexus/contracts-billing'
import { Money } from '@nexus/kernel'
import type { BankLine } from './bank-line.entity.js'
import type { BankStatement } from './bank-statement.entity.js'

export function statementViewOf(statement: BankStatement): BankStatementView {
  const money = (minor: bigint) => Money.ofMinor(minor, statement.currency).toJSON()
  return {
    bankStatementId: statement.id,
    statementId: statement.statementId,
    messageId: statement.messageId,
    iban: statement.iban,
    legalEntityId: statement.legalEntityId,
    bankAccountId: statement.bankAccountId,
    opening: money(statement.openingMinor),
    closing: money(statement.closingMinor),
    closedOn: statement.closedOn ?? undefined,
    continuity: statement.continuity,
    lines: statement.lines,
    openLines: statement.openLines,
    file: statement.file,
    importedBy: statement.createdBy,
    importedAt: statement.createdAt.toISOString(),
    version: statement.version,
  }
}

/** What events of a statement carry. */
export const statementFacts = ({ id, version, statementId, bankAccountId, openLines }: BankStatement) => ({
  bankStatementId: id,
  version,
  statementId,
  bankAccountId,
  openLines,
})

export function lineViewOf(line: BankLine): BankLineView {
  const money = (minor: bigint) => Money.ofMinor(minor, line.currency).toJSON()
  return {
    bankLineId: line.id,
    bankStatementId: line.bankStatementId,
    position: line.position,
    direction: line.direction,
    amount: money(line.amountMinor),
    bookedOn: line.bookedOn ?? undefined,
    valueDate: line.valueDate ?? undefined,
    transactionCode: line.transactionCode ?? undefined,
    endToEndId: line.endToEndId ?? undefined,
    counterparty: line.counterparty,
    remittance: line.remittance,
    instructed: line.instructed ?? undefined,
    exchangeRate: line.exchangeRate ?? undefined,
    charges: line.chargesMinor == null ? undefined : money(line.chargesMinor),
    returned: line.returned ?? undefined,
    state: line.state,
    by: line.by ?? undefined,
    settlements: line.settlements,
    suggestions: line.suggestions,
    detail: line.detail ?? undefined,
    facts: line.facts ?? undefined,
    dismissal: line.dismissal ?? undefined,
  }
}
