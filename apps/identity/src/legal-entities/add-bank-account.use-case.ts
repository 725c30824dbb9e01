import { type addBankAccount, legalEntitySettingsRefused } from '@nexus/contracts-identity'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { assertSettings } from '../directory/settings.policy.js'
import { LegalEntitiesRepository } from './legal-entities.repository.js'
import { accountRows } from './legal-entity-bank-account.builder.js'
import { LegalEntityChange } from './legal-entity-change.builder.js'
import { checkedAccounts } from './legal-entity.policy.js'

type Add = typeof addBankAccount

@Injectable()
export class AddBankAccount implements UseCase<Add> {
  constructor(
    private readonly legalEntities: LegalEntitiesRepository,
    private readonly change: LegalEntityChange,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Add>): Promise<OutputOf<Add>> {
    const { legalEntityId, ...entered } = input
    assertSettings({ currency: entered.currency }, legalEntitySettingsRefused, {})
    const state = await this.change.read(ctx, legalEntityId)
    const checked = checkedAccounts(
      [entered],
      state.accounts.map((account) => account.iban),
      () => '',
    )
    const added = accountRows(legalEntityId, checked, state.accounts.at(-1)?.position ?? 0, () => this.ids.next())
    // The version first: of two who add at the same time the later one is told so, whatever they add.
    const answer = await this.change.store(ctx, state, [...state.accounts, ...added], 'add-bank-account')
    await this.legalEntities.insertAccounts(ctx, added)
    return answer
  }
}
