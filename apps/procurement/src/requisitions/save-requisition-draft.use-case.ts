import type { saveRequisitionDraft } from '@nexus/contracts-procurement'
import {
  type Clock,
  CLOCK,
  type Ids,
  IDS,
  type InputOf,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { RequisitionDraft } from './requisition-draft.entity.js'
import { requisitionDraftViewOf } from './requisition-draft.view.js'
import { RequisitionDraftsRepository } from './requisition-drafts.repository.js'
import { requisitionMachine } from './requisition.machine.js'
import { RequisitionsRepository } from './requisitions.repository.js'

type Save = typeof saveRequisitionDraft

@Injectable()
export class SaveRequisitionDraft implements UseCase<Save> {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly drafts: RequisitionDraftsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, { requisitionId, draftVersion, entries }: InputOf<Save>): Promise<OutputOf<Save>> {
    const requisition = await this.requisitions.getFor(ctx, 'requisition:update', requisitionId, 'change')
    assertSeen(ctx, requisition, 'requisition')
    requisitionMachine.next(requisition.state, requisition.state === 'RETURNED' ? 'correct' : 'replace')
    const { userId } = ctx.actor
    const stored = await this.drafts.find(ctx, requisitionId, userId)
    const draft = Object.assign(new RequisitionDraft(), {
      id: stored?.id ?? this.ids.next(),
      requisitionId,
      userId,
      entries: { ...stored?.entries, ...entries },
      draftVersion: draftVersion + 1,
      basedOnVersion: requisition.version,
      savedAt: this.clock.now(),
    })
    await this.drafts.store(ctx, draft, draftVersion)
    return requisitionDraftViewOf(draft, requisition.version)
  }
}
