import { readTaxId } from '@nexus/standards-tax-id'
import type { UblParty } from '@nexus/standards-ubl'

/** The tax ids of a seller in the form in which vendors keep them, the VAT id first; what cannot be one is left out. */
export function sellerTaxIds(seller: Pick<UblParty, 'taxIds' | 'vatId' | 'address'>): string[] {
  const written = [...(seller.vatId === undefined ? [] : [seller.vatId]), ...seller.taxIds.map(({ id }) => id)]
  const readings = written
    .map((id) => readTaxId(id, seller.address?.country))
    .filter((reading) => reading.format === 'ok')
  return [...new Set(readings.map((reading) => reading.normalised))]
}
