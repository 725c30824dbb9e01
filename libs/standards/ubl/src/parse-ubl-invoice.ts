import { parseXmlTree, type XmlElement, type XmlLimits } from '@nexus/standards-xml'
import { ElementReader } from './element-reader.js'
import { doctypeRefused, encodingRefused, notWellFormed, tooLarge, unsupportedRoot, unsupportedType } from './errors.js'
import { readAllowancesAndCharges, readMonetaryTotals, readTaxTotals } from './read-amounts.js'
import { readLine } from './read-line.js'
import { readIdentifier, readParty } from './read-party.js'
import type { UblDocument, UblPaymentMeans, UblTypeCode } from './ubl-document.js'
import { DEFAULT_LIMITS } from './ubl-limits.js'

const ROOT_NAMESPACE = 'urn:oasis:names:specification:ubl:schema:xsd:'

const SYNTAX_ERRORS = { doctypeRefused, encodingRefused, notWellFormed, tooLarge }

/** English names of the type codes that are read (UNTDID 1001). */
export const UBL_TYPE_NAMES: Readonly<Record<UblTypeCode, string>> = {
  '380': 'commercial invoice',
  '381': 'credit note',
  '384': 'corrected invoice',
  '389': 'self-billed invoice',
}

interface Shape {
  readonly kind: UblDocument['kind']
  readonly root: 'Invoice' | 'CreditNote'
  readonly types: readonly UblTypeCode[]
  readonly typeCode: string
  readonly line: string
  readonly quantity: 'cbc:InvoicedQuantity' | 'cbc:CreditedQuantity'
}

const SHAPES: readonly Shape[] = [
  {
    kind: 'invoice',
    root: 'Invoice',
    types: ['380', '384', '389'],
    typeCode: 'cbc:InvoiceTypeCode',
    line: 'cac:InvoiceLine',
    quantity: 'cbc:InvoicedQuantity',
  },
  {
    kind: 'credit-note',
    root: 'CreditNote',
    types: ['381'],
    typeCode: 'cbc:CreditNoteTypeCode',
    line: 'cac:CreditNoteLine',
    quantity: 'cbc:CreditedQuantity',
  },
]

/**
 * Reads a UBL 2.1 Invoice or CreditNote. Namespaces decide, not prefixes; values stay the text of the document.
 * @param limits upper bounds on bytes, levels, elements and references; {@link DEFAULT_LIMITS} when absent
 * @throws DomainError with a code `ubl.document.*` that names the field, position or limit (SEC-34).
 */
export function parseUblInvoice(bytes: Uint8Array, limits: Partial<XmlLimits> = {}): UblDocument {
  const element = parseXmlTree(bytes, SYNTAX_ERRORS, { ...DEFAULT_LIMITS, ...limits })
  const shape = shapeOf(element)
  const root = new ElementReader(element, `/${shape.root}`)
  const typeCode = typeCodeOf(root, shape)
  const currency = root.requiredText('cbc:DocumentCurrencyCode')
  if (!/^[A-Z]{3}$/.test(currency)) throw root.bad('cbc:DocumentCurrencyCode', currency, 'an ISO 4217 code such as EUR')
  const payee = root.optional('cac:PayeeParty')
  const lines = root.numberedList(shape.line)
  if (lines.length === 0) root.missing(shape.line)

  return {
    kind: shape.kind,
    typeCode,
    typeName: UBL_TYPE_NAMES[typeCode],
    customizationId: root.text('cbc:CustomizationID'),
    profileId: root.text('cbc:ProfileID'),
    number: root.requiredText('cbc:ID'),
    issueDate: root.requiredDate('cbc:IssueDate'),
    dueDate: root.date('cbc:DueDate') ?? paymentDueDate(root),
    taxPointDate: root.date('cbc:TaxPointDate'),
    currency,
    taxCurrency: root.text('cbc:TaxCurrencyCode'),
    notes: root.list('cbc:Note').flatMap((note) => note.content ?? []),
    buyerReference: root.text('cbc:BuyerReference'),
    accountingCost: root.text('cbc:AccountingCost'),
    orderReference: root.text('cac:OrderReference/cbc:ID'),
    salesOrderReference: root.text('cac:OrderReference/cbc:SalesOrderID'),
    contractReference: root.firstText('cac:ContractDocumentReference', 'cbc:ID'),
    projectReference: root.firstText('cac:ProjectReference', 'cbc:ID'),
    despatchReference: root.firstText('cac:DespatchDocumentReference', 'cbc:ID'),
    receiptReference: root.firstText('cac:ReceiptDocumentReference', 'cbc:ID'),
    precedingInvoices: root.list('cac:BillingReference').flatMap((reference) => {
      const invoice = reference.optional('cac:InvoiceDocumentReference')
      return invoice === undefined
        ? []
        : [{ number: invoice.requiredText('cbc:ID'), issueDate: invoice.date('cbc:IssueDate') }]
    }),
    seller: readParty(root.required('cac:AccountingSupplierParty/cac:Party')),
    buyer: readParty(root.required('cac:AccountingCustomerParty/cac:Party')),
    payee: payee && {
      name: payee.firstText('cac:PartyName', 'cbc:Name'),
      id: readIdentifier(payee.list('cac:PartyIdentification')[0]?.optional('cbc:ID')),
    },
    deliveryDate: root.list('cac:Delivery')[0]?.date('cbc:ActualDeliveryDate'),
    paymentMeans: root.list('cac:PaymentMeans').map(readPaymentMeans),
    paymentTerms: root.list('cac:PaymentTerms')[0]?.firstText('cbc:Note'),
    prepayments: root.list('cac:PrepaidPayment').map((payment) => ({
      id: payment.text('cbc:ID'),
      amount: payment.requiredAmount('cbc:PaidAmount', currency),
      receivedDate: payment.date('cbc:ReceivedDate'),
    })),
    allowancesAndCharges: readAllowancesAndCharges(root, currency),
    taxTotals: readTaxTotals(root),
    totals: readMonetaryTotals(root.required('cac:LegalMonetaryTotal'), currency),
    lines: lines.map((line) => readLine(line, shape.quantity, currency)),
  }
}

function shapeOf(element: XmlElement): Shape {
  const shape = SHAPES.find(
    (candidate) => candidate.root === element.name && element.namespace === `${ROOT_NAMESPACE}${candidate.root}-2`,
  )
  if (shape !== undefined) return shape
  const known = element.namespace.startsWith(ROOT_NAMESPACE)
    ? element.namespace.slice(ROOT_NAMESPACE.length)
    : undefined
  const root =
    known === `${element.name}-2`
      ? known
      : `${element.name}${element.namespace === '' ? ' without a namespace' : ` of ${element.namespace}`}`
  throw unsupportedRoot(`The document is "${root}". Only UBL "Invoice-2" and "CreditNote-2" are read.`, {
    facts: { root },
  })
}

function typeCodeOf(root: ElementReader, shape: Shape): UblTypeCode {
  const stated = root.requiredText(shape.typeCode)
  const typeCode = shape.types.find((code) => code === stated)
  if (typeCode === undefined) {
    const read = SHAPES.flatMap((each) =>
      each.types.map((code) => `${code} (${UBL_TYPE_NAMES[code]}) on ${each.root}`),
    ).join(', ')
    throw unsupportedType(`${root.path}/${shape.typeCode} is "${stated.slice(0, 20)}". Read are: ${read}.`, {
      facts: { typeCode: stated.slice(0, 20) },
    })
  }
  return typeCode
}

/** A credit note has no due date of its own (UBL 2.1): it stands with the payment means. */
function paymentDueDate(root: ElementReader): string | undefined {
  const dates = root.list('cac:PaymentMeans').flatMap((means) => means.date('cbc:PaymentDueDate') ?? [])
  return dates.sort()[0]
}

function readPaymentMeans(means: ElementReader): UblPaymentMeans {
  const account = means.optional('cac:PayeeFinancialAccount')
  return {
    code: means.requiredText('cbc:PaymentMeansCode'),
    codeName: means.required('cbc:PaymentMeansCode').attribute('name'),
    paymentId: means.firstText('cbc:PaymentID'),
    iban: account?.text('cbc:ID'),
    bic: account?.text('cac:FinancialInstitutionBranch/cbc:ID'),
    accountName: account?.text('cbc:Name'),
  }
}
