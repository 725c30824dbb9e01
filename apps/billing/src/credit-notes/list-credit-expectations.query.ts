import type { listCreditExpectations } from '@nexus/contracts-billing'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { creditExpectationViewOf } from './credit-expectation.view.js'
import { CreditExpectationsRepository } from './credit-expectations.repository.js'

@Injectable()
export class ListCreditExpectations implements UseCase<typeof listCreditExpectations> {
  constructor(private readonly expectations: CreditExpectationsRepository) {}

  async execute(
    ctx: TenantContext,
    { state, vendorId, orderId, invoiceId, ...page }: InputOf<typeof listCreditExpectations>,
  ): Promise<OutputOf<typeof listCreditExpectations>> {
    const filters = { state, vendorId, orderId, invoiceId }
    const { items, nextCursor } = await this.expectations.page(ctx, filters, page)
    return { items: items.map(creditExpectationViewOf), nextCursor }
  }
}
