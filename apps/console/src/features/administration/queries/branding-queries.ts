import type { Schemas } from '@nexus/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type Branding = Schemas['Branding']
export type BrandingChange = Schemas['ChangeBranding']

export const readBranding = async (signal?: AbortSignal): Promise<Branding> =>
  (await client.call('identity.branding.get.v1', signal === undefined ? {} : { signal })).data

/** Everybody who is signed in may ask; it changes about never. */
export const brandingQuery = queryOptions({
  queryKey: ['branding'],
  queryFn: ({ signal }) => readBranding(signal),
  staleTime: 300_000,
})

export const changeBranding = async (body: BrandingChange, ifMatch: string): Promise<Branding> =>
  (await client.call('identity.branding.change.v1', { body, ifMatch })).data

/** Where an image of it can be taken from. */
export const logoSource = (logo: NonNullable<Branding['logo']>): string =>
  `data:${logo.mediaType};base64,${logo.contentBase64}`
