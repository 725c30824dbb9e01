import { formatDate, plainDecimal } from '@nexus/console-format'
import type { Requisition } from '../queries/requisition-queries.js'

export const TAX_CATEGORIES = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'] as const
export type TaxCategory = (typeof TAX_CATEGORIES)[number]

/** A line as it is typed: numbers in the way of the person, an empty text for what is not said. */
export interface LineEntry {
  /** Of this line in the editor; the id that it had when it was loaded. */
  readonly key: string
  readonly description: string
  readonly supplierItemId: string
  readonly buyerItemId: string
  readonly quantity: string
  readonly unitCode: string
  readonly unitPrice: string
  readonly priceBaseQuantity: string
  readonly allowance: string
  readonly charge: string
  readonly taxCategory: TaxCategory
  readonly taxPercent: string
  readonly categoryId: string
  readonly costCentreId: string
}

/** A requisition as it is typed. */
export interface Entries {
  readonly title: string
  readonly purpose: string
  readonly needBy: string
  readonly deliveryPlace: string
  readonly currency: string
  readonly legalEntityId: string
  readonly costCentreId: string
  readonly quoteWaiver: string
  readonly quoteFileIds: readonly string[]
  readonly lines: readonly LineEntry[]
  /** Set elsewhere, and kept. */
  readonly documentAllowanceCharges: Requisition['documentAllowanceCharges']
}

export type TextField =
  'title' | 'purpose' | 'needBy' | 'deliveryPlace' | 'currency' | 'legalEntityId' | 'costCentreId' | 'quoteWaiver'

/** Line fields that are typed as decimals, with the digits that they take after the point. */
export const LINE_DECIMALS = { quantity: 6, unitPrice: 8, priceBaseQuantity: 6, taxPercent: 4 } as const

/** How lines are told apart in a merge. */
export const LINE_RULES = { lines: { key: 'key', likeness: 'description' } } as const

/** Line fields that are amounts in the currency of the requisition. */
export const LINE_AMOUNTS = ['allowance', 'charge'] as const

export const newLine = (like?: Pick<LineEntry, 'unitCode' | 'taxCategory' | 'taxPercent'>): LineEntry => ({
  key: crypto.randomUUID(),
  description: '',
  supplierItemId: '',
  buyerItemId: '',
  quantity: '',
  unitCode: like?.unitCode ?? 'C62',
  unitPrice: '',
  priceBaseQuantity: '1',
  allowance: '',
  charge: '',
  taxCategory: like?.taxCategory ?? 'S',
  taxPercent: like?.taxPercent ?? '',
  categoryId: '',
  costCentreId: '',
})

/** Whether nothing has been said of a line yet: such a line is not sent. */
export const isBlank = (line: LineEntry): boolean =>
  [line.description, line.quantity, line.unitPrice, line.supplierItemId, line.buyerItemId].every(
    (text) => text.trim() === '',
  )

export const newEntries = (currency: string): Entries => ({
  title: '',
  purpose: '',
  needBy: '',
  deliveryPlace: '',
  currency,
  legalEntityId: '',
  costCentreId: '',
  quoteWaiver: '',
  quoteFileIds: [],
  lines: [newLine()],
  documentAllowanceCharges: [],
})

/** A date in digits, in the order of the locale: as it is typed. */
export const typedDate = (date: string, locale: string): string => formatDate(date, locale, 'short')

/** What is on the server, as its owner would type it. */
export function entriesOf(requisition: Requisition, locale: string): Entries {
  const decimal = (text: string | undefined): string => (text === undefined ? '' : plainDecimal(text, locale))
  return {
    title: requisition.title,
    purpose: requisition.purpose ?? '',
    needBy: requisition.needBy === undefined ? '' : typedDate(requisition.needBy, locale),
    deliveryPlace: requisition.deliveryPlace ?? '',
    currency: requisition.currency,
    legalEntityId: requisition.legalEntityId ?? '',
    costCentreId: requisition.costCentreId ?? '',
    quoteWaiver: requisition.quoteWaiver ?? '',
    quoteFileIds: requisition.quoteFileIds,
    documentAllowanceCharges: requisition.documentAllowanceCharges,
    lines: requisition.lines.map((line) => ({
      key: line.lineId,
      description: line.description,
      supplierItemId: line.supplierItemId ?? '',
      buyerItemId: line.buyerItemId ?? '',
      quantity: decimal(line.quantities.requested),
      unitCode: line.unitCode,
      unitPrice: decimal(line.unitPrice),
      priceBaseQuantity: decimal(line.priceBaseQuantity),
      allowance: decimal(line.allowance),
      charge: decimal(line.charge),
      taxCategory: line.taxCategory,
      taxPercent: decimal(line.taxPercent),
      categoryId: line.categoryId ?? '',
      costCentreId: line.costCentreId ?? '',
    })),
  }
}
