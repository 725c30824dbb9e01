import type { getPaymentRequest, PaymentRequestView } from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { paymentViewOf } from './payment-request.view.js'
import { PaymentRequestsRepository } from './payment-requests.repository.js'

@Injectable()
export class GetPaymentRequest implements UseCase<typeof getPaymentRequest> {
  constructor(private readonly requests: PaymentRequestsRepository) {}

  async execute(
    ctx: TenantContext,
    { paymentRequestId }: InputOf<typeof getPaymentRequest>,
  ): Promise<PaymentRequestView> {
    return paymentViewOf(await this.requests.get(ctx, paymentRequestId))
  }
}
