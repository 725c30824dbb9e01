import { schemas } from '@nexus/kernel'
import { z } from 'zod'

/** A part of a line with the day on which the vendor delivers it. */
const scheduled = () => z.strictObject({ quantity: schemas.quantity(), promisedOn: schemas.calendarDate().optional() })

/** How much of a line the vendor has promised so far (PO-5, V26). */
export const lineConfirmation = z.strictObject({
  acknowledgementId: schemas.uuid(),
  confirmed: z.array(scheduled()),
  backOrdered: scheduled().nullable(),
  expectedAtMost: schemas.quantity().meta({
    description:
      'How much will have come in the end: confirmed and back-ordered, never less than what came, nor more than is ordered.',
  }),
  offeredForShortClose: schemas.quantity().meta({
    description: 'What the vendor has not promised and can be closed short or cancelled.',
  }),
})

export type LineConfirmation = z.output<typeof lineConfirmation>
