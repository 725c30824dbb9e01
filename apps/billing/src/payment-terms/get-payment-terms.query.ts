import type { getPaymentTerms, PaymentTermsView } from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { PaymentTermsRepository } from './payment-terms.repository.js'
import { paymentTermsViewOf } from './payment-terms.view.js'

@Injectable()
export class GetPaymentTerms implements UseCase<typeof getPaymentTerms> {
  constructor(private readonly terms: PaymentTermsRepository) {}

  async execute(ctx: TenantContext, { paymentTermsId }: InputOf<typeof getPaymentTerms>): Promise<PaymentTermsView> {
    return paymentTermsViewOf(await this.terms.get(ctx, paymentTermsId))
  }
}
