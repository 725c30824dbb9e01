import type { removeBankAccount } from '@nexus/contracts-identity'
import { type InputOf, notFound, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { LegalEntitiesRepository } from './legal-entities.repository.js'
import { LegalEntityChange } from './legal-entity-change.builder.js'

type Remove = typeof removeBankAccount

@Injectable()
export class RemoveBankAccount implements UseCase<Remove> {
  constructor(
    private readonly legalEntities: LegalEntitiesRepository,
    private readonly change: LegalEntityChange,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Remove>): Promise<OutputOf<Remove>> {
    const state = await this.change.read(ctx, input.legalEntityId)
    const rest = state.accounts.filter((account) => account.id !== input.bankAccountId)
    if (rest.length === state.accounts.length)
      throw notFound(`The legal entity has no bank account ${input.bankAccountId}.`)
    const answer = await this.change.store(ctx, state, rest, 'remove-bank-account')
    await this.legalEntities.removeAccount(ctx, input.bankAccountId)
    return answer
  }
}
