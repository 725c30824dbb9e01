import { requisitionSubmitted, type submitRequisition } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { LineOrdersRepository } from './line-orders.repository.js'
import { QuoteFilesGuard } from './quote-files.guard.js'
import { RequisitionDraftsRepository } from './requisition-drafts.repository.js'
import { requisitionApproval } from './requisition-approval.view.js'
import { requisitionMachine } from './requisition.machine.js'
import { requisitionFacts, requisitionViewOf } from './requisition.view.js'
import { RequisitionsRepository } from './requisitions.repository.js'
import { SubmissionGuard } from './submission.guard.js'

type Submit = typeof submitRequisition

@Injectable()
export class SubmitRequisition implements UseCase<Submit> {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly lineOrders: LineOrdersRepository,
    private readonly submission: SubmissionGuard,
    private readonly drafts: RequisitionDraftsRepository,
    private readonly quotes: QuoteFilesGuard,
    private readonly tx: TenantTx,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What it names must still be there. */
  async prepare(ctx: TenantContext, { requisitionId }: InputOf<Submit>): Promise<void> {
    const { quoteFileIds } = await this.tx.read(ctx, () =>
      this.requisitions.getFor(ctx, 'requisition:submit', requisitionId, 'read'),
    )
    await this.quotes.check(ctx, requisitionId, quoteFileIds)
  }

  async execute(ctx: TenantContext, input: InputOf<Submit>): Promise<OutputOf<Submit>> {
    const requisition = await this.requisitions.getFor(ctx, 'requisition:submit', input.requisitionId, 'change')
    assertSeen(ctx, requisition, 'requisition')
    const before = requisitionFacts(requisition)
    requisition.state = requisitionMachine.next(requisition.state, 'submit')
    const lines = await this.requisitions.linesOf(ctx, requisition.id)
    const { warnings, ...subject } = await this.submission.check(ctx, requisition, lines)
    requisition.warnings = warnings
    if (requisition.approval !== null)
      requisition.approvalHistory = [...(requisition.approvalHistory ?? []), requisition.approval]
    requisition.approval = null
    requisition.submittedAt = this.clock.now()
    requisition.submittedVersion = requisition.version + 1
    await this.requisitions.update(ctx, requisition)
    await this.drafts.remove(ctx, requisition.id)
    const approval = requisitionApproval(requisition, lines, ctx.actor.userId, subject)
    const facts = requisitionFacts(requisition)
    await this.outbox.add(ctx, requisitionSubmitted, {
      aggregateId: requisition.id,
      aggregateSeq: requisition.version,
      payload: { ...facts, approval },
    })
    await this.audit.record(ctx, {
      action: 'procurement.requisition.submit',
      entity: 'requisition',
      entityId: requisition.id,
      before,
      after: facts,
    })
    return requisitionViewOf(requisition, lines)
  }

  async reread(ctx: TenantContext, output: OutputOf<Submit>): Promise<OutputOf<Submit>> {
    const requisition = await this.requisitions.getFor(ctx, 'requisition:submit', output.requisitionId, 'read')
    const lines = await this.requisitions.linesOf(ctx, requisition.id)
    return requisitionViewOf(requisition, lines, await this.lineOrders.ofRequisition(ctx, requisition.id))
  }
}
