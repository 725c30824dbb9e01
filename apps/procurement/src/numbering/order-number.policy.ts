/** The series that an order's number is taken from: one per legal entity and year. */
export const orderSeries = (legalEntityId: string | null, year: string): string =>
  `purchase-order:${legalEntityId ?? 'organization'}:${year}`

/** `PO-2026-000001`; longer when a year has more than 999,999 orders. */
export const orderNumber = (year: string, sequenceNumber: number): string =>
  `PO-${year}-${String(sequenceNumber).padStart(6, '0')}`

/** The number as it is printed: the second version of `PO-2026-000001` is `PO-2026-000001-2` (PO-3). */
export const orderNumberOf = (number: string, revision: number): string =>
  revision === 0 ? number : `${number}-${String(revision + 1)}`
