import type { ApprovalReason, ApprovalRequest, ApprovalView, DocumentType } from '@nexus/contracts-workflow'
import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import type { ApprovalCase } from './approval-case.policy.js'
import { ApprovalChanges } from './approval-changes.builder.js'
import { ApprovalProgress } from './approval-progress.strategy.js'
import { approvalMachine } from './approval.machine.js'
import { standingOf } from './approval.view.js'
import { ApprovalsRepository } from './approvals.repository.js'

type Outcome = NonNullable<ApprovalView['outcome']>

/** Ends approvals whose document went another way, and notes how documents answered verdicts. */
@Injectable()
export class EndApproval {
  constructor(
    private readonly approvals: ApprovalsRepository,
    private readonly progress: ApprovalProgress,
    private readonly changes: ApprovalChanges,
  ) {}

  /** A newer version of the document was submitted: what was asked about older ones is void. The document is locked. */
  async supersede(ctx: TenantContext, { documentType, documentId, documentVersion }: ApprovalRequest): Promise<void> {
    const reason: ApprovalReason = { code: 'SUBMITTED_AGAIN', parameters: { documentVersion } }
    for (const approvalId of await this.approvals.unfinishedOf(ctx, documentType, documentId)) {
      const found = await this.approvals.findForChange(ctx, approvalId)
      if (found !== null && !approvalMachine.isFinal(found.approval.state)) await this.cancel(ctx, found, reason)
    }
  }

  /** The document was withdrawn or cancelled at this version: older submissions of it end, also those that arrive later. */
  async endDocument(
    ctx: TenantContext,
    of: { documentType: DocumentType; documentId: string; version: number },
    outcome: 'withdrawn' | 'cancelled',
  ): Promise<void> {
    const { documentType, documentId, version } = of
    const document = await this.approvals.documentForChange(ctx, documentType, documentId)
    if (version > document.endedVersion) await this.approvals.noteDocument(ctx, documentId, { endedVersion: version })
    for (const approvalId of await this.approvals.unfinishedOf(ctx, documentType, documentId)) {
      const found = await this.approvals.findForChange(ctx, approvalId)
      if (found === null || found.approval.documentVersion > version) continue
      if (approvalMachine.isFinal(found.approval.state)) await this.answer(ctx, found, outcome)
      else await this.cancel(ctx, found, { code: 'DOCUMENT_ENDED', parameters: { outcome } })
    }
  }

  /** The document's service has answered the verdict. Repeated and unknown answers change nothing. */
  async noteAnswer(ctx: TenantContext, approvalId: string, documentId: string, outcome: Outcome): Promise<void> {
    const found = await this.approvals.findForChange(ctx, approvalId)
    if (found === null || found.approval.documentId !== documentId) return
    await this.answer(ctx, found, outcome)
  }

  private async answer(ctx: TenantContext, found: ApprovalCase, outcome: Outcome): Promise<void> {
    if (found.approval.verdict === null || found.approval.outcome !== null) return
    const before = standingOf(found)
    found.approval.outcome = outcome
    await this.changes.store(ctx, found, 'applied', before)
  }

  private async cancel(ctx: TenantContext, found: ApprovalCase, reason: ApprovalReason): Promise<void> {
    const before = standingOf(found)
    this.progress.cancel(found, reason)
    await this.changes.store(ctx, found, 'cancelled', before)
  }
}
