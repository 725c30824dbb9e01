import { type createVendor, vendorChanged } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { nameKeyOf, normalisedBankAccounts, normalisedTaxId } from './vendor.policy.js'
import { vendorFacts, vendorViewOf } from './vendor.view.js'
import { VendorsRepository } from './vendors.repository.js'

@Injectable()
export class CreateVendor implements UseCase<typeof createVendor> {
  constructor(
    private readonly vendors: VendorsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof createVendor>): Promise<OutputOf<typeof createVendor>> {
    const vendor = await this.vendors.insert(ctx, {
      id: this.ids.next(),
      name: input.name,
      nameKey: nameKeyOf(input.name),
      taxId: input.taxId === undefined ? null : normalisedTaxId(input.taxId, input.country),
      country: input.country,
      state: 'ACTIVE',
      paymentTermsDays: input.paymentTermsDays,
      bankAccounts: normalisedBankAccounts(input.bankAccounts),
    })
    const facts = vendorFacts(vendor)
    await this.outbox.add(ctx, vendorChanged, { aggregateId: vendor.id, aggregateSeq: vendor.version, payload: facts })
    await this.audit.record(ctx, {
      action: 'procurement.vendor.create',
      entity: 'vendor',
      entityId: vendor.id,
      after: facts,
    })
    return vendorViewOf(vendor)
  }
}
