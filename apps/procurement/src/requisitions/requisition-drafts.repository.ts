import { requisitionDraftConflict } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { RequisitionDraft } from './requisition-draft.entity.js'

@Injectable()
export class RequisitionDraftsRepository {
  private readonly table: TenantTable<RequisitionDraft>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, RequisitionDraft, 'draft of a requisition')
  }

  find(ctx: TenantContext, requisitionId: string, userId: string): Promise<RequisitionDraft | null> {
    return this.table
      .select(ctx, 'draft')
      .andWhere('draft.requisitionId = :requisitionId AND draft.userId = :userId', { requisitionId, userId })
      .getOne()
  }

  /**
   * Stores the entries if they come after the saving that their writer has seen; the lock of the requisition guards them.
   * @throws DomainError procurement.requisition.draft_conflict
   */
  async store(ctx: TenantContext, draft: RequisitionDraft, seenVersion: number): Promise<void> {
    const stored = await this.find(ctx, draft.requisitionId, draft.userId)
    const draftVersion = stored?.draftVersion ?? 0
    if (draftVersion !== seenVersion)
      throw requisitionDraftConflict(
        'What you have typed was saved from another window meanwhile: read it again, then go on from there.',
        { facts: { draftVersion } },
      )
    if (stored === null) return this.table.insert(ctx, draft)
    const { id: _id, tenantId: _tenant, ...changes } = draft
    await this.table.patch(ctx, stored.id, changes)
  }

  /** Forgets what this person, or without one everybody, has typed. */
  async remove(ctx: TenantContext, requisitionId: string, userId?: string): Promise<void> {
    await this.table.remove(ctx, userId === undefined ? { requisitionId } : { requisitionId, userId })
  }
}
