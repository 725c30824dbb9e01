import type { listRequisitions } from '@nexus/contracts-procurement'
import { type InputOf, onlyOwn, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { requisitionSummaryOf } from './requisition.view.js'
import { RequisitionsRepository } from './requisitions.repository.js'

@Injectable()
export class ListRequisitions implements UseCase<typeof listRequisitions> {
  constructor(private readonly requisitions: RequisitionsRepository) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof listRequisitions>,
  ): Promise<OutputOf<typeof listRequisitions>> {
    const { state, requesterId, legalEntityId, costCentreId, ...page } = input
    const { items, nextCursor } = await this.requisitions.page(
      ctx,
      { state, requesterId, legalEntityId, costCentreId },
      onlyOwn(ctx, 'requisition:read'),
      page,
    )
    return { items: items.map(requisitionSummaryOf), nextCursor }
  }
}
