import type { copyPurchaseOrder, createPurchaseOrder } from '@nexus/contracts-procurement'
import { type InputOf, Money, type OutputOf, Quantity, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { CreatePurchaseOrder } from './create-purchase-order.use-case.js'
import { OrdersRepository } from './orders.repository.js'

type Copy = typeof copyPurchaseOrder
type LineInput = InputOf<typeof createPurchaseOrder>['lines'][number]

/** Makes a draft like another order by the rules of any new order; no approval, number or delivery date comes with it (PO-8, X-10). */
@Injectable()
export class CopyPurchaseOrder implements UseCase<Copy> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly create: CreatePurchaseOrder,
  ) {}

  async execute(ctx: TenantContext, { orderId }: InputOf<Copy>): Promise<OutputOf<Copy>> {
    const order = await this.orders.get(ctx, orderId)
    const { requisitionId, vendorId, legalEntityId, currency, documentAllowanceCharges } = order
    const { paymentTermsDays, deliveryPlace, contact, notes, tags } = order
    const amount = (minor: bigint | null): string | undefined =>
      minor === null ? undefined : Money.ofMinor(minor, currency).toDecimalText()
    // Lines of a merged order may share a line of the requisition: a new order asks for it once.
    const lines = new Map<string, LineInput>()
    for (const line of await this.orders.linesOf(ctx, orderId)) {
      if (line.ordered === 0n) continue
      const before = lines.get(line.requisitionLineId)
      const quantity = Quantity.ofMicro(line.ordered).add(Quantity.parse(before?.quantity ?? '0'))
      lines.set(line.requisitionLineId, {
        requisitionLineId: line.requisitionLineId,
        quantity: quantity.toString(),
        description: line.description,
        supplierItemId: line.supplierItemId ?? undefined,
        buyerItemId: line.buyerItemId ?? undefined,
        unitPrice: line.unitPrice,
        priceBaseQuantity: Quantity.ofMicro(line.priceBaseMicro).toString(),
        allowance: amount(line.allowanceMinor),
        charge: amount(line.chargeMinor),
        taxCategory: line.taxCategory as LineInput['taxCategory'],
        taxPercent: line.taxPercent,
        match: line.match,
        kind: line.kind,
        categoryId: line.categoryId,
        costCentreId: line.costCentreId,
      })
    }
    return this.create.execute(ctx, {
      ...{ requisitionId, vendorId, documentAllowanceCharges, paymentTermsDays, deliveryPlace, contact, notes },
      legalEntityId: legalEntityId ?? undefined,
      tags: tags ?? [],
      lines: [...lines.values()],
    })
  }
}
