import { readFileSync } from 'node:fs'

/** The real invoices that the repository carries, by the start of their name. */
export const REAL_INVOICES = [
  '01.01a',
  '01.03a',
  '01.05a',
  '01.07a',
  '01.09a',
  '01.13a',
  '01.17a',
  '01.21a',
  '02.05a',
  '03.06a',
  '03.07a',
]

/** Bytes of one of {@link REAL_INVOICES}. */
export function realInvoice(name: string): Buffer {
  return readFileSync(new URL(`../../../../examples/ubl/${name}-invoice-ubl.xml`, import.meta.url))
}

export interface SampleLine {
  id: string
  quantity: string
  price: string
  net: string
  base?: string
  percent?: string
  /** XML before the item: line allowances and charges. */
  extra?: string
}

export interface Sample {
  kind?: 'Invoice' | 'CreditNote'
  typeCode?: string
  currency?: string
  lines?: SampleLine[]
  /** XML before the tax total: document allowances, references. */
  extra?: string
  taxable?: string
  tax?: string
  percent?: string
  totals?: Record<string, string>
}

const URN = 'urn:oasis:names:specification:ubl:schema:xsd:'
const PARTY = (name: string): string =>
  `<cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party>`

/** A small document that adds up: 1 × 100.00, 19 % tax, 119.00 due; every part can be replaced. */
export function sampleInvoice(sample: Sample = {}): string {
  const { kind = 'Invoice', currency = 'EUR', percent = '19', taxable = '100.00', tax = '19.00' } = sample
  const money = (name: string, value: string): string => `<cbc:${name} currencyID="${currency}">${value}</cbc:${name}>`
  const category = (element: string, rate: string): string =>
    `<cac:${element}><cbc:ID>S</cbc:ID><cbc:Percent>${rate}</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:${element}>`
  const totals = {
    LineExtensionAmount: '100.00',
    TaxExclusiveAmount: '100.00',
    TaxInclusiveAmount: '119.00',
    PayableAmount: '119.00',
    ...sample.totals,
  }
  const quantity = kind === 'Invoice' ? 'InvoicedQuantity' : 'CreditedQuantity'
  const lines = (sample.lines ?? [{ id: '1', quantity: '1', price: '100.00', net: '100.00' }]).map(
    (
      line,
    ) => `<cac:${kind}Line><cbc:ID>${line.id}</cbc:ID><cbc:${quantity} unitCode="C62">${line.quantity}</cbc:${quantity}>
    ${money('LineExtensionAmount', line.net)}${line.extra ?? ''}
    <cac:Item><cbc:Name>Chair</cbc:Name>${category('ClassifiedTaxCategory', line.percent ?? percent)}</cac:Item>
    <cac:Price>${money('PriceAmount', line.price)}${line.base === undefined ? '' : `<cbc:BaseQuantity unitCode="C62">${line.base}</cbc:BaseQuantity>`}</cac:Price>
    </cac:${kind}Line>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<${kind} xmlns="${URN}${kind}-2" xmlns:cac="${URN}CommonAggregateComponents-2" xmlns:cbc="${URN}CommonBasicComponents-2">
  <cbc:ID>0010</cbc:ID><cbc:IssueDate>2026-03-31</cbc:IssueDate>
  <cbc:${kind}TypeCode>${sample.typeCode ?? (kind === 'Invoice' ? '380' : '381')}</cbc:${kind}TypeCode>
  <cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>
  <cac:AccountingSupplierParty>${PARTY('Seller')}</cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>${PARTY('Buyer')}</cac:AccountingCustomerParty>${sample.extra ?? ''}
  <cac:TaxTotal>${money('TaxAmount', tax)}<cac:TaxSubtotal>${money('TaxableAmount', taxable)}${money('TaxAmount', tax)}${category('TaxCategory', percent)}</cac:TaxSubtotal></cac:TaxTotal>
  <cac:LegalMonetaryTotal>${Object.entries(totals)
    .map(([name, value]) => money(name, value))
    .join('')}</cac:LegalMonetaryTotal>
  ${lines.join('\n')}
</${kind}>`
}

/** The sample as bytes. */
export function sampleBytes(sample: Sample = {}): Buffer {
  return Buffer.from(sampleInvoice(sample), 'utf8')
}

/** The error code and facts that a call throws. */
export function refusal(call: () => unknown): { code: string; detail: string; facts: Record<string, unknown> } {
  try {
    call()
  } catch (error) {
    const { code, detail, facts } = error as { code: string; detail: string; facts?: Record<string, unknown> }
    if (typeof code !== 'string') throw error
    return { code, detail, facts: facts ?? {} }
  }
  throw new Error('nothing was refused')
}
