import type { listLegalEntities } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { LegalEntitiesRepository } from './legal-entities.repository.js'
import { legalEntityViewOf } from './legal-entity.view.js'

@Injectable()
export class ListLegalEntities implements UseCase<typeof listLegalEntities> {
  constructor(private readonly legalEntities: LegalEntitiesRepository) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof listLegalEntities>,
  ): Promise<OutputOf<typeof listLegalEntities>> {
    const { items, nextCursor } = await this.legalEntities.page(ctx, { country: input.country }, input)
    const accounts = await this.legalEntities.accountsOf(
      ctx,
      items.map((entity) => entity.id),
    )
    return { items: items.map((entity) => legalEntityViewOf(entity, accounts.get(entity.id) ?? [])), nextCursor }
  }
}
