import { type replaceRequisition, requisitionChanged } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { QuoteFilesGuard } from './quote-files.guard.js'
import { RequisitionContentGuard } from './requisition-content.guard.js'
import { headColumns } from './requisition-content.policy.js'
import { RequisitionDraftsRepository } from './requisition-drafts.repository.js'
import { requisitionLines } from './requisition-lines.builder.js'
import { requisitionMachine } from './requisition.machine.js'
import { requisitionFacts, requisitionViewOf } from './requisition.view.js'
import { RequisitionsRepository } from './requisitions.repository.js'

@Injectable()
export class ReplaceRequisition implements UseCase<typeof replaceRequisition> {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly drafts: RequisitionDraftsRepository,
    private readonly content: RequisitionContentGuard,
    private readonly quotes: QuoteFilesGuard,
    private readonly tx: TenantTx,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Refuses before files are kept what would be refused anyway. */
  async prepare(
    ctx: TenantContext,
    { requisitionId, quoteFileIds }: InputOf<typeof replaceRequisition>,
  ): Promise<void> {
    if (quoteFileIds.length === 0) return
    const requisition = await this.tx.read(ctx, () =>
      this.requisitions.getFor(ctx, 'requisition:update', requisitionId, 'read'),
    )
    assertSeen(ctx, requisition, 'requisition')
    requisitionMachine.next(requisition.state, requisition.state === 'RETURNED' ? 'correct' : 'replace')
    await this.quotes.check(ctx, requisitionId, quoteFileIds)
  }

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof replaceRequisition>,
  ): Promise<OutputOf<typeof replaceRequisition>> {
    const requisition = await this.requisitions.getFor(ctx, 'requisition:update', input.requisitionId, 'change')
    assertSeen(ctx, requisition, 'requisition')
    const before = requisitionViewOf(requisition, await this.requisitions.linesOf(ctx, requisition.id))
    const command = requisition.state === 'RETURNED' ? 'correct' : 'replace'
    requisition.state = requisitionMachine.next(requisition.state, command)
    const lines = requisitionLines(input, requisition.id, this.ids)
    Object.assign(requisition, headColumns(input, lines))
    await this.content.check(ctx, requisition, lines)
    await this.requisitions.replaceLines(ctx, requisition.id, lines)
    await this.requisitions.update(ctx, requisition)
    await this.drafts.remove(ctx, requisition.id, ctx.actor.userId)
    const after = requisitionViewOf(requisition, lines)
    await this.outbox.add(ctx, requisitionChanged, {
      aggregateId: requisition.id,
      aggregateSeq: requisition.version,
      payload: requisitionFacts(requisition),
    })
    await this.audit.record(ctx, {
      action: 'procurement.requisition.replace',
      entity: 'requisition',
      entityId: requisition.id,
      before,
      after,
    })
    return after
  }
}
