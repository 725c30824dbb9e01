import type { VendorReceivingTermsView } from '@nexus/contracts-procurement'
import { quantityText } from '../pricing/priced-line.view.js'
import type { VendorReceivingTerms } from './vendor-receiving-terms.entity.js'

/** The terms of a vendor; version 1 with nothing agreed when there is no row. */
export function vendorReceivingTermsViewOf(
  vendorId: string,
  row: VendorReceivingTerms | null,
): VendorReceivingTermsView {
  return {
    vendorId,
    overReceiptPercent: row?.overReceiptPercent ?? null,
    overReceiptAbsolute:
      row === null || row.overReceiptAbsolute === null ? null : quantityText(row.overReceiptAbsolute),
    underReceiptPercent: row?.underReceiptPercent ?? null,
    version: row?.version ?? 1,
  }
}
