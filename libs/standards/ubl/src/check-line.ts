import {
  formatDecimal,
  isDomainError,
  lineNet,
  Money,
  parseDecimal,
  percent,
  Quantity,
  rescale,
  UnitPrice,
  type Decimal,
} from '@nexus/kernel'
import type { Findings } from './findings.js'
import { plainDecimal } from './plain-decimal.js'
import type { UblAllowanceCharge, UblLine } from './ubl-document.js'

/** An allowance or charge with its amount as stated. */
export interface Adjustment {
  readonly item: UblAllowanceCharge
  readonly amount: Money
}

/** The amounts of the charges, or of the allowances. */
export function amountsOf(adjustments: readonly Adjustment[], charge: boolean): Money[] {
  return adjustments.filter(({ item }) => item.charge === charge).map(({ amount }) => amount)
}

/** Reads allowances and charges, and checks those that state a percentage and its base (R040). */
export function checkAdjustments(
  items: readonly UblAllowanceCharge[],
  findings: Findings,
  slackMinor: bigint,
  lineId?: string,
): Adjustment[] {
  return items.map((item) => {
    const place = { field: `${item.path}/cbc:Amount`, lineId }
    const amount = findings.amount(place, item.amount)
    if (item.baseAmount !== undefined && item.percent !== undefined) {
      const base = findings.amount({ field: `${item.path}/cbc:BaseAmount`, lineId }, item.baseAmount)
      const expected = base.multiply(percent(plainDecimal(item.percent)))
      findings.near(
        'R040',
        place,
        expected,
        amount.toDecimalText(),
        `it is ${item.percent} % of ${item.baseAmount}`,
        slackMinor,
      )
    }
    return { item, amount }
  })
}

/** Checks one line and answers with its net amount: the stated one when it holds within the slack (X-2, R120). */
export function checkLine(line: UblLine, currency: string, findings: Findings, slackMinor: bigint): Money {
  const lineId = line.id
  const place = { field: `${line.path}/cbc:LineExtensionAmount`, lineId }
  const adjustments = checkAdjustments(line.allowancesAndCharges, findings, slackMinor, lineId)
  const allowances = amountsOf(adjustments, false)
  const charges = amountsOf(adjustments, true)
  const readable = readPricing(line, findings)
  if (readable === undefined) return findings.amount(place, line.lineExtensionAmount)

  const netAt = (price: string): Money =>
    lineNet({
      quantity: readable.quantity,
      unitPrice: UnitPrice.parse(price, readable.base),
      allowances,
      charges,
      currency,
    })
  const price = checkPriceAllowance(line, findings, (candidate) => {
    try {
      const stated = Money.parse(plainDecimal(line.lineExtensionAmount), currency)
      return netAt(candidate).subtract(stated).absolute().minor <= slackMinor
    } catch (error) {
      if (isDomainError(error)) return false
      throw error
    }
  })
  const because = `${line.quantity} × ${line.price.amount}${line.price.baseQuantity === undefined ? '' : ` ÷ ${line.price.baseQuantity}`} − allowances + charges`
  return findings.near('R120', place, netAt(price), line.lineExtensionAmount, because, slackMinor)
}

/** Quantity, price and base in the kernel's form; a problem that names the field when one does not fit. */
function readPricing(line: UblLine, findings: Findings): { quantity: Quantity; base: Quantity } | undefined {
  const element = line.path.startsWith('/CreditNote') ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity'
  const fits = <T>(field: string, text: string, read: (plain: string) => T): T | undefined => {
    try {
      return read(plainDecimal(text))
    } catch (error) {
      if (!isDomainError(error)) throw error
      findings.problem('X-1', { field: `${line.path}/${field}`, lineId: line.id }, '', text, error.detail)
      return undefined
    }
  }
  const quantity = fits(element, line.quantity, (plain) => Quantity.parse(plain))
  const base = fits('cac:Price/cbc:BaseQuantity', line.price.baseQuantity ?? '1', (plain) => Quantity.parse(plain))
  if (quantity === undefined || base === undefined) return undefined
  const price = fits('cac:Price/cbc:PriceAmount', line.price.amount, (plain) => UnitPrice.parse(plain, base))
  return price && { quantity, base }
}

/**
 * Net price = gross price − price allowance (R046), when the document states the gross price. Which of the two
 * is wrong is decided by the line: the one that gives its stated net amount is right.
 */
function checkPriceAllowance(line: UblLine, findings: Findings, givesNet: (price: string) => boolean): string {
  const stated = plainDecimal(line.price.amount)
  const allowance = line.price.allowance
  if (allowance?.baseAmount === undefined || allowance.charge) return stated
  const gross = parseDecimal(plainDecimal(allowance.baseAmount))
  const off = parseDecimal(plainDecimal(allowance.amount))
  const net = parseDecimal(stated)
  const expected = formatDecimal(add(gross, negative(off)), { trim: true })
  if (expected === stated) return stated

  if (givesNet(stated)) {
    const place = { field: `${allowance.path}/cbc:BaseAmount`, lineId: line.id }
    const because = `the price ${line.price.amount} and its allowance ${allowance.amount} add up to it`
    findings.problem('R046', place, formatDecimal(add(net, off), { trim: true }), allowance.baseAmount, because)
    return stated
  }
  const place = { field: `${line.path}/cac:Price/cbc:PriceAmount`, lineId: line.id }
  findings.problem(
    'R046',
    place,
    expected,
    line.price.amount,
    `it is the gross price ${allowance.baseAmount} less ${allowance.amount}`,
  )
  return givesNet(expected) ? expected : stated
}

function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { unscaled: rescale(a, scale) + rescale(b, scale), scale }
}

function negative({ unscaled, scale }: Decimal): Decimal {
  return { unscaled: -unscaled, scale }
}
