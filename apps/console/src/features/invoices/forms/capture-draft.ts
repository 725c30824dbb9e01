import { decimalsOf, parseDateText, parseDecimal, parseMoneyText, plainDecimal } from '@nexus/console-format'
import type { Order } from '../queries/invoice-queries.js'
import type { Capture } from '../queries/use-capture.js'
import { differenceOf, productOf, sumOf } from './exact.js'

export const TAX_CATEGORIES = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'] as const
export const CAPTURE_TYPES = ['380', '381', '384', '389'] as const

export interface LineDraft {
  readonly key: string
  readonly description: string
  readonly quantity: string
  readonly unitCode: string
  readonly unitPrice: string
  readonly base: string
  readonly taxCategory: string
  readonly taxPercent: string
  readonly orderLineReference?: string
}

/** An invoice as it is typed. */
export interface CaptureDraft {
  readonly typeCode: (typeof CAPTURE_TYPES)[number]
  readonly vendorId: string | undefined
  readonly number: string
  readonly orderId: string | undefined
  readonly currency: string
  readonly issueDate: string
  readonly dueDate: string
  /** Of a credit note: the number of the invoice, or what it is for. */
  readonly creditOf: string
  readonly creditReason: string
  readonly iban: string
  readonly lines: readonly LineDraft[]
  readonly payable: string
}

export const emptyLine = (): LineDraft => ({
  key: crypto.randomUUID(),
  description: '',
  quantity: '1',
  unitCode: 'C62',
  unitPrice: '',
  base: '1',
  taxCategory: 'S',
  taxPercent: '',
})

/** What is still to be billed of an order, as it is typed. */
export const linesOfOrder = (order: Order, locale: string): readonly LineDraft[] =>
  order.lines
    .filter(({ status }) => status !== 'CANCELLED')
    .map((line) => ({
      key: crypto.randomUUID(),
      description: line.description,
      quantity: plainDecimal(line.quantities.ordered, locale),
      unitCode: line.unitCode,
      unitPrice: plainDecimal(line.unitPrice, locale),
      base: plainDecimal(line.priceBaseQuantity, locale),
      taxCategory: line.taxCategory,
      taxPercent: plainDecimal(line.taxPercent, locale),
      orderLineReference: String(line.lineNumber),
    }))

export type CaptureFault = 'missing' | 'number' | 'ambiguous' | 'date' | 'currency' | 'amount'

/** What of the draft is understood, with all that follows from it. */
export interface Read {
  /** By JSON pointer. */
  readonly faults: Readonly<Record<string, CaptureFault>>
  readonly nets: readonly (string | undefined)[]
  /** Undefined while a line is not understood. */
  readonly totals: Capture['totals'] | undefined
  readonly capture: Capture | undefined
}

export const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text)

/** Reads a draft in the way of the locale. */
export function readDraft(draft: CaptureDraft, locale: string, today: string): Read {
  const faults: Record<string, CaptureFault> = {}
  const currency = draft.currency.trim().toUpperCase()
  const decimals = isCurrency(currency) ? decimalsOf(currency) : 2
  const need = (pointer: string, text: string): string => {
    if (text.trim() === '') faults[pointer] = 'missing'
    return text.trim()
  }
  const decimal = (pointer: string, text: string, most: number): string | undefined => {
    const parsed = parseDecimal(text, locale, { decimals: most })
    if (!parsed.ok)
      faults[pointer] = parsed.reason === 'empty' ? 'missing' : parsed.reason === 'ambiguous' ? 'ambiguous' : 'number'
    return parsed.ok ? parsed.value : undefined
  }
  const day = (pointer: string, text: string, isNeeded: boolean): string | undefined => {
    if (text.trim() === '' && !isNeeded) return undefined
    const parsed = parseDateText(text, locale, { today })
    if (!parsed.ok) faults[pointer] = parsed.reason === 'empty' ? 'missing' : 'date'
    return parsed.ok ? parsed.value : undefined
  }

  const number = need('/number', draft.number)
  if (draft.vendorId === undefined) faults['/vendorId'] = 'missing'
  if (!isCurrency(currency)) faults['/currency'] = 'currency'
  const issueDate = day('/issueDate', draft.issueDate, true)
  const dueDate = day('/dueDate', draft.dueDate, false)

  const lines = draft.lines.map((line, index) => {
    const at = `/lines/${index}`
    const description = need(`${at}/description`, line.description)
    const quantity = decimal(`${at}/quantity`, line.quantity, 6)
    const unitPrice = decimal(`${at}/unitPrice`, line.unitPrice, 8)
    const base = decimal(`${at}/priceBaseQuantity`, line.base, 6)
    const taxPercent = decimal(`${at}/taxPercent`, line.taxPercent, 4)
    if (quantity === undefined || unitPrice === undefined || base === undefined || taxPercent === undefined)
      return undefined
    const net = productOf(quantity, unitPrice, base, decimals)
    const { taxCategory, orderLineReference } = line
    return {
      reference: String(index + 1),
      description,
      quantity,
      ...(line.unitCode.trim() === '' ? {} : { unitCode: line.unitCode.trim() }),
      unitPrice,
      priceBaseQuantity: base,
      net,
      taxCategory,
      taxPercent,
      ...(orderLineReference === undefined ? {} : { orderLineReference }),
    }
  })
  const read = lines.flatMap((line) => (line === undefined ? [] : [line]))
  const groups = [...new Set(read.map(({ taxCategory, taxPercent }) => `${taxCategory} ${taxPercent}`))]
  const taxes = groups.map((group) => {
    const [category = '', percent = '0'] = group.split(' ')
    const own = read.filter((line) => `${line.taxCategory} ${line.taxPercent}` === group)
    const taxable = sumOf(
      own.map(({ net }) => net),
      decimals,
    )
    return { category, percent, taxable, tax: productOf(taxable, percent, '100', decimals) }
  })
  const net = sumOf(
    read.map((line) => line.net),
    decimals,
  )
  const tax = sumOf(
    taxes.map((each) => each.tax),
    decimals,
  )
  const gross = sumOf([net, tax], decimals)
  const stated = isCurrency(currency) ? parseMoneyText(draft.payable, locale, currency) : undefined
  if (stated !== undefined && !stated.ok) faults['/totals'] = stated.reason === 'empty' ? 'missing' : 'amount'
  const payable = stated?.ok === true ? stated.value : gross
  const rounding = differenceOf(payable, gross, decimals)
  const isWhole = read.length === lines.length && read.length > 0
  const totals = {
    lines: net,
    net,
    tax,
    gross,
    ...(/[1-9]/.test(rounding) ? { rounding } : {}),
    payable: sumOf([payable], decimals),
  }
  const isFine = Object.keys(faults).length === 0 && isWhole
  return {
    faults,
    nets: lines.map((line) => line?.net),
    totals: isWhole ? totals : undefined,
    capture:
      !isFine || issueDate === undefined || draft.vendorId === undefined
        ? undefined
        : {
            number,
            typeCode: draft.typeCode,
            vendorId: draft.vendorId,
            ...(draft.orderId === undefined ? {} : { orderId: draft.orderId }),
            currency,
            issueDate,
            ...(dueDate === undefined ? {} : { dueDate }),
            ...(draft.creditOf.trim() === '' ? {} : { precedingInvoices: [draft.creditOf.trim()] }),
            ...(draft.typeCode !== '381' || draft.creditReason.trim() === ''
              ? {}
              : { creditReason: draft.creditReason.trim() }),
            ...(draft.iban.trim() === '' ? {} : { bankAccounts: [{ iban: draft.iban.trim() }] }),
            lines: read,
            taxes,
            totals,
          },
  }
}
