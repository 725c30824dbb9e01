import type { getRequisition } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { LineOrdersRepository } from './line-orders.repository.js'
import { requisitionViewOf } from './requisition.view.js'
import { RequisitionsRepository } from './requisitions.repository.js'

@Injectable()
export class GetRequisition implements UseCase<typeof getRequisition> {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly lineOrders: LineOrdersRepository,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof getRequisition>): Promise<OutputOf<typeof getRequisition>> {
    const requisition = await this.requisitions.getFor(ctx, 'requisition:read', input.requisitionId, 'read')
    const lines = await this.requisitions.linesOf(ctx, requisition.id)
    return requisitionViewOf(requisition, lines, await this.lineOrders.ofRequisition(ctx, requisition.id))
  }
}
