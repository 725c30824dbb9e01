import type { listPaymentTerms } from '@nexus/contracts-billing'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { PaymentTermsRepository } from './payment-terms.repository.js'
import { paymentTermsViewOf } from './payment-terms.view.js'

@Injectable()
export class ListPaymentTerms implements UseCase<typeof listPaymentTerms> {
  constructor(private readonly terms: PaymentTermsRepository) {}

  async execute(
    ctx: TenantContext,
    { vendorId, ...page }: InputOf<typeof listPaymentTerms>,
  ): Promise<OutputOf<typeof listPaymentTerms>> {
    const { items, nextCursor } = await this.terms.page(ctx, vendorId, page)
    return { items: items.map(paymentTermsViewOf), nextCursor }
  }
}
