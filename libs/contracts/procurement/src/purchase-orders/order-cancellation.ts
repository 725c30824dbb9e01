import { schemas } from '@nexus/kernel'
import { z } from 'zod'

/** Why an order is on hold (PO-1). */
export const orderHold = z.strictObject({ reason: z.string(), heldBy: schemas.uuid(), heldAt: schemas.instant() })

/** Where a cancellation of an issued order stands; `not-required`: it did not wait for the vendor (PO-6). */
export const cancellationStatus = () =>
  z.enum(['requested', 'accepted', 'rejected', 'withdrawn', 'not-required']).meta({ example: 'requested' })

/** The last cancellation of an issued order (PO-6). */
export const orderCancellation = z.strictObject({
  status: cancellationStatus(),
  lines: z
    .array(z.strictObject({ orderLineId: schemas.uuid(), quantity: schemas.quantity() }))
    .optional()
    .meta({ description: 'What was to be cancelled; the whole order when left out.' }),
  reason: z.string(),
  reasonCode: z.string(),
  requestedBy: schemas.uuid(),
  requestedAt: schemas.instant(),
  endedBy: schemas.uuid().optional(),
  endedAt: schemas.instant().optional(),
  answer: z.string().optional().meta({ description: 'What the vendor said, or why it was taken back.' }),
})

export type OrderCancellation = z.output<typeof orderCancellation>
