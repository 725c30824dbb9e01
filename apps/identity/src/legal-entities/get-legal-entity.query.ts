import type { getLegalEntity } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { LegalEntitiesRepository } from './legal-entities.repository.js'
import { legalEntityViewOf } from './legal-entity.view.js'

@Injectable()
export class GetLegalEntity implements UseCase<typeof getLegalEntity> {
  constructor(private readonly legalEntities: LegalEntitiesRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof getLegalEntity>): Promise<OutputOf<typeof getLegalEntity>> {
    const entity = await this.legalEntities.get(ctx, input.legalEntityId)
    return legalEntityViewOf(entity, (await this.legalEntities.accountsOf(ctx, [entity.id])).get(entity.id) ?? [])
  }
}
