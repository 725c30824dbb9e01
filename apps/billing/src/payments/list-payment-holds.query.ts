import type { listPaymentHolds } from '@nexus/contracts-billing'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { paymentHoldViewOf } from './payment-hold.view.js'
import { PaymentHoldsRepository } from './payment-holds.repository.js'

@Injectable()
export class ListPaymentHolds implements UseCase<typeof listPaymentHolds> {
  constructor(private readonly holds: PaymentHoldsRepository) {}

  async execute(
    ctx: TenantContext,
    { invoiceId, state, ...page }: InputOf<typeof listPaymentHolds>,
  ): Promise<OutputOf<typeof listPaymentHolds>> {
    const { items, nextCursor } = await this.holds.page(ctx, { invoiceId, state }, page)
    return { items: items.map(paymentHoldViewOf), nextCursor }
  }
}
