import type { Schemas } from '@nexus/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type BillingSettings = Schemas['BillingSettings']
export type BillingSettingsChange = Schemas['ChangeSettings']
export type PaymentSettings = Schemas['PaymentSettings']
export type PaymentSettingsChange = Schemas['ChangePaymentSettings']

export const readBillingSettings = async (signal?: AbortSignal): Promise<BillingSettings> =>
  (await client.call('billing.settings.get.v1', signal === undefined ? {} : { signal })).data

export const billingSettingsQuery = queryOptions({
  queryKey: ['administration', 'billing'],
  queryFn: ({ signal }) => readBillingSettings(signal),
})

export const changeBillingSettings = async (body: BillingSettingsChange, ifMatch: string): Promise<BillingSettings> =>
  (await client.call('billing.settings.change.v1', { body, ifMatch })).data

export const changePaymentSettings = async (body: PaymentSettingsChange, ifMatch: string): Promise<PaymentSettings> =>
  (await client.call('billing.payment-settings.change.v1', { body, ifMatch })).data
