import { z } from 'zod'

const progressPercent = (description: string) =>
  z
    .string()
    .regex(/^(0|[1-9][0-9]*)\.[0-9]{2}$/)
    .meta({ description, example: '40.00' })

const byQuantity = z.strictObject({
  quantityPercent: progressPercent(
    'Of the quantity that is ordered and not cancelled. 100.00 only when nothing is missing; 0.00 of nothing.',
  ),
})
const byQuantityAndAmount = z.strictObject({
  ...byQuantity.shape,
  amountPercent: progressPercent('The same quantities weighed by the nets of their order lines.'),
})

/** How far an order line is received and billed, in percent with two decimals; above 100 when it is exceeded. */
export const orderLineProgress = z.strictObject({ received: byQuantity, billed: byQuantity })

/**
 * How far an order is received and billed, in percent with two decimals, computed from its line quantities at each
 * reading. Amounts are those of the order: what invoices differ in price is for billing to say.
 */
export const orderProgress = z.strictObject({ received: byQuantityAndAmount, billed: byQuantityAndAmount })

export type OrderLineProgress = z.output<typeof orderLineProgress>
export type OrderProgress = z.output<typeof orderProgress>
