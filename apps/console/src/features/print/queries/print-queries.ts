import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type Design = Schemas['Design']
export type Template = Schemas['Template']
export type TemplateVersion = Schemas['TemplateVersionPage']['items'][number]
export type PrintedDocument = Template['documentType']

export const PRINTED_DOCUMENTS = ['requisition', 'purchase-order', 'payment-request'] as const

const FEW = 10
const MOST = 50

const signalOf = (signal: AbortSignal | undefined) => (signal === undefined ? {} : { signal })

export const readDesign = async (signal?: AbortSignal): Promise<Design> =>
  (await client.call('documents.design.get.v1', signalOf(signal))).data

export const designQuery = queryOptions({
  queryKey: ['print', 'design'],
  queryFn: ({ signal }) => readDesign(signal),
})

export const changeDesign = async (body: Schemas['ChangeDesign'], ifMatch: string): Promise<Design> =>
  (await client.call('documents.design.change.v1', { body, ifMatch })).data

export const templatesQuery = queryOptions({
  queryKey: ['print', 'templates'],
  queryFn: async ({ signal }) => (await client.call('documents.template.list.v1', { signal })).data.items,
})

export const readTemplate = async (documentType: PrintedDocument, signal?: AbortSignal): Promise<Template> =>
  (await client.call('documents.template.get.v1', { path: { documentType }, ...signalOf(signal) })).data

export const templateQuery = (documentType: PrintedDocument) =>
  queryOptions({
    queryKey: ['print', 'template', documentType],
    queryFn: ({ signal }) => readTemplate(documentType, signal),
  })

export const changeTemplate = async (
  documentType: PrintedDocument,
  body: Schemas['ChangeTemplate'],
  ifMatch: string,
): Promise<Template> =>
  (await client.call('documents.template.change.v1', { path: { documentType }, body, ifMatch })).data

export const resetTemplate = async (documentType: PrintedDocument, ifMatch: string): Promise<void> => {
  await client.call('documents.template.reset.v1', { path: { documentType }, ifMatch })
}

/** What the template was, the newest first. */
export const templateVersionsQuery = (documentType: PrintedDocument) =>
  infiniteQueryOptions({
    queryKey: ['print', 'versions', documentType],
    queryFn: async ({ pageParam, signal }) => {
      const query = { sort: '-number' as const, limit: FEW, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return (await client.call('documents.template-version.list.v1', { path: { documentType }, query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** Logos that were sent for printing. */
export const logosQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['print', 'logos', organizationId],
    queryFn: async ({ signal }) => {
      const query = { ownerType: 'organization', ownerId: organizationId, kind: 'logo', limit: MOST } as const
      return (await client.call('documents.file.list.v1', { query, signal })).data.items
    },
  })
