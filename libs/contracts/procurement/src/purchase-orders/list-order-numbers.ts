import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { purchaseOrderStateName } from './purchase-order-view.js'

export const orderNumberView = z.strictObject({
  number: z.string().meta({ example: 'PO-2026-000001' }),
  series: z.string().meta({ example: 'purchase-order:organization:2026' }),
  sequenceNumber: z.int().min(1),
  void: z
    .boolean()
    .meta({ description: 'The order was cancelled; the number stays its own and is never given again.' }),
  orderId: schemas.uuid(),
  state: purchaseOrderStateName(),
  issuedAt: schemas.instant(),
})

/** The numbers of a series one after the other, void ones among them (X-5, INV-08). */
export const listOrderNumbers = defineOperation({
  name: 'procurement.purchase-order.list-numbers.v1',
  http: 'GET /purchase-order-numbers',
  permission: 'purchase-order:read',
  scope: 'own-or-all',
  summary: 'The numbers that orders of a year were given, void ones included.',
  input: schemas.listInput({
    filters: {
      year: z
        .string()
        .regex(/^[0-9]{4}$/)
        .meta({ example: '2026' }),
      legalEntityId: schemas
        .uuid()
        .optional()
        .meta({ description: 'Left out: the series of orders without a company.' }),
      void: z.enum(['true', 'false']).optional(),
    },
    sorts: ['number', '-number'],
  }),
  output: schemas.pageOf(orderNumberView),
  example: {
    input: { year: '2026' },
    output: {
      items: [
        {
          number: 'PO-2026-000001',
          series: 'purchase-order:organization:2026',
          sequenceNumber: 1,
          void: true,
          orderId: EXAMPLE.orderId,
          state: 'CANCELLED',
          issuedAt: EXAMPLE.later,
        },
      ],
      nextCursor: null,
    },
  },
})
