import { type replaceRequisition, requisitionChanged } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { headColumns } from './requisition-content.policy.js'
import { requisitionLines } from './requisition-lines.builder.js'
import { requisitionMachine } from './requisition.machine.js'
import { requisitionFacts, requisitionViewOf } from './requisition.view.js'
import { RequisitionsRepository } from './requisitions.repository.js'

@Injectable()
export class ReplaceRequisition implements UseCase<typeof replaceRequisition> {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly legalEntities: KnownLegalEntitiesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof replaceRequisition>,
  ): Promise<OutputOf<typeof replaceRequisition>> {
    const requisition = await this.requisitions.getFor(ctx, 'requisition:update', input.requisitionId, 'change')
    assertSeen(ctx, requisition, 'requisition')
    const before = requisitionViewOf(requisition, await this.requisitions.linesOf(ctx, requisition.id))
    requisition.state = requisitionMachine.next(requisition.state, 'replace')
    const lines = requisitionLines(input, requisition.id, this.ids)
    Object.assign(requisition, headColumns(input, lines))
    await this.legalEntities.assertKnown(ctx, requisition.legalEntityId)
    await this.requisitions.replaceLines(ctx, requisition.id, lines)
    await this.requisitions.update(ctx, requisition)
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
