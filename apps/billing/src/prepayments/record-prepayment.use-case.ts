import {
  prepaymentRecorded,
  prepaymentVendorUnknown,
  type PrepaymentView,
  type recordPrepayment,
} from '@nexus/contracts-billing'
import { findVendor } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, Money, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { RpcClient } from '@nexus/platform-service'
import { Inject, Injectable } from '@nestjs/common'
import { numberKeyOf } from '../supplier-invoices/duplicate.policy.js'
import { prepaymentFacts, prepaymentViewOf } from './prepayment.view.js'
import { PrepaymentsRepository } from './prepayments.repository.js'

type Input = InputOf<typeof recordPrepayment>

interface Prepared {
  readonly vendorName: string
}

@Injectable()
export class RecordPrepayment implements UseCase<typeof recordPrepayment, Prepared> {
  constructor(
    private readonly prepayments: PrepaymentsRepository,
    private readonly rpc: RpcClient,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async prepare(ctx: TenantContext, { vendorId }: Input): Promise<Prepared> {
    const { vendor } = await this.rpc.call(ctx, findVendor, { vendorId })
    if (vendor === null) throw prepaymentVendorUnknown(`There is no vendor ${vendorId}: add it first.`)
    return { vendorName: vendor.name }
  }

  async execute(ctx: TenantContext, input: Input, { vendorName }: Prepared): Promise<PrepaymentView> {
    const amount = Money.fromJson(input.amount)
    const prepayment = await this.prepayments.insert(ctx, {
      id: this.ids.next(),
      vendorId: input.vendorId,
      vendorName,
      currency: amount.currency,
      amountMinor: amount.minor,
      reference: input.reference,
      referenceKey: numberKeyOf(input.reference),
      paidOn: input.paidOn ?? null,
      state: 'OPEN',
      invoiceId: null,
    })
    const facts = prepaymentFacts(prepayment)
    await this.outbox.add(ctx, prepaymentRecorded, {
      aggregateId: prepayment.id,
      aggregateSeq: prepayment.version,
      payload: facts,
    })
    await this.audit.record(ctx, {
      action: 'billing.prepayment.record',
      entity: 'prepayment',
      entityId: prepayment.id,
      after: facts,
    })
    return prepaymentViewOf(prepayment)
  }
}
