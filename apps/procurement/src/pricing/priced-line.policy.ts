import { amountBelowZero } from '@nexus/contracts-procurement'
import { lineNet, Money, normalizeTaxRate, Quantity, UnitPrice } from '@nexus/kernel'

/** The price of a line as people type it; amounts in the document's currency. */
export interface LinePricing {
  readonly unitPrice: string
  readonly priceBaseQuantity: string
  readonly allowance?: string | undefined
  readonly charge?: string | undefined
  readonly taxCategory: string
  readonly taxPercent: string
}

/** The columns that hold it. */
export interface PriceTerms {
  readonly unitPrice: string
  readonly priceBaseMicro: bigint
  readonly allowanceMinor: bigint | null
  readonly chargeMinor: bigint | null
  readonly taxCategory: string
  readonly taxPercent: string
}

/** With what follows from it and the quantity. */
export interface PricedColumns extends PriceTerms {
  readonly netMinor: bigint
}

/**
 * Prices a line: net = quantity × price ÷ price base quantity − allowance + charge, rounded once.
 * @param pointer where the line is in the request, for the message
 * @throws DomainError procurement.amount_below_zero, money.* for an amount that the currency cannot hold
 */
export function priceLine(quantity: Quantity, pricing: LinePricing, currency: string, pointer: string): PricedColumns {
  const unitPrice = UnitPrice.parse(pricing.unitPrice, Quantity.parse(pricing.priceBaseQuantity))
  const amount = (text: string | undefined): Money | undefined =>
    text === undefined ? undefined : Money.parse(text, currency)
  const allowance = amount(pricing.allowance)
  const charge = amount(pricing.charge)
  const net = lineNet({
    quantity,
    unitPrice,
    currency,
    allowances: allowance === undefined ? [] : [allowance],
    charges: charge === undefined ? [] : [charge],
  })
  if (net.isNegative()) {
    const detail = `The allowance is more than the line is worth: its net would be ${net.toString()}. Lower the allowance.`
    throw amountBelowZero(detail, { errors: [{ pointer: `${pointer}/allowance`, code: 'amount_below_zero', detail }] })
  }
  return {
    unitPrice: unitPrice.toDecimalText(),
    priceBaseMicro: unitPrice.priceBaseQuantity.micro,
    allowanceMinor: allowance?.minor ?? null,
    chargeMinor: charge?.minor ?? null,
    taxCategory: pricing.taxCategory,
    taxPercent: normalizeTaxRate(pricing.taxPercent),
    netMinor: net.minor,
  }
}
