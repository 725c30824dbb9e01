import { type createRequisition, requisitionCreated } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertNoQuotesYet } from './quote-files.policy.js'
import { RequisitionContentGuard } from './requisition-content.guard.js'
import { headColumns } from './requisition-content.policy.js'
import { requisitionLines } from './requisition-lines.builder.js'
import { UNTOUCHED } from './requisition.entity.js'
import { requisitionMachine } from './requisition.machine.js'
import { requisitionFacts, requisitionViewOf } from './requisition.view.js'
import { RequisitionsRepository } from './requisitions.repository.js'

@Injectable()
export class CreateRequisition implements UseCase<typeof createRequisition> {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly content: RequisitionContentGuard,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof createRequisition>,
  ): Promise<OutputOf<typeof createRequisition>> {
    assertNoQuotesYet(input.quoteFileIds)
    const id = this.ids.next()
    const lines = requisitionLines(input, id, this.ids)
    const head = headColumns(input, lines)
    await this.content.check(ctx, head, lines)
    const requisition = await this.requisitions.insert(
      ctx,
      {
        id,
        ...head,
        state: requisitionMachine.initial,
        requesterId: ctx.actor.userId,
        requesterName: ctx.actor.name ?? null,
        submittedAt: null,
        submittedVersion: null,
        approval: null,
        ...UNTOUCHED,
      },
      lines,
    )
    const view = requisitionViewOf(requisition, lines)
    await this.outbox.add(ctx, requisitionCreated, {
      aggregateId: id,
      aggregateSeq: requisition.version,
      payload: requisitionFacts(requisition),
    })
    await this.audit.record(ctx, {
      action: 'procurement.requisition.create',
      entity: 'requisition',
      entityId: id,
      after: view,
    })
    return view
  }
}
