import type { getPrepayment, PrepaymentView } from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { prepaymentViewOf } from './prepayment.view.js'
import { PrepaymentsRepository } from './prepayments.repository.js'

@Injectable()
export class GetPrepayment implements UseCase<typeof getPrepayment> {
  constructor(private readonly prepayments: PrepaymentsRepository) {}

  async execute(ctx: TenantContext, { prepaymentId }: InputOf<typeof getPrepayment>): Promise<PrepaymentView> {
    return prepaymentViewOf(await this.prepayments.get(ctx, prepaymentId))
  }
}
