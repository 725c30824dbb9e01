import { type createLegalEntity, legalEntityChanged, legalEntitySettingsRefused } from '@nexus/contracts-identity'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertSettings } from '../directory/settings.policy.js'
import { LegalEntitiesRepository } from './legal-entities.repository.js'
import { accountRows } from './legal-entity-bank-account.builder.js'
import { LegalEntity } from './legal-entity.entity.js'
import { checkedAccounts, checkedTaxId } from './legal-entity.policy.js'
import { legalEntityPayload, legalEntityViewOf } from './legal-entity.view.js'

type Create = typeof createLegalEntity

@Injectable()
export class CreateLegalEntity implements UseCase<Create> {
  constructor(
    private readonly legalEntities: LegalEntitiesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Create>): Promise<OutputOf<Create>> {
    const { name, country, currency, timeZone } = input
    assertSettings({ country, currency, timeZone }, legalEntitySettingsRefused, {})
    input.bankAccounts.forEach((account, index) => {
      assertSettings({ currency: account.currency }, legalEntitySettingsRefused, {
        currency: `/bankAccounts/${String(index)}/currency`,
      })
    })
    const taxId = input.taxId === undefined ? null : checkedTaxId(input.taxId, country)
    const checked = checkedAccounts(input.bankAccounts, [], (index) => `/bankAccounts/${String(index)}`)

    const entity = Object.assign(new LegalEntity(), { id: this.ids.next(), name, country, taxId, currency, timeZone })
    const accounts = accountRows(entity.id, checked, 0, () => this.ids.next())
    await this.legalEntities.insert(ctx, entity)
    await this.legalEntities.insertAccounts(ctx, accounts)
    const payload = legalEntityPayload(entity, accounts)
    await this.outbox.add(ctx, legalEntityChanged, { aggregateId: entity.id, aggregateSeq: entity.version, payload })
    await this.audit.record(ctx, {
      action: 'identity.legal-entity.create',
      entity: 'legal-entity',
      entityId: entity.id,
      after: payload,
    })
    return legalEntityViewOf(entity, accounts)
  }
}
