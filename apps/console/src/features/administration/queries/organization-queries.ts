import type { Schemas } from '@nexus/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type Organization = Schemas['Organization']
export type PurchasingSettings = Schemas['ProcurementSettings']
export type PurchasingChange = Schemas['UpdateSettings']

export const readOrganization = async (signal?: AbortSignal): Promise<Organization> =>
  (await client.call('identity.organization.get.v1', signal === undefined ? {} : { signal })).data

export const organizationQuery = queryOptions({
  queryKey: ['administration', 'organization'],
  queryFn: ({ signal }) => readOrganization(signal),
})

export const updateOrganization = async (body: Schemas['UpdateOrganization'], ifMatch: string): Promise<Organization> =>
  (await client.call('identity.organization.update.v1', { body, ifMatch })).data

export const readPurchasing = async (signal?: AbortSignal): Promise<PurchasingSettings> =>
  (await client.call('procurement.settings.get.v1', signal === undefined ? {} : { signal })).data

export const purchasingQuery = queryOptions({
  queryKey: ['administration', 'purchasing'],
  queryFn: ({ signal }) => readPurchasing(signal),
})

export const updatePurchasing = async (body: PurchasingChange, ifMatch: string): Promise<PurchasingSettings> =>
  (await client.call('procurement.settings.update.v1', { body, ifMatch })).data
