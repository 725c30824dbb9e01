import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE_CATEGORY_ID } from '../categories/category-view.js'
import { requisitionStateName } from '../requisitions/requisition-view.js'

const orders = () => schemas.count().meta({ description: 'How many orders.', example: 2 })
const worth = () =>
  schemas.money().meta({ description: 'Net of the lines, less what of them was cancelled.', example: eur('1180.00') })
const list = schemas.listReference()
const eur = (amount: string) => ({ amount, currency: 'EUR' })

/** Issued orders of one month and currency. */
export const monthCommitment = z.strictObject({
  month: schemas.calendarMonth().meta({ description: 'Of the issue, in the time zone of the organization.' }),
  amount: worth(),
  orders: orders(),
  list,
})

/** Issued orders of one category and currency. */
export const categoryCommitment = z.strictObject({
  categoryId: schemas.uuid().nullable().meta({ description: 'Null: lines without a category.' }),
  code: z.string().nullable(),
  name: z.string().nullable(),
  amount: worth(),
  orders: orders(),
  list,
})

export const procurementFigures = z.strictObject({
  from: schemas.calendarDate(),
  to: schemas.calendarDate(),
  timeZone: z.string().meta({ example: 'Europe/Berlin' }),
  commitments: z.strictObject({
    byMonth: z.array(monthCommitment).meta({ description: 'The earliest first; months without orders are left out.' }),
    byCategory: z.array(categoryCommitment).meta({ description: 'By currency, the largest amount first.' }),
  }),
  openRequisitions: z
    .array(z.strictObject({ state: requisitionStateName(), count: schemas.count(), list }))
    .nullable()
    .meta({ description: 'Whenever they were written; null without the right to read requisitions.' }),
  overdueDeliveries: z
    .strictObject({ count: schemas.count(), list })
    .meta({ description: 'Orders as of today, whenever they were issued.' }),
})

export type ProcurementFigures = z.output<typeof procurementFigures>

/** What a dashboard shows of purchasing. Each figure names the list that shows what it counts. */
export const getProcurementFigures = defineOperation({
  name: 'procurement.figures.get.v1',
  http: 'GET /figures/procurement',
  permission: 'purchase-order:read',
  scope: 'own-or-all',
  summary: 'What is committed, open and overdue, of what you may see.',
  description:
    'Commitments are orders that were issued in the period and are not cancelled, per currency: amounts of several currencies are never added. Orders count in the month of their issue. An order is overdue when something of a line is not delivered that was promised for a day before today; where nothing was promised, the day by which its requisition needs it counts.',
  input: z.strictObject(schemas.periodInput),
  output: procurementFigures,
  example: {
    input: { from: '2026-03-01', to: '2026-04-30' },
    output: {
      from: '2026-03-01',
      to: '2026-04-30',
      timeZone: 'Europe/Berlin',
      commitments: {
        byMonth: [
          {
            month: '2026-04',
            amount: eur('1180.00'),
            orders: 1,
            list: {
              operation: 'procurement.purchase-order.list.v1',
              filter: {
                state: ['CLOSED', 'ISSUED'],
                currency: 'EUR',
                issuedFrom: '2026-04-01',
                issuedTo: '2026-04-30',
              },
            },
          },
        ],
        byCategory: [
          {
            categoryId: EXAMPLE_CATEGORY_ID,
            code: 'FURNITURE',
            name: 'Furniture',
            amount: eur('1180.00'),
            orders: 1,
            list: {
              operation: 'procurement.purchase-order.list.v1',
              filter: {
                state: ['CLOSED', 'ISSUED'],
                currency: 'EUR',
                issuedFrom: '2026-03-01',
                issuedTo: '2026-04-30',
                categoryId: EXAMPLE_CATEGORY_ID,
              },
            },
          },
        ],
      },
      openRequisitions: [
        {
          state: 'IN_APPROVAL',
          count: 3,
          list: { operation: 'procurement.requisition.list.v1', filter: { state: 'IN_APPROVAL' } },
        },
      ],
      overdueDeliveries: {
        count: 1,
        list: { operation: 'procurement.purchase-order.list.v1', filter: { overdue: 'true' } },
      },
    },
  },
})
