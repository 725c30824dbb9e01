import type { listBankLines } from '@nexus/contracts-billing'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { lineViewOf } from './bank-statement.view.js'
import { BankStatementsRepository } from './bank-statements.repository.js'

@Injectable()
export class ListBankLines implements UseCase<typeof listBankLines> {
  constructor(private readonly statements: BankStatementsRepository) {}

  async execute(
    ctx: TenantContext,
    { bankStatementId, state, ...page }: InputOf<typeof listBankLines>,
  ): Promise<OutputOf<typeof listBankLines>> {
    const { items, nextCursor } = await this.statements.pageOfLines(ctx, { bankStatementId, state }, page)
    return { items: items.map(lineViewOf), nextCursor }
  }
}
