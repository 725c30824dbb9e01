import type { ElementReader } from './element-reader.js'
import type { UblAllowanceCharge, UblMonetaryTotals, UblTaxCategory, UblTaxTotal } from './ubl-document.js'

/** Reads a tax category element (`cac:TaxCategory`, `cac:ClassifiedTaxCategory`). */
export function readTaxCategory(category: ElementReader): UblTaxCategory {
  return {
    id: category.requiredText('cbc:ID'),
    percent: category.decimal('cbc:Percent'),
    scheme: category.text('cac:TaxScheme/cbc:ID'),
    exemptionCode: category.text('cbc:TaxExemptionReasonCode'),
    exemptionReason: category.firstText('cbc:TaxExemptionReason'),
  }
}

/** Reads the allowances and charges directly below an element, in document order. */
export function readAllowancesAndCharges(parent: ElementReader, currency: string): UblAllowanceCharge[] {
  return parent.numberedList('cac:AllowanceCharge').map((item) => {
    const indicator = item.requiredText('cbc:ChargeIndicator')
    if (!['true', 'false', '1', '0'].includes(indicator))
      throw item.bad('cbc:ChargeIndicator', indicator, 'true or false')
    // UBL allows several categories; EN 16931 has one.
    const category = item.optional('cac:TaxCategory')
    return {
      path: item.path,
      charge: indicator === 'true' || indicator === '1',
      amount: item.requiredAmount('cbc:Amount', currency),
      baseAmount: item.amount('cbc:BaseAmount', currency),
      percent: item.decimal('cbc:MultiplierFactorNumeric'),
      reasonCode: item.text('cbc:AllowanceChargeReasonCode'),
      reason: item.firstText('cbc:AllowanceChargeReason'),
      taxCategory: category && readTaxCategory(category),
    }
  })
}

/** Reads every TaxTotal: one in the document currency, perhaps one more in the tax currency (BT-111). */
export function readTaxTotals(root: ElementReader): UblTaxTotal[] {
  return root.numberedList('cac:TaxTotal').map((total) => {
    const currency =
      total.required('cbc:TaxAmount').attribute('currencyID') ?? total.missing('cbc:TaxAmount/@currencyID')
    return {
      path: total.path,
      currency,
      taxAmount: total.requiredAmount('cbc:TaxAmount', currency),
      subtotals: total.numberedList('cac:TaxSubtotal').map((subtotal) => ({
        path: subtotal.path,
        taxableAmount: subtotal.requiredAmount('cbc:TaxableAmount', currency),
        taxAmount: subtotal.requiredAmount('cbc:TaxAmount', currency),
        category: readTaxCategory(subtotal.required('cac:TaxCategory')),
      })),
    }
  })
}

/** Reads LegalMonetaryTotal. @throws missingField (BR-12 … BR-15). */
export function readMonetaryTotals(total: ElementReader, currency: string): UblMonetaryTotals {
  return {
    path: total.path,
    lineExtension: total.requiredAmount('cbc:LineExtensionAmount', currency),
    taxExclusive: total.requiredAmount('cbc:TaxExclusiveAmount', currency),
    taxInclusive: total.requiredAmount('cbc:TaxInclusiveAmount', currency),
    allowance: total.amount('cbc:AllowanceTotalAmount', currency),
    charge: total.amount('cbc:ChargeTotalAmount', currency),
    prepaid: total.amount('cbc:PrepaidAmount', currency),
    payableRounding: total.amount('cbc:PayableRoundingAmount', currency),
    payable: total.requiredAmount('cbc:PayableAmount', currency),
  }
}
