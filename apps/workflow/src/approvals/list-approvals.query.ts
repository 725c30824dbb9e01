import type { listApprovals } from '@nexus/contracts-workflow'
import { instantsOf, type InputOf, onlyOwn, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { approvalSummaryOf } from './approval.view.js'
import { ApprovalsRepository } from './approvals.repository.js'
import { RecipientsRepository } from '../notifications/recipients.repository.js'

@Injectable()
export class ListApprovals implements UseCase<typeof listApprovals> {
  constructor(
    private readonly approvals: ApprovalsRepository,
    private readonly recipients: RecipientsRepository,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listApprovals>): Promise<OutputOf<typeof listApprovals>> {
    const { documentId, documentType, state, automatic, endedFrom: from, endedTo: to, ...page } = input
    const dated = (from ?? to) !== undefined
    const filters = {
      ...{ documentId, documentType, state },
      automatic: automatic === undefined ? undefined : automatic === 'true',
      ended: dated ? instantsOf({ from, to }, await this.recipients.timeZone(ctx)) : undefined,
      ofUserId: onlyOwn(ctx, 'approval-instance:read'),
    }
    const { items, nextCursor } = await this.approvals.page(ctx, filters, page)
    return { items: items.map(approvalSummaryOf), nextCursor }
  }
}
