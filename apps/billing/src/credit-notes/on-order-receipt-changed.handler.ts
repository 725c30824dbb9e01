import type { purchaseOrderReceiptChanged } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { CreditExpectations } from './credit-expectations.use-case.js'

type Changed = EventEnvelope<PayloadOf<typeof purchaseOrderReceiptChanged>>

/** Goods went back, or were found defective: of what is billed already a credit note is expected (REC-5, V10). */
@Injectable()
export class OnOrderReceiptChanged implements EventHandler<typeof purchaseOrderReceiptChanged> {
  constructor(private readonly expectations: CreditExpectations) {}

  async handle(ctx: TenantContext, { payload }: Changed): Promise<void> {
    const { vendorId, orderId, cause, causeId, lines } = payload
    const returned = cause === 'return' || cause === 'return-reversal'
    for (const { lineId, creditExpected } of lines) {
      await this.expectations.follow(ctx, {
        vendorId,
        orderId,
        orderLineId: lineId,
        quantity: creditExpected,
        cause: returned ? 'return' : 'rejected-goods',
        causeId,
        reason: returned ? 'Goods that were billed went back' : 'Goods that were billed were found defective',
      })
    }
  }
}
