import { defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { amount } from '../fields.js'

/** Each amount is in major units of the currency that it is compared in. */
const decisions = {
  twoPersonReleaseFrom: amount().nullable().meta({
    description:
      'From this amount on, two people who did not prepare a payment must release it: approvers and exporter count (PAY-4). 0 is always, null never.',
    example: '500.00',
  }),
  cutOff: z
    .string()
    .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'must be a time of day such as 15:30')
    .nullable()
    .meta({
      description: 'After this time, where the paying company is, today is too late for an execution. Null: never.',
      example: '15:30',
    }),
  maxBankFee: amount().meta({
    description: 'Bank fees up to this amount are written off by themselves when the statement names them (PAY-5).',
    example: '25.00',
  }),
  maxDifference: amount().meta({
    description: 'Differences of exchange and rounding up to this amount are written off by themselves (PAY-5).',
    example: '0.05',
  }),
}

export const paymentSettingsView = z.strictObject({
  ...decisions,
  version: z.int().min(0).meta({ description: 'Zero while nothing was changed: the defaults hold.', example: 1 }),
})

export type PaymentSettingsView = z.output<typeof paymentSettingsView>

const example = {
  twoPersonReleaseFrom: '500.00',
  cutOff: '15:30',
  maxBankFee: '25.00',
  maxDifference: '0.05',
}

export const getPaymentSettings = defineOperation({
  name: 'billing.payment-settings.get.v1',
  http: 'GET /payment-settings',
  permission: 'organization:read',
  summary: 'How payments are released and settled, in this organization.',
  input: z.strictObject({}),
  output: paymentSettingsView,
  example: { input: {}, output: { ...example, version: 1 } },
})

export const changePaymentSettings = defineOperation({
  name: 'billing.payment-settings.change.v1',
  http: 'PUT /payment-settings',
  permission: 'organization:manage',
  summary: 'Change how payments are released and settled.',
  input: z.strictObject(decisions),
  output: paymentSettingsView,
  concurrency: 'if-match',
  example: { input: example, output: { ...example, version: 1 } },
})

export const paymentSettingsChanged = defineEvent({
  name: 'billing.payment-settings.changed.v1',
  summary: 'An organization changed how payments are released and settled.',
  payload: z.strictObject({ ...decisions, version: schemas.version() }),
})
