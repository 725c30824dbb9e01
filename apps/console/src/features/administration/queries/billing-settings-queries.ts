import type { Schemas } from '@nexus/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type BillingSettings = Schemas['BillingSettings']
export type BillingSettingsChange = Schemas['ChangeSettings']
export type PaymentSettings = Schemas['PaymentSettings']
export type PaymentSettingsChange = Schemas['ChangePaymentSettings']

export const billingSettingsQuery = queryOptions({
  queryKey: ['administration', 'billing'],
  queryFn: async ({ signal }) => (await client.call('billing.settings.get.v1', { signal })).data,
})

export const changeBillingSettings = async (body: BillingSettingsChange): Promise<BillingSettings> =>
  (await client.call('billing.settings.change.v1', { body })).data

export const changePaymentSettings = async (body: PaymentSettingsChange): Promise<PaymentSettings> =>
  (await client.call('billing.payment-settings.change.v1', { body })).data
