import type { getRequisitionDraft } from '@nexus/contracts-procurement'
import { type InputOf, notFound, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { requisitionDraftViewOf } from './requisition-draft.view.js'
import { RequisitionDraftsRepository } from './requisition-drafts.repository.js'
import { RequisitionsRepository } from './requisitions.repository.js'

type Get = typeof getRequisitionDraft

@Injectable()
export class GetRequisitionDraft implements UseCase<Get> {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly drafts: RequisitionDraftsRepository,
  ) {}

  async execute(ctx: TenantContext, { requisitionId }: InputOf<Get>): Promise<OutputOf<Get>> {
    const requisition = await this.requisitions.getFor(ctx, 'requisition:update', requisitionId, 'read')
    const draft = await this.drafts.find(ctx, requisitionId, ctx.actor.userId)
    if (draft === null) throw notFound('You have typed nothing into this requisition that is not saved.')
    return requisitionDraftViewOf(draft, requisition.version)
  }
}
