import { paymentHoldPlaced, type PaymentHoldView, type placePaymentHold } from '@nexus/contracts-billing'
import { type Ids, IDS, type InputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { paymentHoldFacts, paymentHoldViewOf } from './payment-hold.view.js'
import { PaymentHoldsRepository } from './payment-holds.repository.js'

@Injectable()
export class PlacePaymentHold implements UseCase<typeof placePaymentHold> {
  constructor(
    private readonly holds: PaymentHoldsRepository,
    private readonly invoices: SupplierInvoicesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Under the lock of the invoice, so that no payment of it is prepared or released at the same moment. */
  async execute(ctx: TenantContext, { invoiceId, reason }: InputOf<typeof placePaymentHold>): Promise<PaymentHoldView> {
    const invoice = await this.invoices.lock(ctx, invoiceId)
    const hold = await this.holds.insert(ctx, {
      id: this.ids.next(),
      invoiceId,
      invoiceNumber: invoice.number,
      state: 'ACTIVE',
      reason,
      releaseReason: null,
      releasedBy: null,
      releasedAt: null,
    })
    const facts = paymentHoldFacts(hold)
    await this.outbox.add(ctx, paymentHoldPlaced, { aggregateId: hold.id, aggregateSeq: 1, payload: facts })
    await this.audit.record(ctx, {
      action: 'billing.payment-hold.place',
      entity: 'payment-hold',
      entityId: hold.id,
      after: facts,
      reason,
    })
    return paymentHoldViewOf(hold)
  }
}
