import { schemas } from '@nexus/kernel'
import { z } from 'zod'

const days = () => z.int().min(0).max(365)

/** When an invoice is due, counted from its date (PAY-2). */
export const dueRule = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('net'), days: days() })
    .meta({ description: 'So many days after the invoice date.' }),
  z
    .strictObject({ kind: z.literal('end-of-month'), days: days() })
    .meta({ description: 'So many days after the end of the month of the invoice date.' }),
  z
    .strictObject({
      kind: z.literal('day-of-month'),
      day: z.int().min(1).max(31),
      monthsLater: z.int().min(0).max(12),
    })
    .meta({
      description:
        'On this day of the month so many months later, or its last day where it is shorter; with 0 months, the next such day on or after the invoice date.',
    }),
])

/** A cash discount for an early payment. */
export const cashDiscount = z.strictObject({
  percent: z
    .string()
    .regex(
      /^(?!0+(\.0+)?$)[0-9]{1,2}(\.[0-9]{1,4})?$/,
      'must be a percentage in quotes above 0 and below 100, such as 2',
    )
    .meta({ example: '2' }),
  withinDays: days().meta({ description: 'Of the invoice date; the last day counts.', example: 10 }),
})

/** Agreed terms of payment. Weekends are the only days that are not business days. */
export const paymentTerms = z
  .strictObject({
    due: dueRule,
    discounts: z
      .array(cashDiscount)
      .max(3)
      .default([])
      .meta({ description: 'The longer the window, the smaller the discount.' }),
    businessDays: z
      .enum(['none', 'following', 'preceding'])
      .default('none')
      .meta({ description: 'Where a due date moves that is no business day.' }),
  })
  .refine(
    ({ discounts }) =>
      discounts.every((discount, index) => {
        const before = discounts[index - 1]
        return (
          before === undefined || (before.withinDays < discount.withinDays && less(discount.percent, before.percent))
        )
      }),
    { path: ['discounts'], message: 'must have growing windows and falling percentages' },
  )

/** Compares percentages as exact text. */
function less(one: string, other: string): boolean {
  const scaled = (text: string): bigint => {
    const [whole = '0', fraction = ''] = text.split('.')
    return BigInt(whole + fraction.padEnd(4, '0'))
  }
  return scaled(one) < scaled(other)
}

/** By what a due date was found, the first that there is. */
export const DUE_DATE_SOURCES = ['vendor-terms', 'invoice', 'default-terms', 'vendor-record'] as const

export const dueDateSource = () =>
  z.enum(DUE_DATE_SOURCES).meta({
    description:
      'The terms agreed with the vendor, the date on the invoice, the terms of the organization, or the days in the record of the vendor.',
    example: 'vendor-terms',
  })

export type PaymentTerms = z.output<typeof paymentTerms>
export type CashDiscount = z.output<typeof cashDiscount>
export type DueDateSource = (typeof DUE_DATE_SOURCES)[number]

/** Two percent within ten days, else thirty days net. */
export const exampleTerms: PaymentTerms = {
  due: { kind: 'net', days: 30 },
  discounts: [{ percent: '2', withinDays: 10 }],
  businessDays: 'following',
}

/** The terms as applied to one invoice. */
export const appliedTerms = z.strictObject({
  dueDate: schemas.calendarDate(),
  source: dueDateSource(),
  discounts: z.array(z.strictObject({ percent: z.string(), until: schemas.calendarDate(), amount: schemas.money() })),
})

export type AppliedTerms = z.output<typeof appliedTerms>
