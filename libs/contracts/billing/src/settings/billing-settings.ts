import { defineEvent, defineOperation } from '@nexus/kernel'
import { z } from 'zod'
import { amount } from '../fields.js'

export const billingSettingsView = z.strictObject({
  maxRounding: amount().meta({
    description: 'Largest rounding amount that an invoice may state, in major units of its currency.',
    example: '0.05',
  }),
  version: z.int().min(0).meta({ description: 'Zero while nothing was changed: the defaults hold.', example: 1 }),
})

const example = { maxRounding: '0.05', version: 1 }

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
  input: z.strictObject({ maxRounding: amount() }),
  output: billingSettingsView,
  example: { input: { maxRounding: '0.05' }, output: example },
})

export const billingSettingsChanged = defineEvent({
  name: 'billing.settings.changed.v1',
  summary: 'An organization changed what billing checks by.',
  payload: billingSettingsView,
})
