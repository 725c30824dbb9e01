import { type postReturn, returnPosted } from '@nexus/contracts-procurement'
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
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { quantityText } from '../pricing/priced-line.view.js'
import { OrderReceipts } from '../receipts/order-receipts.use-case.js'
import type { ReceiptLine } from '../receipts/receipt-line.entity.js'
import type { Receipt } from '../receipts/receipt.entity.js'
import { assertStands } from '../receipts/receipt.policy.js'
import { ReceiptsRepository } from '../receipts/receipts.repository.js'
import { GoodsReturnLine } from './goods-return-line.entity.js'
import type { GoodsReturn } from './goods-return.entity.js'
import { goodsReturnMachine } from './goods-return.machine.js'
import { movementsOf, type Returned, returnedOf } from './goods-return.policy.js'
import { returnFacts, returnViewOf } from './goods-return.view.js'
import { GoodsReturnsRepository } from './goods-returns.repository.js'
import { ReceiptTrail } from './receipt-trail.use-case.js'

@Injectable()
export class PostReturn implements UseCase<typeof postReturn> {
  constructor(
    private readonly returns: GoodsReturnsRepository,
    private readonly receipts: ReceiptsRepository,
    private readonly orderReceipts: OrderReceipts,
    private readonly receiptTrail: ReceiptTrail,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof postReturn>): Promise<OutputOf<typeof postReturn>> {
    const { orderId } = await this.receipts.get(ctx, input.receiptId)
    const { order, lines: orderLines } = await this.orderReceipts.open(ctx, orderId)
    // Again under the lock of the order: everything of a receipt changes under it.
    const receipt = await this.receipts.get(ctx, input.receiptId)
    assertStands(receipt)
    const receiptLines = await this.receipts.linesOf(ctx, [receipt.id])
    const returned = returnedOf(input.lines, receiptLines, orderLines)
    const id = this.ids.next()
    const movements = returned.flatMap((line) => movementsOf(line, 1n))
    await this.orderReceipts.change(ctx, order, orderLines, movements, { cause: 'return', causeId: id })
    const { goodsReturn, lines } = await this.store(ctx, id, receipt, returned)
    await this.receiptTrail.store(ctx, receipt, touched(receiptLines, returned), id)
    await this.announce(ctx, goodsReturn, lines)
    return returnViewOf(goodsReturn, lines)
  }

  private async store(
    ctx: TenantContext,
    id: string,
    { id: receiptId, orderId, orderNumber, vendorId }: Receipt,
    returned: readonly Returned[],
  ): Promise<{ goodsReturn: GoodsReturn; lines: GoodsReturnLine[] }> {
    const lines = returned.map((line) =>
      Object.assign(new GoodsReturnLine(), { id: this.ids.next(), returnId: id, ...line }),
    )
    const head = {
      id,
      state: goodsReturnMachine.initial,
      receiptId,
      orderId,
      orderNumber,
      sequenceNumber: await this.returns.nextNumber(ctx, orderId),
      vendorId,
      returnedBy: ctx.actor.userId,
      returnedByName: ctx.actor.name ?? null,
      returnedAt: this.clock.now(),
      reversalReason: null,
      reversedBy: null,
      reversedAt: null,
    }
    return { goodsReturn: await this.returns.insert(ctx, head, lines), lines }
  }

  private async announce(
    ctx: TenantContext,
    goodsReturn: GoodsReturn,
    lines: readonly GoodsReturnLine[],
  ): Promise<void> {
    const facts = {
      ...returnFacts(goodsReturn),
      lines: lines.map((line) => ({
        orderLineId: line.orderLineId,
        receiptLineId: line.receiptLineId,
        quantity: quantityText(line.micro),
        billedPart: quantityText(line.billedMicro),
        replacement: line.replacement,
        reason: line.reason,
      })),
      creditExpected: lines.some((line) => line.billedMicro > 0n),
    }
    await this.outbox.add(ctx, returnPosted, {
      aggregateId: goodsReturn.id,
      aggregateSeq: goodsReturn.version,
      payload: facts,
    })
    await this.audit.record(ctx, {
      action: 'procurement.return.post',
      entity: 'return',
      entityId: goodsReturn.id,
      after: facts,
    })
  }
}

const touched = (lines: readonly ReceiptLine[], returned: readonly Returned[]): ReceiptLine[] =>
  lines.filter((line) => returned.some((each) => each.receiptLineId === line.id))
