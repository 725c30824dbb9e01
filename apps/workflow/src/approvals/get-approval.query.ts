import type { getApproval } from '@nexus/contracts-workflow'
import { type InputOf, notFound, onlyOwn, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { approvalViewOf } from './approval.view.js'
import { ApprovalsRepository } from './approvals.repository.js'

@Injectable()
export class GetApproval implements UseCase<typeof getApproval> {
  constructor(private readonly approvals: ApprovalsRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof getApproval>): Promise<OutputOf<typeof getApproval>> {
    const found = await this.approvals.get(ctx, input.instanceId)
    const userId = onlyOwn(ctx, 'approval-instance:read')
    const isOwn =
      userId === undefined ||
      found.approval.requesterId === userId ||
      found.tasks.some((task) => task.assigneeId === userId)
    if (!isOwn) throw notFound(`There is no approval ${input.instanceId}.`)
    return approvalViewOf(found)
  }
}
