import type { listApprovals } from '@nexus/contracts-workflow'
import { type InputOf, onlyOwn, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { approvalSummaryOf } from './approval.view.js'
import { ApprovalsRepository } from './approvals.repository.js'

@Injectable()
export class ListApprovals implements UseCase<typeof listApprovals> {
  constructor(private readonly approvals: ApprovalsRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listApprovals>): Promise<OutputOf<typeof listApprovals>> {
    const { documentId, documentType, state, ...page } = input
    const filters = { documentId, documentType, state, ofUserId: onlyOwn(ctx, 'approval-instance:read') }
    const { items, nextCursor } = await this.approvals.page(ctx, filters, page)
    return { items: items.map(approvalSummaryOf), nextCursor }
  }
}
