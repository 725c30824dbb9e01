import { changeBillingSettings, getBillingSettings } from '@nexus/contracts-billing'
import { operationsOf, serve } from '@nexus/platform-service'
import { ChangeBillingSettings } from './change-billing-settings.use-case.js'
import { GetBillingSettings } from './get-billing-settings.query.js'

export const SettingsMessages = operationsOf('settings', {
  operations: [serve(getBillingSettings, GetBillingSettings), serve(changeBillingSettings, ChangeBillingSettings)],
})
