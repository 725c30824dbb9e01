import type { createRequisition } from '@nexus/contracts-procurement'
import { type InputOf, Quantity } from '@nexus/kernel'
import { documentTotals } from '../pricing/document-totals.policy.js'
import { priceLine } from '../pricing/priced-line.policy.js'

type Content = InputOf<typeof createRequisition>

/** The columns of a line that follow from what was typed; ids and parent are the caller's. */
export function lineColumns(
  line: Content['lines'][number],
  index: number,
  currency: string,
  pointer = `/lines/${String(index)}`,
) {
  const quantity = Quantity.parse(line.quantity)
  return {
    lineNumber: index + 1,
    description: line.description,
    supplierItemId: line.supplierItemId ?? null,
    buyerItemId: line.buyerItemId ?? null,
    unitCode: line.unitCode,
    ...priceLine(quantity, line, currency, pointer),
    requested: quantity.micro,
    approved: 0n,
    allocated: 0n,
    cancelled: 0n,
    received: 0n,
    categoryId: line.categoryId ?? null,
    costCentreId: line.costCentreId ?? null,
  }
}

/** The columns of the head that follow from what was typed. @throws DomainError procurement.amount_below_zero, money.* */
export function headColumns(content: Content, lines: readonly ReturnType<typeof lineColumns>[]) {
  return {
    title: content.title,
    purpose: content.purpose ?? null,
    needBy: content.needBy ?? null,
    deliveryPlace: content.deliveryPlace ?? null,
    currency: content.currency,
    legalEntityId: content.legalEntityId ?? null,
    costCentreId: content.costCentreId ?? null,
    quoteFileIds: content.quoteFileIds,
    quoteWaiver: content.quoteWaiver ?? null,
    documentAllowanceCharges: content.documentAllowanceCharges,
    grossMinor: documentTotals(lines, content.documentAllowanceCharges, content.currency).grossMinor,
  }
}

/** Where cost centres are named in a requisition: on its head and on its lines. */
export function namedCostCentres(
  head: { readonly costCentreId: string | null },
  lines: readonly { readonly costCentreId: string | null }[],
): { costCentreId: string | null; pointer: string }[] {
  return [
    { costCentreId: head.costCentreId, pointer: '/costCentreId' },
    ...lines.map(({ costCentreId }, index) => ({ costCentreId, pointer: `/lines/${String(index)}/costCentreId` })),
  ]
}

/** Total including tax, in minor units. @throws DomainError procurement.amount_below_zero */
export function grossOf(
  { currency, documentAllowanceCharges }: Pick<Content, 'currency' | 'documentAllowanceCharges'>,
  lines: Parameters<typeof documentTotals>[0],
): bigint {
  return documentTotals(lines, documentAllowanceCharges, currency).grossMinor
}
