import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { positiveQuantity } from '../fields.js'

/** States of a service acceptance. */
export const SERVICE_ACCEPTANCE_STATES = ['ACCEPTED', 'REVERSED'] as const

export const serviceAcceptanceStateName = () => z.enum(SERVICE_ACCEPTANCE_STATES).meta({ example: 'ACCEPTED' })

/** In which the work was done; both days belong to it. */
export const servicePeriod = z
  .strictObject({ from: schemas.calendarDate(), to: schemas.calendarDate() })
  .refine(({ from, to }) => from <= to, { message: 'must not end before it begins', path: ['to'] })

export const serviceAcceptanceView = z.strictObject({
  acceptanceId: schemas.uuid(),
  number: z.string().meta({ description: 'The order number and a count, gapless.', example: 'PO-2026-000001/S1' }),
  state: serviceAcceptanceStateName(),
  orderId: schemas.uuid(),
  orderNumber: z.string(),
  orderVersion: schemas.version().meta({ description: 'The version of the order that this acceptance made.' }),
  vendorId: schemas.uuid(),
  period: servicePeriod,
  reference: schemas.text(80).optional(),
  acceptedBy: schemas.uuid(),
  acceptedByName: z.string().optional(),
  acceptedAt: schemas.instant(),
  lines: z.array(
    z.strictObject({
      lineId: schemas.uuid(),
      orderLineId: schemas.uuid(),
      quantity: positiveQuantity().meta({ description: 'Accepted, in the unit of the order line.' }),
      percent: z.string().optional().meta({ description: 'As it was typed, when it was a percentage.', example: '25' }),
    }),
  ),
  reversal: z
    .strictObject({ reason: z.string(), reversedBy: schemas.uuid(), reversedAt: schemas.instant() })
    .optional(),
  version: schemas.version(),
})

export type ServiceAcceptanceView = z.output<typeof serviceAcceptanceView>

export const EXAMPLE_ACCEPTANCE_ID = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b17'

export const exampleServiceAcceptance: ServiceAcceptanceView = {
  acceptanceId: EXAMPLE_ACCEPTANCE_ID,
  number: 'PO-2026-000001/S1',
  state: 'ACCEPTED',
  orderId: EXAMPLE.orderId,
  orderNumber: 'PO-2026-000001',
  orderVersion: 6,
  vendorId: EXAMPLE.vendorId,
  period: { from: '2026-03-01', to: '2026-03-31' },
  reference: 'Report 3',
  acceptedBy: EXAMPLE.receiverId,
  acceptedByName: 'Rosa Receiver',
  acceptedAt: EXAMPLE.later,
  lines: [
    {
      lineId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b18',
      orderLineId: EXAMPLE.orderLineId,
      quantity: '10',
      percent: '25',
    },
  ],
  version: 1,
}
