import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { INVOICE_EXCEPTION_TYPES } from '../supplier-invoices/invoice-exception-view.js'

const list = schemas.listReference()
const invoices = () => schemas.count().meta({ description: 'How many documents.', example: 2 })
const eur = (amount: string) => ({ amount, currency: 'EUR' })

/** Matched invoices of one month and currency. */
export const monthSpend = z.strictObject({
  month: schemas.calendarMonth().meta({ description: 'Of the issue date.' }),
  amount: schemas.money().meta({
    description: 'Net of the invoices, less that of the credit notes; may be negative.',
    example: eur('38.00'),
  }),
  invoices: invoices(),
  list,
})

/** How far a payable is from its due date; what is due in 7 days is also due in 30. */
export const PAYABLE_TERMS = ['overdue', 'in-7-days', 'in-30-days'] as const

export const payables = z.strictObject({
  due: z.enum(PAYABLE_TERMS).meta({ description: 'Before today; or from today on, the last day included.' }),
  amount: schemas.money().meta({
    description: 'What is still to be paid, with what payment requests reserve, without what is disputed.',
    example: eur('45.22'),
  }),
  invoices: invoices(),
  list,
})

export const billingFigures = z.strictObject({
  from: schemas.calendarDate(),
  to: schemas.calendarDate(),
  timeZone: z.string().meta({ example: 'Europe/Berlin' }),
  spendByMonth: z.array(monthSpend).meta({ description: 'The earliest first; months without invoices are left out.' }),
  exceptions: z
    .array(z.strictObject({ exception: z.enum(INVOICE_EXCEPTION_TYPES), invoices: invoices(), list }))
    .meta({ description: 'Invoices with open exceptions of each kind, as of now; the most frequent first.' }),
  payables: z.array(payables).meta({ description: 'Matched invoices that are not paid, as of today.' }),
  paymentsInApproval: z
    .array(z.strictObject({ amount: schemas.money(), count: schemas.count(), list }))
    .nullable()
    .meta({ description: 'Payment requests that wait for approval; null without the right to read them.' }),
})

export type BillingFigures = z.output<typeof billingFigures>

const INVOICES = 'billing.supplier-invoice.list.v1'

/** What a dashboard shows of billing. Each figure names the list that shows what it counts. */
export const getBillingFigures = defineOperation({
  name: 'billing.figures.get.v1',
  http: 'GET /figures/billing',
  permission: 'supplier-invoice:read',
  summary: 'What is spent, stopped and due.',
  description:
    'Spend is what matched invoices of the period bill, by the month of their issue date, per currency: amounts of several currencies are never added.',
  input: z.strictObject(schemas.periodInput),
  output: billingFigures,
  example: {
    input: { from: '2026-03-01', to: '2026-04-30' },
    output: {
      from: '2026-03-01',
      to: '2026-04-30',
      timeZone: 'Europe/Berlin',
      spendByMonth: [
        {
          month: '2026-03',
          amount: eur('38.00'),
          invoices: 1,
          list: {
            operation: INVOICES,
            filter: { state: 'MATCHED', currency: 'EUR', issuedFrom: '2026-03-01', issuedTo: '2026-03-31' },
          },
        },
      ],
      exceptions: [{ exception: 'PRICE', invoices: 2, list: { operation: INVOICES, filter: { exception: 'PRICE' } } }],
      payables: [
        {
          due: 'in-7-days',
          amount: eur('45.22'),
          invoices: 1,
          list: {
            operation: INVOICES,
            filter: {
              state: 'MATCHED',
              kind: 'invoice',
              payment: ['OPEN', 'PARTLY_PAID', 'PARTLY_RESERVED', 'RESERVED'],
              currency: 'EUR',
              dueFrom: '2026-04-30',
              dueTo: '2026-05-07',
            },
          },
        },
      ],
      paymentsInApproval: [
        {
          amount: eur('45.22'),
          count: 1,
          list: {
            operation: 'billing.payment-request.list.v1',
            filter: { state: ['IN_APPROVAL', 'SUBMITTED'], currency: 'EUR' },
          },
        },
      ],
    },
  },
})
