import type { RequisitionView } from '@nexus/contracts-procurement'
import { Money, Quantity } from '@nexus/kernel'
import type { PricedLineRow } from './priced-line.entity.js'

type LineView = Omit<RequisitionView['lines'][number], 'quantities' | 'net' | 'orders'>

const amountText = (minor: bigint | null, currency: string): string | undefined =>
  minor === null ? undefined : Money.ofMinor(minor, currency).toDecimalText()

/** A quantity from its millionths, as text. */
export const quantityText = (micro: bigint): string => Quantity.ofMicro(micro).toString()

/** The part of a line's view that requisitions and orders have in common. */
export function pricedLineViewOf(line: PricedLineRow, currency: string): LineView {
  return {
    lineId: line.id,
    lineNumber: line.lineNumber,
    description: line.description,
    supplierItemId: line.supplierItemId ?? undefined,
    buyerItemId: line.buyerItemId ?? undefined,
    unitCode: line.unitCode,
    unitPrice: line.unitPrice,
    priceBaseQuantity: quantityText(line.priceBaseMicro),
    allowance: amountText(line.allowanceMinor, currency),
    charge: amountText(line.chargeMinor, currency),
    taxCategory: line.taxCategory as LineView['taxCategory'],
    taxPercent: line.taxPercent,
  }
}
