import {
  bankAccountUnknown,
  bankStatementConflict,
  bankStatementImported,
  bankStatementTooLong,
  type importBankStatement,
  MAX_STATEMENT_LINES,
} from '@nexus/contracts-billing'
import { storeFile } from '@nexus/contracts-documents'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { RpcClient } from '@nexus/platform-service'
import { Inject, Injectable } from '@nestjs/common'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { PaymentSettingsRepository } from '../payments/payment-settings.repository.js'
import { BankStatement } from './bank-statement.entity.js'
import { statementFacts, statementViewOf } from './bank-statement.view.js'
import { BankStatementsRepository } from './bank-statements.repository.js'
import { LineMatching } from './line-matching.use-case.js'
import { newLine } from './new-line.builder.js'
import { type ReadStatement, readStatements } from './read-statements.policy.js'

type Input = InputOf<typeof importBankStatement>
type Imported = OutputOf<typeof importBankStatement>
type File = BankStatement['file']

interface Prepared {
  readonly statements: readonly ReadStatement[]
  /** Absent when all statements were imported before. */
  readonly file: File | undefined
}

@Injectable()
export class ImportBankStatement implements UseCase<typeof importBankStatement, Prepared> {
  constructor(
    private readonly statements: BankStatementsRepository,
    private readonly legalEntities: KnownLegalEntitiesRepository,
    private readonly settings: PaymentSettingsRepository,
    private readonly matching: LineMatching,
    private readonly tx: TenantTx,
    private readonly rpc: RpcClient,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Reads and adds up; refuses what is not ours, or not new, before the bytes are stored. */
  async prepare(ctx: TenantContext, { contentBase64 }: Input): Promise<Prepared> {
    const statements = readStatements(Buffer.from(contentBase64, 'base64'))
    const lines = statements.reduce((sum, { bookings }) => sum + bookings.length, 0)
    if (lines > MAX_STATEMENT_LINES) {
      throw bankStatementTooLong(
        `The file holds ${String(lines)} bookings, one import takes ${String(MAX_STATEMENT_LINES)}: import shorter periods.`,
        { facts: { lines, maximum: MAX_STATEMENT_LINES } },
      )
    }
    const known = await this.tx.read(ctx, async () => {
      const found = []
      for (const statement of statements) found.push(await this.find(ctx, statement))
      return found
    })
    const [{ statement: first }] = statements
    if (known.every(({ same }) => same !== null)) return { statements, file: undefined }
    const { fileId, sha256 } = await this.rpc.call(ctx, storeFile, {
      fileName: `statement-${first.statementId.replaceAll(/[^A-Za-z0-9.-]/g, '-')}.xml`,
      mediaType: 'application/xml',
      contentBase64,
      kind: 'bank-statement',
      ownerType: 'bank-statement',
      ownerId: this.ids.next(),
    })
    return { statements, file: { fileId, sha256 } }
  }

  async execute(ctx: TenantContext, _input: Input, { statements, file }: Prepared): Promise<Imported> {
    const imported: Imported['statements'] = []
    for (const statement of statements) {
      const { same, ...of } = await this.find(ctx, statement)
      const fresh = same === null && file !== undefined ? await this.store(ctx, statement, of, file) : null
      const stored = fresh ?? same ?? (await this.find(ctx, statement)).same
      if (stored !== null) imported.push({ duplicate: fresh === null, statement: statementViewOf(stored) })
    }
    return { statements: imported }
  }

  /** The account as it is ours, and the statement if it was imported. @throws DomainError account_unknown, conflict */
  private async find(ctx: TenantContext, { statement, contentSha256 }: ReadStatement) {
    const own = await this.legalEntities.byAccount(ctx, statement.account)
    if (own === null) {
      throw bankAccountUnknown(
        `No legal entity has the account ${statement.account.slice(0, 40)}: add it, or import the statement where it belongs; repeat in a moment if it was just added.`,
        { facts: { account: statement.account.slice(0, 40) } },
      )
    }
    const { bankAccountId } = own.account
    const same = await this.statements.same(ctx, bankAccountId, statement.statementId)
    if (same !== null && same.contentSha256 !== contentSha256) {
      throw bankStatementConflict(
        `Statement ${statement.statementId} of ${statement.account} was imported with other content: ask the bank which one is right.`,
        { facts: { bankStatementId: same.id, statementId: statement.statementId, account: statement.account } },
      )
    }
    return { same, bankAccountId, legalEntityId: own.entity.id }
  }

  /** Null when somebody imported it at the same moment. */
  private async store(
    ctx: TenantContext,
    { statement, checked, bookings, messageId, contentSha256 }: ReadStatement,
    of: { bankAccountId: string; legalEntityId: string },
    file: File,
  ): Promise<BankStatement | null> {
    const before = await this.statements.before(ctx, of.bankAccountId, statement.opening?.date ?? null)
    const row = Object.assign(new BankStatement(), {
      id: this.ids.next(),
      ...of,
      statementId: statement.statementId,
      messageId,
      iban: statement.account,
      currency: checked.currency,
      openingMinor: checked.opening.minor,
      closingMinor: checked.closing.minor,
      closedOn: statement.closing?.date ?? null,
      continuity: continuityOf(before, checked.opening),
      lines: bookings.length,
      openLines: 0,
      contentSha256,
      file,
    } satisfies Partial<BankStatement>)
    const round = await this.matching.round(ctx, bookings, statement.account, await this.settings.current(ctx))
    const planned = bookings.map((booking) => ({ id: this.ids.next(), booking }))
    if (!(await this.statements.insert(ctx, row))) return null
    const lines = []
    for (const { id, booking } of planned)
      lines.push(newLine(id, row.id, booking, await this.matching.match(ctx, booking, id, round)))
    await this.statements.insertLines(ctx, lines)
    const openLines = lines.filter(({ state }) => state !== 'MATCHED').length
    await this.statements.noteOpenLines(ctx, row, openLines)
    await this.publish(ctx, row)
    return row
  }

  private async publish(ctx: TenantContext, row: BankStatement): Promise<void> {
    const payload = { ...statementFacts(row), lines: row.lines, continuity: row.continuity }
    await this.outbox.add(ctx, bankStatementImported, { aggregateId: row.id, aggregateSeq: row.version, payload })
    await this.audit.record(ctx, {
      action: 'billing.bank-statement.import',
      entity: 'bank-statement',
      entityId: row.id,
      after: { ...payload, iban: row.iban, sha256: row.file.sha256 },
    })
  }
}

function continuityOf(
  before: BankStatement | null,
  opening: { minor: bigint; currency: string },
): BankStatement['continuity'] {
  if (before === null) return 'first'
  return before.currency === opening.currency && before.closingMinor === opening.minor ? 'continuous' : 'gap'
}
