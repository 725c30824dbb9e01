import type { captureSupplierInvoice } from '@nexus/contracts-billing'
import type { InputOf } from '@nexus/kernel'
import { type UblAllowanceCharge, UBL_TYPE_NAMES, type UblDocument, type UblLine } from '@nexus/standards-ubl'

type Input = InputOf<typeof captureSupplierInvoice>

const NOBODY = { name: '', ids: [], taxIds: [] }

/** An invoice that was typed as the document that it stands for, so that it is checked by the same rules. */
export function documentOfInput(input: Input): UblDocument {
  const { totals, currency, typeCode } = input
  return {
    kind: typeCode === '381' ? 'credit-note' : 'invoice',
    typeCode,
    typeName: UBL_TYPE_NAMES[typeCode],
    number: input.number,
    issueDate: input.issueDate,
    dueDate: input.dueDate,
    currency,
    notes: [],
    orderReference: input.orderReference,
    precedingInvoices: input.precedingInvoices.map((number) => ({ number })),
    seller: NOBODY,
    buyer: NOBODY,
    paymentMeans: input.bankAccounts.map(({ iban, bic, holder }) => ({ code: '30', iban, bic, accountName: holder })),
    // Their references only say which prepayments are meant; the amount is that of the totals.
    prepayments: [],
    allowancesAndCharges: input.documentAllowanceCharges.map(
      ({ kind, amount, taxCategory, taxPercent, reason }, index) => ({
        path: `/documentAllowanceCharges/${String(index)}`,
        charge: kind === 'charge',
        amount,
        reason,
        taxCategory: { id: taxCategory, percent: taxPercent },
      }),
    ),
    taxTotals: [
      {
        path: '/taxes',
        currency,
        taxAmount: totals.tax,
        subtotals: input.taxes.map(({ category, percent, taxable, tax }, index) => ({
          path: `/taxes/${String(index)}`,
          taxableAmount: taxable,
          taxAmount: tax,
          category: { id: category, percent },
        })),
      },
    ],
    totals: {
      path: '/totals',
      lineExtension: totals.lines,
      taxExclusive: totals.net,
      taxInclusive: totals.gross,
      allowance: totals.allowances,
      charge: totals.charges,
      prepaid: totals.prepaid,
      payableRounding: totals.rounding,
      payable: totals.payable,
    },
    lines: input.lines.map(lineOfInput),
  }
}

function lineOfInput(line: Input['lines'][number], index: number): UblLine {
  const path = `/lines/${String(index)}`
  const adjustment = (charge: boolean, amount: string | undefined): UblAllowanceCharge[] =>
    amount === undefined ? [] : [{ path: `${path}/${charge ? 'charge' : 'allowance'}`, charge, amount }]
  return {
    path,
    id: line.reference,
    quantity: line.quantity,
    unitCode: line.unitCode,
    lineExtensionAmount: line.net,
    orderLineReference: line.orderLineReference,
    orderReference: line.orderReference,
    receiptReference: line.receiptReference,
    allowancesAndCharges: [...adjustment(false, line.allowance), ...adjustment(true, line.charge)],
    item: {
      name: line.description,
      sellerItemId: line.supplierItemId,
      buyerItemId: line.buyerItemId,
      taxCategory: { id: line.taxCategory, percent: line.taxPercent },
    },
    price: { amount: line.unitPrice, baseQuantity: line.priceBaseQuantity },
  }
}

/** Fields of the document and what they are called in the input; the first that fits holds. */
const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^\/taxes\/cac:TaxSubtotal\/.*$/, '/taxes'],
  [/^\/taxes\/cbc:TaxAmount.*$/, '/totals/tax'],
  [/^(\/taxes\/\d+)\/cbc:TaxableAmount$/, '$1/taxable'],
  [/^(\/taxes\/\d+)\/cbc:TaxAmount$/, '$1/tax'],
  [/^(\/taxes\/\d+)\/.*$/, '$1/percent'],
  [/^\/totals\/cbc:LineExtensionAmount$/, '/totals/lines'],
  [/^\/totals\/cbc:AllowanceTotalAmount$/, '/totals/allowances'],
  [/^\/totals\/cbc:ChargeTotalAmount$/, '/totals/charges'],
  [/^\/totals\/cbc:TaxExclusiveAmount$/, '/totals/net'],
  [/^\/totals\/cbc:TaxInclusiveAmount$/, '/totals/gross'],
  [/^\/totals\/cbc:PrepaidAmount$/, '/totals/prepaid'],
  [/^\/totals\/cbc:PayableRoundingAmount$/, '/totals/rounding'],
  [/^\/totals\/cbc:PayableAmount$/, '/totals/payable'],
  [/^(\/lines\/\d+)\/cbc:LineExtensionAmount$/, '$1/net'],
  [/^(\/lines\/\d+)\/cbc:(Invoiced|Credited)Quantity$/, '$1/quantity'],
  [/^(\/lines\/\d+)\/cac:Price\/cbc:PriceAmount$/, '$1/unitPrice'],
  [/^(\/lines\/\d+)\/cac:Price\/cbc:BaseQuantity$/, '$1/priceBaseQuantity'],
  [/^(\/lines\/\d+)\/cac:Item\/cac:ClassifiedTaxCategory$/, '$1/taxCategory'],
  [/^(\/lines\/\d+\/(?:allowance|charge))\/.*$/, '$1'],
  [/^(\/documentAllowanceCharges\/\d+)\/cbc:Amount$/, '$1/amount'],
  [/^(\/documentAllowanceCharges\/\d+)\/cac:TaxCategory$/, '$1/taxCategory'],
  [/^\/(Invoice|CreditNote)\/cbc:DocumentCurrencyCode$/, '/currency'],
  [/^\/(Invoice|CreditNote)\/cbc:ID$/, '/number'],
  [/^\/(Invoice|CreditNote)\/cac:BillingReference$/, '/precedingInvoices'],
  [/^\/(Invoice|CreditNote)\/cac:OrderReference$/, '/orderReference'],
  [/^\/(Invoice|CreditNote)\/cac:PrepaidPayment\/.*$/, '/totals/prepaid'],
  [/^(\/lines\/\d+)\/cbc:ID$/, '$1/reference'],
  [/^(\/lines\/\d+)\/cac:Item\/cbc:Name$/, '$1/description'],
  [/^(\/lines\/\d+)\/@unitCode$/, '$1/unitCode'],
  [/^(\/lines\/\d+)\/cac:Item\/cac:SellersItemIdentification$/, '$1/supplierItemId'],
  [/^(\/lines\/\d+)\/cac:Item\/cac:BuyersItemIdentification$/, '$1/buyerItemId'],
  [/^(\/lines\/\d+)\/cac:OrderLineReference$/, '$1/orderLineReference'],
  [/^(\/lines\/\d+)\/cac:OrderLineReference\/cac:OrderReference$/, '$1/orderReference'],
  [/^(\/lines\/\d+)\/cac:ReceiptLineReference\/.*$/, '$1/receiptReference'],
  [/^(\/documentAllowanceCharges\/\d+)\/cbc:AllowanceChargeReason$/, '$1/reason'],
  [/^(\/documentAllowanceCharges\/\d+)\/.*$/, '$1'],
  [/^(\/lines\/\d+)\/.*$/, '$1'],
  [/^\/totals\/.*$/, '/totals'],
]

/** The pointer into the input (RFC 6901) for a field of the document. */
export function pointerIntoInput(field: string): string {
  const known = FIELDS.find(([pattern]) => pattern.test(field))
  return known === undefined ? field : field.replace(known[0], known[1])
}
