import { type inspectReceipt, receiptInspected, receiptLineUnknown } from '@nexus/contracts-procurement'
import { type InputOf, type OutputOf, Quantity, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import type { Movement } from '../order-ledger/order-ledger.policy.js'
import type { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import { quantityText } from '../pricing/priced-line.view.js'
import { OrderReceipts } from './order-receipts.use-case.js'
import { inUnitOf } from './receipt-quantity.policy.js'
import type { ReceiptLine } from './receipt-line.entity.js'
import { receiptMachine } from './receipt.machine.js'
import { inspectionOf, invalidSplit } from './receipt.policy.js'
import { lineFactsOf, receiptFacts, receiptViewOf } from './receipt.view.js'
import { ReceiptsRepository } from './receipts.repository.js'

type Input = InputOf<typeof inspectReceipt>

/** Takes quantities out of the inspection: what is good is accepted, the rest is rejected with its reason (REC-1). */
@Injectable()
export class InspectReceipt implements UseCase<typeof inspectReceipt> {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly orderReceipts: OrderReceipts,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof inspectReceipt>> {
    const { orderId } = await this.receipts.get(ctx, input.receiptId)
    const { order, lines: orderLines } = await this.orderReceipts.open(ctx, orderId)
    // Again under the lock of the order: everything of a receipt changes under it.
    const receipt = await this.receipts.get(ctx, input.receiptId)
    assertSeen(ctx, receipt, 'receipt')
    const before = receiptFacts(receipt)
    const lines = await this.receipts.linesOf(ctx, [receipt.id])
    receiptMachine.next(receipt.state, inspectionOf(lines))
    const inspected: ReceiptLine[] = []
    const movements = input.lines.flatMap((asked, index): Movement[] => {
      const pointer = `/lines/${String(index)}`
      const line = lines.find((candidate) => candidate.id === asked.receiptLineId)
      if (line === undefined || inspected.includes(line)) throw unknownLine(asked.receiptLineId, pointer)
      inspected.push(line)
      return inspect(line, asked, orderLines, pointer)
    })
    receipt.state = receiptMachine.next(receipt.state, inspectionOf(lines))
    await this.orderReceipts.change(ctx, order, orderLines, movements, { cause: 'inspection', causeId: receipt.id })
    await this.receipts.update(ctx, receipt, inspected)
    const facts = { ...receiptFacts(receipt), lines: lines.map(lineFactsOf) }
    await this.outbox.add(ctx, receiptInspected, {
      aggregateId: receipt.id,
      aggregateSeq: receipt.version,
      payload: facts,
    })
    await this.audit.record(ctx, {
      action: 'procurement.receipt.inspect',
      entity: 'receipt',
      entityId: receipt.id,
      before,
      after: facts,
    })
    return receiptViewOf(receipt, lines)
  }
}

function inspect(
  line: ReceiptLine,
  asked: Input['lines'][number],
  orderLines: readonly PurchaseOrderLine[],
  pointer: string,
): Movement[] {
  const micro = (text: string, rest: bigint): bigint =>
    inUnitOf(line, orderLines, { micro: Quantity.parse(text).micro, unitCode: asked.unitCode, rest, pointer })
  const rejected = micro(asked.rejected, line.inspectingMicro)
  const accepted = micro(asked.accepted, line.inspectingMicro - rejected)
  if (accepted + rejected === 0n) throw invalidSplit(`${pointer}/accepted`, 'Say what is accepted or rejected.')
  if (accepted + rejected > line.inspectingMicro) {
    const left = quantityText(line.inspectingMicro)
    throw invalidSplit(`${pointer}/accepted`, `Only ${left} of this line is in inspection.`)
  }
  if (rejected > 0n && asked.rejectionReason === undefined)
    throw invalidSplit(`${pointer}/rejectionReason`, 'Say why it is rejected.')
  line.inspectingMicro -= accepted + rejected
  line.rejectedMicro += rejected
  line.rejectionReason = asked.rejectionReason ?? line.rejectionReason
  return [
    { orderLineId: line.orderLineId, quantity: 'inspecting', micro: -accepted - rejected },
    { orderLineId: line.orderLineId, quantity: 'rejected', micro: rejected },
  ]
}

function unknownLine(receiptLineId: string, pointer: string): Error {
  const detail = `The receipt has no line ${receiptLineId}, or the line is named twice.`
  return receiptLineUnknown(detail, {
    errors: [{ pointer: `${pointer}/receiptLineId`, code: 'line_unknown', detail }],
  })
}
