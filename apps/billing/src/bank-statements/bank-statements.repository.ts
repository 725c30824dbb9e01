import { notFound, type TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  isUniqueViolation,
  type NewRow,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { BankLine } from './bank-line.entity.js'
import { BankStatement } from './bank-statement.entity.js'

type Filters = Readonly<Record<string, string | undefined>>

@Injectable()
export class BankStatementsRepository {
  private readonly heads: TenantTable<BankStatement>
  private readonly rows: TenantTable<BankLine>

  constructor(private readonly tx: TenantTx) {
    this.heads = new TenantTable(tx, BankStatement, 'bank statement')
    this.rows = new TenantTable(tx, BankLine, 'booking')
  }

  get(ctx: TenantContext, bankStatementId: string): Promise<BankStatement> {
    return this.heads.get(ctx, bankStatementId)
  }

  /** The statement of that account and id, or null. */
  same(ctx: TenantContext, bankAccountId: string, statementId: string): Promise<BankStatement | null> {
    return this.heads
      .select(ctx, 'statement')
      .andWhere('statement.bankAccountId = :bankAccountId AND statement.statementId = :statementId', {
        bankAccountId,
        statementId,
      })
      .getOne()
  }

  /** The newest statement of the account up to that day, or null. */
  before(ctx: TenantContext, bankAccountId: string, day: string | null): Promise<BankStatement | null> {
    const query = this.heads
      .select(ctx, 'statement')
      .andWhere('statement.bankAccountId = :bankAccountId', { bankAccountId })
      .orderBy('statement.closedOn', 'DESC', 'NULLS LAST')
      .addOrderBy('statement.createdAt', 'DESC')
      .addOrderBy('statement.id', 'DESC')
    if (day !== null) query.andWhere('(statement.closedOn IS NULL OR statement.closedOn <= :day)', { day })
    return query.limit(1).getOne()
  }

  /** False when another import added the same statement at the same time; nothing is stored then. */
  async insert(ctx: TenantContext, statement: BankStatement): Promise<boolean> {
    try {
      await this.tx.savepoint(() => this.heads.insert(ctx, statement))
      return true
    } catch (error) {
      if (isUniqueViolation(error, ['bankAccountId', 'statementId'])) return false
      throw error
    }
  }

  /** How many bookings of a statement that was just added wait; part of its first version. */
  async noteOpenLines(ctx: TenantContext, statement: BankStatement, openLines: number): Promise<void> {
    statement.openLines = openLines
    if (openLines > 0) await this.heads.patch(ctx, statement.id, { openLines })
  }

  insertLines(ctx: TenantContext, lines: readonly NewRow<BankLine>[]): Promise<void> {
    return lines.length === 0 ? Promise.resolve() : this.rows.insert(ctx, lines)
  }

  /** A booking with its statement, which is locked until the transaction ends. @throws DomainError request.not_found */
  async lockLine(ctx: TenantContext, bankLineId: string): Promise<{ statement: BankStatement; line: BankLine }> {
    const { bankStatementId } = await this.rows.get(ctx, bankLineId)
    const query = this.heads.select(ctx, 'statement').andWhere('statement.id = :bankStatementId', { bankStatementId })
    // SQLite has one writer at a time, and no row locks.
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    const statement = await query.getOne()
    if (statement === null) throw notFound(`There is no bank statement ${bankStatementId}.`)
    return { statement, line: await this.rows.get(ctx, bankLineId) }
  }

  async storeLine(ctx: TenantContext, statement: BankStatement, line: BankLine): Promise<void> {
    const { id, state, by, settlements, suggestions, detail, facts, dismissal } = line
    await this.rows.patch(ctx, id, { state, by, settlements, suggestions, detail, facts, dismissal })
    await this.heads.update(ctx, statement, statement.version)
  }

  page(ctx: TenantContext, { legalEntityId, bankAccountId }: Filters, input: PageInput): Promise<Page<BankStatement>> {
    const query = this.heads.select(ctx, 'statement')
    if (legalEntityId !== undefined) query.andWhere('statement.legalEntityId = :legalEntityId', { legalEntityId })
    if (bankAccountId !== undefined) query.andWhere('statement.bankAccountId = :bankAccountId', { bankAccountId })
    const filterHash = filterHashOf({ legalEntityId, bankAccountId })
    return this.heads.page(ctx, query, { alias: 'statement', sorts: { createdAt: 'createdAt' }, filterHash }, input)
  }

  pageOfLines(ctx: TenantContext, { bankStatementId, state }: Filters, input: PageInput): Promise<Page<BankLine>> {
    const query = this.rows.select(ctx, 'line')
    if (bankStatementId !== undefined) query.andWhere('line.bankStatementId = :bankStatementId', { bankStatementId })
    if (state !== undefined) query.andWhere('line.state = :state', { state })
    const filterHash = filterHashOf({ bankStatementId, state })
    return this.rows.page(ctx, query, { alias: 'line', sorts: { position: 'position' }, filterHash }, input)
  }
}
