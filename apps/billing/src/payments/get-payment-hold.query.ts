import type { getPaymentHold, PaymentHoldView } from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { paymentHoldViewOf } from './payment-hold.view.js'
import { PaymentHoldsRepository } from './payment-holds.repository.js'

@Injectable()
export class GetPaymentHold implements UseCase<typeof getPaymentHold> {
  constructor(private readonly holds: PaymentHoldsRepository) {}

  async execute(ctx: TenantContext, { paymentHoldId }: InputOf<typeof getPaymentHold>): Promise<PaymentHoldView> {
    return paymentHoldViewOf(await this.holds.get(ctx, paymentHoldId))
  }
}
