import {
  invoiceTotalsDoNotAddUp,
  invoiceValueRefused,
  type RecordedSlack,
  type SupplierInvoiceView,
} from '@nexus/contracts-billing'
import { cutText, type FieldError, Money, normalizeTaxRate, Quantity, UnitPrice } from '@nexus/kernel'
import { readBic, readIban } from '@nexus/standards-tax-id'
import {
  checkUblTotals,
  plainDecimal,
  type UblAllowanceCharge,
  type UblDocument,
  type UblLine,
} from '@nexus/standards-ubl'

/** A line as the supplier wrote it, in exact values. */
export interface CapturedLine {
  readonly reference: string
  readonly description: string
  readonly quantity: Quantity
  readonly unitCode: string | null
  readonly unitPrice: UnitPrice
  readonly allowance: Money | null
  readonly charge: Money | null
  readonly net: Money
  readonly taxCategory: string
  readonly taxPercent: string
  readonly supplierItemId: string | null
  readonly buyerItemId: string | null
  readonly orderLineReference: string | null
  readonly orderReference: string | null
  readonly receiptReference: string | null
}

/** An invoice or credit note that adds up, however it arrived. */
export interface CapturedInvoice {
  readonly number: string
  readonly kind: 'invoice' | 'credit-note'
  readonly typeCode: SupplierInvoiceView['typeCode']
  readonly issueDate: string
  readonly dueDate: string | null
  readonly currency: string
  readonly precedingInvoices: string[]
  /** Number of the order of the whole document, as written. */
  readonly orderReference: string | null
  readonly bankAccounts: SupplierInvoiceView['bankAccounts']
  readonly documentAllowanceCharges: SupplierInvoiceView['documentAllowanceCharges']
  readonly lines: readonly CapturedLine[]
  readonly totals: Readonly<
    Record<'lines' | 'allowances' | 'charges' | 'net' | 'tax' | 'gross' | 'prepaid' | 'rounding' | 'payable', Money>
  >
  readonly recordedSlack: RecordedSlack[]
  readonly prepaymentReferences: string[]
}

/** Brings a field of the document into the form in which the caller knows it. */
export type PointerOf = (field: string) => string

/**
 * Computes all totals again and reads the values in their exact form.
 * @throws DomainError billing.invoice.totals_do_not_add_up, billing.invoice.value_refused; `errors` names every field
 */
export function captureDocument(
  document: UblDocument,
  maxRounding: string,
  pointerOf: PointerOf = (field) => field,
): CapturedInvoice {
  const checked = checkUblTotals(document, { maxRounding })
  const { recorded } = checked
  const problems = checked.problems.map((problem) => {
    const pointer = pointerOf(problem.field)
    return { ...problem, pointer, message: problem.message.replaceAll(problem.field, pointer) }
  })
  if (problems.length > 0) {
    const errors = problems.map(({ pointer, rule, message, expected, stated, lineId }) => ({
      pointer,
      code: rule,
      detail: message,
      expected,
      stated,
      facts: { expected, stated },
      ...(lineId === undefined ? {} : { line: lineId }),
    }))
    throw invoiceTotalsDoNotAddUp(
      `The invoice does not add up: ${problems.map(({ message }) => message).join(' ')} Ask the supplier for a corrected invoice.`,
      { errors },
    )
  }
  const reader = new Reader(document.currency, pointerOf)
  const invoice = readDocument(document, reader)
  reader.refuseFaults()
  const recordedSlack = recorded.map(({ rule, field, lineId, expected, stated, difference }) => ({
    rule,
    field: pointerOf(field),
    ...(lineId === undefined ? {} : { lineReference: lineId }),
    expected,
    stated,
    difference,
  }))
  return { ...invoice, recordedSlack }
}

/** Reads values and collects what cannot be kept, so that all of it is named at once. */
class Reader {
  private readonly faults: FieldError[] = []

  constructor(
    readonly currency: string,
    private readonly pointerOf: PointerOf,
  ) {}

  money(text: string | undefined): Money {
    return Money.parse(plainDecimal(text ?? '0'), this.currency)
  }

  /** Text of one line; runs of blanks and line breaks are one blank. */
  text(value: string, max: number, field: string): string {
    const text = value.replaceAll(/\s+/g, ' ').trim()
    if (text.length > max)
      this.fault(field, 'too_long', `has ${String(text.length)} characters; at most ${String(max)} are kept`, {
        maximum: max,
      })
    return text
  }

  optionalText(value: string | undefined, max: number, field: string): string | null {
    return value === undefined ? null : this.text(value, max, field)
  }

  taxCategory(
    category: { readonly id: string; readonly percent?: string } | undefined,
    field: string,
  ): { taxCategory: string; taxPercent: string } {
    const { id, percent } = category ?? { id: '' }
    const taxPercent = normalizeTaxRate(plainDecimal(percent ?? '0'))
    if (!/^[A-Z]{1,3}$/.test(id)) this.fault(field, 'tax_category', 'is not a tax category such as S')
    if (!/^(0|[1-9][0-9]{0,2})(\.[0-9]{1,4})?$/.test(taxPercent))
      this.fault(field, 'tax_percent', 'has a rate that is not below 1000 % with at most four decimals')
    return { taxCategory: id, taxPercent }
  }

  fault(field: string, code: string, detail: string, facts?: FieldError['facts']): void {
    this.faults.push({ pointer: this.pointerOf(field), code, detail, ...(facts === undefined ? {} : { facts }) })
  }

  refuseFaults(): void {
    if (this.faults.length === 0) return
    throw invoiceValueRefused(
      `The invoice cannot be kept: ${this.faults.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')}.`,
      { errors: this.faults },
    )
  }
}

function readDocument(document: UblDocument, reader: Reader): Omit<CapturedInvoice, 'recordedSlack'> {
  const root = document.kind === 'invoice' ? '/Invoice' : '/CreditNote'
  const { totals } = document
  const own = document.taxTotals.find((total) => total.currency === document.currency)
  return {
    number: reader.text(document.number, 100, `${root}/cbc:ID`),
    kind: document.kind,
    typeCode: document.typeCode,
    issueDate: document.issueDate,
    dueDate: document.dueDate ?? null,
    currency: document.currency,
    precedingInvoices: document.precedingInvoices.map(({ number }) =>
      reader.text(number, 100, `${root}/cac:BillingReference`),
    ),
    orderReference: reader.optionalText(document.orderReference, 200, `${root}/cac:OrderReference`),
    bankAccounts: bankAccountsOf(document),
    documentAllowanceCharges: document.allowancesAndCharges.map((item) => ({
      kind: item.charge ? ('charge' as const) : ('allowance' as const),
      amount: reader.money(item.amount).toDecimalText(),
      ...reader.taxCategory(item.taxCategory, `${item.path}/cac:TaxCategory`),
      ...(item.reason === undefined || item.reason.trim() === ''
        ? {}
        : { reason: reader.text(item.reason, 200, `${item.path}/cbc:AllowanceChargeReason`) }),
    })),
    lines: document.lines.map((line) => readLine(line, document.receiptReference, reader)),
    totals: {
      lines: reader.money(totals.lineExtension),
      allowances: reader.money(totals.allowance),
      charges: reader.money(totals.charge),
      net: reader.money(totals.taxExclusive),
      tax: reader.money(own?.taxAmount),
      gross: reader.money(totals.taxInclusive),
      prepaid: reader.money(totals.prepaid),
      rounding: reader.money(totals.payableRounding),
      payable: reader.money(totals.payable),
    },
    prepaymentReferences: document.prepayments.flatMap(({ id }) => id ?? []),
  }
}

function readLine(line: UblLine, receiptReference: string | undefined, reader: Reader): CapturedLine {
  const sum = (charge: boolean): Money | null => {
    const amounts = line.allowancesAndCharges
      .filter((item: UblAllowanceCharge) => item.charge === charge)
      .map(({ amount }) => reader.money(amount))
    return amounts.length === 0 ? null : Money.sum(amounts, reader.currency)
  }
  const at = (name: string): string => `${line.path}/${name}`
  return {
    reference: reader.text(line.id, 200, at('cbc:ID')),
    description: reader.text(line.item.name, 2000, at('cac:Item/cbc:Name')),
    quantity: Quantity.parse(plainDecimal(line.quantity)),
    unitCode: reader.optionalText(line.unitCode, 10, at('@unitCode')),
    unitPrice: UnitPrice.parse(
      plainDecimal(line.price.amount),
      Quantity.parse(plainDecimal(line.price.baseQuantity ?? '1')),
    ),
    allowance: sum(false),
    charge: sum(true),
    net: reader.money(line.lineExtensionAmount),
    ...reader.taxCategory(line.item.taxCategory, at('cac:Item/cac:ClassifiedTaxCategory')),
    supplierItemId: reader.optionalText(line.item.sellerItemId, 200, at('cac:Item/cac:SellersItemIdentification')),
    buyerItemId: reader.optionalText(line.item.buyerItemId, 200, at('cac:Item/cac:BuyersItemIdentification')),
    orderLineReference: reader.optionalText(line.orderLineReference, 200, at('cac:OrderLineReference')),
    orderReference: reader.optionalText(line.orderReference, 200, at('cac:OrderLineReference/cac:OrderReference')),
    receiptReference: reader.optionalText(
      line.receiptReference ?? receiptReference,
      200,
      at('cac:ReceiptLineReference/cac:DocumentReference'),
    ),
  }
}

/** The accounts that the supplier names, each once; a BIC that is none (samples hold "[BIC]") is left out. */
function bankAccountsOf(document: UblDocument): SupplierInvoiceView['bankAccounts'] {
  const accounts = new Map<string, SupplierInvoiceView['bankAccounts'][number]>()
  for (const { iban, bic, accountName } of document.paymentMeans) {
    const account = iban === undefined ? '' : readIban(iban).normalised.slice(0, 40)
    if (account === '') continue
    const bank = bic === undefined ? undefined : readBic(bic)
    accounts.set(account, {
      iban: account,
      ...(bank?.valid === true ? { bic: bank.normalised } : {}),
      ...(accountName === undefined ? {} : { holder: cutText(accountName, 200) }),
    })
  }
  return [...accounts.values()]
}
