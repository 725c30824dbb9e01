import type { BankStatementView, getBankStatement } from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { statementViewOf } from './bank-statement.view.js'
import { BankStatementsRepository } from './bank-statements.repository.js'

@Injectable()
export class GetBankStatement implements UseCase<typeof getBankStatement> {
  constructor(private readonly statements: BankStatementsRepository) {}

  async execute(ctx: TenantContext, { bankStatementId }: InputOf<typeof getBankStatement>): Promise<BankStatementView> {
    return statementViewOf(await this.statements.get(ctx, bankStatementId))
  }
}
