import { type Clock, CLOCK, type TenantContext } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import type { HeldRoom } from './draft-room.policy.js'
import type { Receipt } from './receipt.entity.js'
import { ReceiptsRepository } from './receipts.repository.js'

const DAY_MS = 86_400_000

/** What drafts of receipts hold of orders, as the organization counts them (REC-2). */
@Injectable()
export class DraftRoomRepository {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly settings: ProcurementSettingsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param exceptReceiptId a draft that is being changed or posted: it does not stand in its own way */
  async of(ctx: TenantContext, orderId: string, exceptReceiptId?: string): Promise<HeldRoom[]> {
    const holding = await this.receipts.draftsHolding(ctx, orderId, this.clock.now())
    const drafts = holding.filter(({ id }) => id !== exceptReceiptId)
    if (drafts.length === 0 || !(await this.settings.current(ctx)).countDraftReceipts) return []
    const byId = new Map(drafts.map((draft): [string, Receipt] => [draft.id, draft]))
    const lines = await this.receipts.linesOf(ctx, [...byId.keys()])
    return lines.flatMap(({ receiptId, orderLineId, micro, countedMicro }) => {
      const draft = byId.get(receiptId)
      if (draft === undefined) return []
      const draftedBy = draft.receivedByName ?? draft.receivedBy
      return [{ receiptId, draftedBy, orderLineId, micro, countedMicro }]
    })
  }

  /** Until when a draft that is written now holds its room; null where drafts do not count. */
  async until(ctx: TenantContext): Promise<Date | null> {
    const { countDraftReceipts, draftReceiptDays } = await this.settings.current(ctx)
    return countDraftReceipts ? new Date(this.clock.now().getTime() + draftReceiptDays * DAY_MS) : null
  }
}
