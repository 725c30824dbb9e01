import type { listBankStatements } from '@nexus/contracts-billing'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { statementViewOf } from './bank-statement.view.js'
import { BankStatementsRepository } from './bank-statements.repository.js'

@Injectable()
export class ListBankStatements implements UseCase<typeof listBankStatements> {
  constructor(private readonly statements: BankStatementsRepository) {}

  async execute(
    ctx: TenantContext,
    { legalEntityId, bankAccountId, ...page }: InputOf<typeof listBankStatements>,
  ): Promise<OutputOf<typeof listBankStatements>> {
    const { items, nextCursor } = await this.statements.page(ctx, { legalEntityId, bankAccountId }, page)
    return { items: items.map(statementViewOf), nextCursor }
  }
}
