import type { listPaymentRequests } from '@nexus/contracts-billing'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { paymentSummaryOf } from './payment-request.view.js'
import { PaymentRequestsRepository } from './payment-requests.repository.js'

@Injectable()
export class ListPaymentRequests implements UseCase<typeof listPaymentRequests> {
  constructor(private readonly requests: PaymentRequestsRepository) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof listPaymentRequests>,
  ): Promise<OutputOf<typeof listPaymentRequests>> {
    const { state, currency, vendorId, legalEntityId, ...page } = input
    const { items, nextCursor } = await this.requests.page(ctx, { state, currency, vendorId, legalEntityId }, page)
    return { items: items.map(paymentSummaryOf), nextCursor }
  }
}
