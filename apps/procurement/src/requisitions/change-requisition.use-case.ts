import {
  type changeRequisition,
  requisitionChangePending,
  requisitionLowered,
  requisitionSubmitted,
} from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { LineOrdersRepository } from './line-orders.repository.js'
import { type ProposedLines, ProposedLinesBuilder } from './proposed-lines.builder.js'
import { QuoteFilesGuard } from './quote-files.guard.js'
import { requisitionApproval } from './requisition-approval.view.js'
import { assertChangeable, changeDifferences, judgeChange, type JudgedChange } from './requisition-change.policy.js'
import { grossOf } from './requisition-content.policy.js'
import type { RequisitionLine } from './requisition-line.entity.js'
import { Requisition } from './requisition.entity.js'
import { followedState } from './requisition.policy.js'
import { movedLines, requisitionFacts, requisitionViewOf } from './requisition.view.js'
import { RequisitionsRepository } from './requisitions.repository.js'
import { type ApprovalSubject, SubmissionGuard } from './submission.guard.js'

type Change = typeof changeRequisition

@Injectable()
export class ChangeRequisition implements UseCase<Change> {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly lineOrders: LineOrdersRepository,
    private readonly submission: SubmissionGuard,
    private readonly proposals: ProposedLinesBuilder,
    private readonly quotes: QuoteFilesGuard,
    private readonly tx: TenantTx,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async prepare(ctx: TenantContext, { requisitionId, quoteFileIds }: InputOf<Change>): Promise<void> {
    const requisition = await this.tx.read(ctx, () =>
      this.requisitions.getFor(ctx, 'requisition:update', requisitionId, 'read'),
    )
    assertSeen(ctx, requisition, 'requisition')
    assertChangeable(requisition.state)
    await this.quotes.check(ctx, requisitionId, quoteFileIds ?? requisition.quoteFileIds)
  }

  async execute(ctx: TenantContext, input: InputOf<Change>): Promise<OutputOf<Change>> {
    const requisition = await this.requisitions.getFor(ctx, 'requisition:update', input.requisitionId, 'change')
    assertSeen(ctx, requisition, 'requisition')
    assertChangeable(requisition.state)
    if (requisition.change !== null)
      throw requisitionChangePending('A change waits for its approval already: wait for the verdict, or withdraw it.')
    const lines = await this.requisitions.linesOf(ctx, requisition.id)
    const before = requisitionViewOf(requisition, lines)
    const judged = judgeChange(lines, input)
    requisition.quoteFileIds = input.quoteFileIds ?? requisition.quoteFileIds
    requisition.quoteWaiver = input.quoteWaiver ?? requisition.quoteWaiver
    for (const { line, cancelled } of judged.within) line.cancelled = cancelled
    requisition.state = followedState(requisition.state, lines)
    const lowered = judged.within.map(({ line }) => line)
    if (lowered.length > 0) await this.requisitions.updateQuantities(ctx, lowered)
    if (judged.raised.length + input.newLines.length > 0) await this.ask(ctx, requisition, lines, judged, input)
    else await this.lower(ctx, requisition, lowered, input.reason)
    const after = requisitionViewOf(requisition, lines, await this.lineOrders.ofRequisition(ctx, requisition.id))
    await this.audit.record(ctx, {
      action: 'procurement.requisition.change',
      entity: 'requisition',
      entityId: requisition.id,
      before,
      after,
      reason: input.reason,
    })
    return after
  }

  async reread(ctx: TenantContext, { requisitionId }: OutputOf<Change>): Promise<OutputOf<Change>> {
    const requisition = await this.requisitions.getFor(ctx, 'requisition:update', requisitionId, 'read')
    const lines = await this.requisitions.linesOf(ctx, requisition.id)
    return requisitionViewOf(requisition, lines, await this.lineOrders.ofRequisition(ctx, requisition.id))
  }

  private async lower(
    ctx: TenantContext,
    requisition: Requisition,
    lowered: readonly RequisitionLine[],
    reason: string,
  ): Promise<void> {
    await this.requisitions.update(ctx, requisition)
    const payload = { ...requisitionFacts(requisition), lines: movedLines(lowered), reason }
    const of = { aggregateId: requisition.id, aggregateSeq: requisition.version, payload }
    await this.outbox.add(ctx, requisitionLowered, of)
  }

  /** Asks for the approval of more; what was approved holds meanwhile. */
  private async ask(
    ctx: TenantContext,
    requisition: Requisition,
    lines: readonly RequisitionLine[],
    judged: JudgedChange<RequisitionLine>,
    { reason, newLines }: InputOf<Change>,
  ): Promise<void> {
    const wanted = { lines: judged.raised.map(({ line, quantity }) => ({ lineId: line.id, quantity })), newLines }
    const proposed = this.proposals.from(lines, wanted, requisition)
    const grossMinor = grossOf(requisition, proposed.all)
    const wouldBe = Object.assign(new Requisition(), requisition, { grossMinor })
    const subject = await this.submission.checkChange(ctx, wouldBe, proposed.all, proposed.added)
    const submittedVersion = requisition.version + 1
    requisition.submittedVersion = submittedVersion
    requisition.change = {
      state: 'SUBMITTED',
      reason,
      submittedAt: this.clock.now().toISOString(),
      submittedBy: ctx.actor.userId,
      submittedVersion,
      ...wanted,
    }
    await this.requisitions.update(ctx, requisition)
    const payload = {
      ...requisitionFacts(requisition),
      approval: this.approval(ctx, Object.assign(wouldBe, { version: requisition.version }), judged, proposed, subject),
    }
    const of = { aggregateId: requisition.id, aggregateSeq: requisition.version, payload }
    await this.outbox.add(ctx, requisitionSubmitted, of)
  }

  private approval(
    ctx: TenantContext,
    wouldBe: Requisition,
    { raised }: JudgedChange<RequisitionLine>,
    { all, added }: ProposedLines,
    subject: ApprovalSubject,
  ): ReturnType<typeof requisitionApproval> {
    const views = requisitionViewOf(wouldBe, added).lines
    const newLines = views.map(({ lineNumber, description, quantities }) => ({
      lineNumber,
      description,
      quantity: quantities.requested,
    }))
    return requisitionApproval(wouldBe, all, ctx.actor.userId, subject, {
      previousInstanceId: wouldBe.approval?.instanceId,
      previousDocumentVersion: wouldBe.approval?.documentVersion ?? 1,
      differences: changeDifferences(raised, newLines),
    })
  }
}
