import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { approvalOutcome } from '../fields.js'
import { changeJudgement, orderDifference, orderProposalContent } from '../purchase-orders/order-proposal.js'

/** States of a change order (PO-3). The order keeps its revision until APPROVED makes the next. */
export const ORDER_CHANGE_STATES = [
  'DRAFT',
  'SUBMITTED',
  'IN_APPROVAL',
  'APPROVED',
  'SENT',
  'ACKNOWLEDGED',
  'REJECTED_BY_SUPPLIER',
  'REJECTED',
  'LAPSED',
  'WITHDRAWN',
] as const

export const orderChangeStateName = () => z.enum(ORDER_CHANGE_STATES).meta({ example: 'IN_APPROVAL' })

const head = {
  changeId: schemas.uuid(),
  orderId: schemas.uuid(),
  orderNumber: z.string().meta({ example: 'PO-2026-000001' }),
  changeNumber: z.int().min(1).meta({ description: 'Counts the change orders of one order.' }),
  state: orderChangeStateName(),
  reason: z.string(),
  baseRevision: z.int().min(0).meta({ description: 'The revision that is changed.' }),
  revision: z.int().min(1).optional().meta({ description: 'The revision that it made.' }),
  vendorId: schemas.uuid(),
  grossBefore: schemas.money(),
  gross: schemas.money(),
  createdBy: schemas.uuid(),
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
}

/** A change order as lists show it. */
export const orderChangeSummary = z.strictObject(head)

export const orderChangeView = z.strictObject({
  ...head,
  proposal: orderProposalContent,
  differences: z.array(orderDifference).meta({ description: 'From the revision that is changed.' }),
  judgement: changeJudgement.meta({
    description: 'What it asks for, compared with the last approved revision (AP-9).',
  }),
  approval: approvalOutcome.optional(),
  approvedBy: z.array(schemas.uuid()),
  lapseReason: z.string().optional().meta({ description: 'Why an approved change could not be carried out any more.' }),
  sentAt: schemas.instant().optional(),
  answer: z
    .strictObject({
      accepted: z.boolean(),
      reference: z.string().optional(),
      note: z.string().optional(),
      recordedBy: schemas.uuid(),
      recordedAt: schemas.instant(),
    })
    .optional(),
})

export type OrderChangeView = z.output<typeof orderChangeView>
export type OrderChangeSummary = z.output<typeof orderChangeSummary>

const eur = (amount: string) => ({ amount, currency: 'EUR' })

/** The price of the chairs rises from 240.00 to 252.00. */
export const exampleOrderChange: OrderChangeView = {
  changeId: EXAMPLE.changeId,
  orderId: EXAMPLE.orderId,
  orderNumber: 'PO-2026-000001',
  changeNumber: 1,
  state: 'DRAFT',
  reason: 'New price list',
  baseRevision: 0,
  vendorId: EXAMPLE.vendorId,
  grossBefore: eur('1404.20'),
  gross: eur('1475.60'),
  createdBy: EXAMPLE.buyerId,
  createdAt: EXAMPLE.later,
  updatedAt: EXAMPLE.later,
  version: 1,
  proposal: { lines: [{ orderLineId: EXAMPLE.orderLineId, unitPrice: '252.00' }] },
  differences: [{ path: '/lines/1/unitPrice', label: 'Line 1: unit price', before: '240.00', after: '252.00' }],
  judgement: {
    outcome: 'full',
    comparedWithRevision: 0,
    findings: [
      {
        rule: 'price-up',
        outcome: 'full',
        path: '/lines/1/unitPrice',
        reason: 'The price of line 1 is 5.00 % above the approved one; 0 % are allowed.',
        facts: {
          kind: 'rise',
          percent: '5.00',
          worth: { amount: '5.00', currency: 'EUR' },
          allowedPercent: '0',
          allowedAmount: null,
        },
      },
    ],
  },
  approvedBy: [],
}

export const exampleOrderChangeSummary: OrderChangeSummary = Object.fromEntries(
  Object.keys(orderChangeSummary.shape).flatMap((field) =>
    field in exampleOrderChange ? [[field, exampleOrderChange[field as keyof OrderChangeView]]] : [],
  ),
) as OrderChangeSummary
