import { defineEvent, defineOperation } from '@nexus/kernel'
import { z } from 'zod'
import { amount } from '../fields.js'

const hours = () => z.int().min(1).max(8760)

/** Until when the owner of an exception is to act, in hours after it was raised (MAT-6). */
export const exceptionHours = z.strictObject({
  buyer: hours().meta({ example: 48 }),
  receiver: hours().meta({ example: 48 }),
  'accounts-payable': hours().meta({ example: 24 }),
  fraud: hours().meta({ example: 8 }),
})

/** `always`: a number is used once; `calendar-year`: once per year of the invoice date (MAT-10). */
export const duplicatePolicy = () => z.enum(['always', 'calendar-year']).meta({ example: 'always' })

const DEFAULT_HOURS = { buyer: 48, receiver: 48, 'accounts-payable': 24, fraud: 8 }

export const billingSettingsView = z.strictObject({
  maxRounding: amount().meta({
    description: 'Largest rounding amount that an invoice may state, in major units of its currency.',
    example: '0.05',
  }),
  acceptLimit: amount()
    .default('0')
    .meta({
      description:
        'Largest difference to our disadvantage that the owner of an exception may accept, net, in major units of the currency of the ' +
        'invoice. Zero: none.',
      example: '0',
    }),
  exceptionHours: exceptionHours.default(DEFAULT_HOURS),
  duplicatePolicy: duplicatePolicy().default('always'),
  duplicateWindowDays: z.int().min(0).max(3650).default(0).meta({
    description:
      'Another number over the same amount (within `maxRounding`) within so many days of invoice date is looked at by a person. Zero: not looked for.',
    example: 0,
  }),
  version: z.int().min(0).meta({ description: 'Zero while nothing was changed: the defaults hold.', example: 1 }),
})

export type BillingSettingsView = z.output<typeof billingSettingsView>

/** What holds while an organization has set nothing. */
export const BILLING_DEFAULTS: Omit<BillingSettingsView, 'version'> = {
  maxRounding: '0.05',
  acceptLimit: '0',
  exceptionHours: DEFAULT_HOURS,
  duplicatePolicy: 'always',
  duplicateWindowDays: 0,
}

const example = { ...BILLING_DEFAULTS, version: 1 }

export const getBillingSettings = defineOperation({
  name: 'billing.settings.get.v1',
  http: 'GET /billing-settings',
  permission: 'organization:read',
  summary: 'What billing checks by, in this organization.',
  input: z.strictObject({}),
  output: billingSettingsView,
  example: { input: {}, output: example },
})

export const changeBillingSettings = defineOperation({
  name: 'billing.settings.change.v1',
  http: 'PUT /billing-settings',
  permission: 'organization:manage',
  summary: 'Change what billing checks by.',
  description: 'What is left out stays as it is.',
  input: z.strictObject({
    maxRounding: amount().optional(),
    acceptLimit: amount().optional(),
    exceptionHours: exceptionHours.optional(),
    duplicatePolicy: duplicatePolicy().optional(),
    duplicateWindowDays: z.int().min(0).max(3650).optional(),
  }),
  output: billingSettingsView,
  concurrency: 'if-match',
  example: { input: { maxRounding: '0.05' }, output: example },
})

export const billingSettingsChanged = defineEvent({
  name: 'billing.settings.changed.v1',
  summary: 'An organization changed what billing checks by.',
  payload: billingSettingsView,
})
