import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { documentAllowanceCharge, documentAmount, positiveQuantity, taxCategory, taxPercent } from '../fields.js'
import { lineKind } from './line-kind.js'
import { matchLevel, orderTerms } from './purchase-order-view.js'

/** What may be said anew of a line; what is left out stays, null takes it away. */
const lineTerms = {
  quantity: positiveQuantity().optional(),
  description: schemas.text(500).optional(),
  supplierItemId: schemas.text(80).nullable().optional(),
  buyerItemId: schemas.text(80).nullable().optional(),
  unitPrice: schemas.unitPrice().optional(),
  priceBaseQuantity: positiveQuantity().optional(),
  allowance: documentAmount().nullable().optional(),
  charge: documentAmount().nullable().optional(),
  taxCategory: taxCategory().optional(),
  taxPercent: taxPercent().optional(),
  match: matchLevel().optional(),
  kind: lineKind().optional().meta({ description: 'Not after something was received or accepted (PO-4).' }),
  categoryId: schemas.uuid().nullable().optional(),
  costCentreId: schemas.uuid().nullable().optional(),
  promisedOn: schemas.calendarDate().nullable().optional().meta({ description: 'When it is to be delivered.' }),
}

export const orderLineProposal = z
  .strictObject({
    orderLineId: schemas.uuid().optional().meta({ description: 'The line that is changed.' }),
    requisitionLineId: schemas
      .uuid()
      .optional()
      .meta({ description: 'Instead of `orderLineId`: adds a line for this line of the requisition.' }),
    ...lineTerms,
    cancel: z
      .boolean()
      .optional()
      .meta({ description: 'Lowers the line to what is received or billed of it, which may be nothing.' }),
  })
  .refine((line) => (line.orderLineId === undefined) !== (line.requisitionLineId === undefined), {
    message: 'must name either orderLineId or requisitionLineId',
    path: ['orderLineId'],
  })
  .refine((line) => line.requisitionLineId === undefined || line.quantity !== undefined, {
    message: 'is needed on an added line',
    path: ['quantity'],
  })

/** What an order is to say instead of what it says; header fields and lines that are left out stay as they are. */
export const orderProposal = {
  vendorId: schemas.uuid().optional(),
  paymentTermsDays: orderTerms.paymentTermsDays.unwrap().optional(),
  deliveryPlace: orderTerms.deliveryPlace.unwrap().optional(),
  contact: orderTerms.contact.unwrap().optional(),
  notes: orderTerms.notes.unwrap().optional(),
  tags: orderTerms.tags.unwrap().optional(),
  documentAllowanceCharges: z.array(documentAllowanceCharge).max(50).optional(),
  lines: z.array(orderLineProposal).max(500).optional(),
}

export const orderProposalContent = z.strictObject(orderProposal)

export type OrderProposal = z.output<typeof orderProposalContent>
export type OrderLineProposal = z.output<typeof orderLineProposal>

/** One difference between two states of an order, as people read it. */
export const orderDifference = z.strictObject({
  path: z.string().meta({ example: '/lines/1/unitPrice' }),
  label: z.string().meta({ example: 'Line 1: unit price' }),
  before: z.string().nullable().meta({ example: '240.00' }),
  after: z.string().nullable().meta({ example: '252.00' }),
})

export type OrderDifference = z.output<typeof orderDifference>

/** The kinds of change that are told apart (AP-9). */
export const CHANGE_RULES = [
  'vendor',
  'legal-entity',
  'currency',
  'payment-terms',
  'delivery-place',
  'cost-object',
  'category',
  'line-added',
  'quantity-up',
  'price-up',
  'total-up',
  'delivery-earlier',
  'within-tolerance',
  'terms',
  'decrease',
  'text',
] as const

export const changeRule = () => z.enum(CHANGE_RULES).meta({ example: 'price-up' })

/** What a kind of change asks for: nothing, word to the approvers, or a new decision of the last, the affected, or all of them (AP-9). */
export const changeOutcome = () =>
  z.enum(['none', 'notify', 'final-only', 'affected', 'full']).meta({ example: 'full' })

/** What follows from a change, compared with the last approved snapshot of the order (AP-9). */
const percentText = () => z.string().meta({ example: '5.00' })

/** What a finding measures, for whoever says it in other words than `reason`. */
export const changeFindingFacts = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('rise'),
      percent: percentText().nullable().meta({ description: 'Above the approved one; null where that was nothing.' }),
      worth: schemas.money().meta({ description: 'What the rise is worth.' }),
      allowedPercent: percentText(),
      allowedAmount: schemas.money().nullable(),
    }),
    z.strictObject({
      kind: z.literal('lead-time'),
      day: schemas.calendarDate(),
      days: schemas.count().meta({ description: 'Lead time of the category of the line.' }),
    }),
  ])
  .meta({ description: 'Missing where the rule and the path say all there is, and in findings of before.' })

export const changeJudgement = z.strictObject({
  outcome: changeOutcome(),
  comparedWithRevision: z.int().min(0),
  findings: z.array(
    z.strictObject({
      rule: changeRule(),
      outcome: changeOutcome(),
      path: z.string(),
      reason: z.string(),
      facts: changeFindingFacts.optional(),
    }),
  ),
  lapse: z
    .strictObject({ code: z.string(), facts: z.record(z.string(), z.unknown()).optional() })
    .optional()
    .meta({ description: 'What refused it after it was approved: `lapseReason` by code, with what it is about.' }),
})

export type ChangeJudgement = z.output<typeof changeJudgement>
export type ChangeFindingFacts = z.output<typeof changeFindingFacts>
export type ChangeRule = (typeof CHANGE_RULES)[number]
export type ChangeOutcome = z.output<ReturnType<typeof changeOutcome>>
