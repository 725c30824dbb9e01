import type { createRequisition } from '@nexus/contracts-procurement'
import type { CallerInputOf } from '@nexus/kernel'

type Content = CallerInputOf<typeof createRequisition>
export type LineInput = NonNullable<Content['lines']>[number]

/** Five chairs at 240.00 less 20.00, at 19 %: net 1180.00, gross 1404.20. */
export function aLine(parts: Partial<LineInput> = {}): LineInput {
  return {
    description: 'Office chair',
    supplierItemId: 'A-246',
    unitCode: 'C62',
    quantity: '5',
    unitPrice: '240.00',
    allowance: '20.00',
    taxCategory: 'S',
    taxPercent: '19',
    ...parts,
  }
}

/** A requisition that can be submitted as it is. */
export function aRequisition(parts: Partial<Content> = {}): Content {
  return {
    title: 'Chairs for the new office',
    purpose: 'Five workplaces are furnished',
    needBy: '2999-12-31',
    deliveryPlace: 'Main street 1, 10115 Berlin',
    currency: 'EUR',
    lines: [aLine()],
    ...parts,
  }
}
