import {
  type createPaymentTerms,
  paymentTermsCreated,
  type PaymentTermsView,
  termsVendorUnknown,
} from '@nexus/contracts-billing'
import { findVendor } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { RpcClient } from '@nexus/platform-service'
import { Inject, Injectable } from '@nestjs/common'
import { PaymentTermsRepository } from './payment-terms.repository.js'
import { paymentTermsFacts, paymentTermsViewOf } from './payment-terms.view.js'

type Input = InputOf<typeof createPaymentTerms>
type Prepared = { readonly vendorName: string | null }

@Injectable()
export class CreatePaymentTerms implements UseCase<typeof createPaymentTerms, Prepared> {
  constructor(
    private readonly terms: PaymentTermsRepository,
    private readonly rpc: RpcClient,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async prepare(ctx: TenantContext, { vendorId }: Input): Promise<Prepared> {
    if (vendorId === undefined) return { vendorName: null }
    const { vendor } = await this.rpc.call(ctx, findVendor, { vendorId })
    if (vendor === null) throw termsVendorUnknown(`There is no vendor ${vendorId}: add it first.`)
    return { vendorName: vendor.name }
  }

  async execute(ctx: TenantContext, { vendorId, terms }: Input, { vendorName }: Prepared): Promise<PaymentTermsView> {
    const partyId = vendorId ?? ctx.tenantId
    const row = await this.terms.insert(ctx, { id: this.ids.next(), partyId, vendorName, terms })
    const facts = paymentTermsFacts(row)
    await this.outbox.add(ctx, paymentTermsCreated, { aggregateId: row.id, aggregateSeq: 1, payload: facts })
    await this.audit.record(ctx, {
      action: 'billing.payment-terms.create',
      entity: 'payment-terms',
      entityId: row.id,
      after: facts,
    })
    return paymentTermsViewOf(row)
  }
}
