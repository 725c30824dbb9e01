import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { TRANSFER_STATES } from '../payment-requests/payment-request-view.js'

/** Why nothing about the booking can be measured: `not-a-return`: money came in that the bank does not mark as one. */
export const PLAIN_WAITING_REASONS = ['no-transfer', 'taken-back', 'not-a-return', 'return-to-confirm'] as const

/** Why a transfer may be meant by a booking (PAY-5). */
export const SUGGESTION_REASONS = ['end-to-end-id', 'amount', 'near-amount', 'reference', 'name'] as const

/** Why a booking waits for a person, for whoever says it in other words than `detail`; closed for each reason. */
export const bankLineFacts = z
  .discriminatedUnion('why', [
    z.strictObject({ why: z.enum(PLAIN_WAITING_REASONS) }),
    z.strictObject({
      why: z.literal('currency-unknown'),
      booked: schemas.money(),
      currency: schemas.currencyCode().meta({ description: 'Of the transfer; the bank does not say how many.' }),
    }),
    z.strictObject({
      why: z.literal('too-much'),
      excess: schemas.money().meta({ description: 'Beyond what the transfer leaves open.' }),
    }),
    z.strictObject({ why: z.literal('other-currency-returned'), booked: schemas.money(), sent: schemas.money() }),
    z.strictObject({ why: z.literal('other-amount-returned'), returned: schemas.money(), sent: schemas.money() }),
    z.strictObject({
      why: z.literal('transfer-closed'),
      endToEndId: z.string(),
      state: z.enum(TRANSFER_STATES).meta({ example: 'VOID' }),
    }),
  ])
  .meta({ description: 'Why it waits for a person, as data.' })

export type BankLineFacts = z.output<typeof bankLineFacts>
export type SuggestionReason = (typeof SUGGESTION_REASONS)[number]
