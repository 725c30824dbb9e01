import { legalEntitySettingsRefused, type updateLegalEntity } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { assertSettings } from '../directory/settings.policy.js'
import { LegalEntityChange } from './legal-entity-change.builder.js'
import { checkedTaxId } from './legal-entity.policy.js'

type Update = typeof updateLegalEntity

@Injectable()
export class UpdateLegalEntity implements UseCase<Update> {
  constructor(private readonly change: LegalEntityChange) {}

  async execute(ctx: TenantContext, input: InputOf<Update>): Promise<OutputOf<Update>> {
    assertSettings({ timeZone: input.timeZone }, legalEntitySettingsRefused, {})
    const state = await this.change.read(ctx, input.legalEntityId)
    const { entity } = state
    entity.name = input.name ?? entity.name
    entity.timeZone = input.timeZone ?? entity.timeZone
    if (input.taxId !== undefined)
      entity.taxId = input.taxId === null ? null : checkedTaxId(input.taxId, entity.country)
    return this.change.store(ctx, state, state.accounts, 'update')
  }
}
