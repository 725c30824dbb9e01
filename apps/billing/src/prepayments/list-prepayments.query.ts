import type { listPrepayments } from '@nexus/contracts-billing'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { prepaymentViewOf } from './prepayment.view.js'
import { PrepaymentsRepository } from './prepayments.repository.js'

@Injectable()
export class ListPrepayments implements UseCase<typeof listPrepayments> {
  constructor(private readonly prepayments: PrepaymentsRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listPrepayments>): Promise<OutputOf<typeof listPrepayments>> {
    const { vendorId, state, ...page } = input
    const { items, nextCursor } = await this.prepayments.page(ctx, { vendorId, state }, page)
    return { items: items.map(prepaymentViewOf), nextCursor }
  }
}
