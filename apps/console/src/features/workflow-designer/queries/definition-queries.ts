import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'
import type { Definition, DefinitionBody, DefinitionInList, DocumentType, Purpose } from '../forms/body-types.js'

export type DefinitionSort = 'name' | '-name' | '-updatedAt' | 'updatedAt'

export interface DefinitionFilter {
  readonly documentType?: DocumentType
  readonly sort: DefinitionSort
}

/** A definition with its ETag, which a change has to name. */
export interface FoundDefinition {
  readonly definition: Definition
  readonly etag: string
}

const PAGE = 50
const found = ({ data, etag }: { readonly data: Definition; readonly etag: string | undefined }): FoundDefinition => ({
  definition: data,
  etag: etag ?? `"${data.version}"`,
})

export const definitionsQuery = (filter: DefinitionFilter) =>
  infiniteQueryOptions({
    queryKey: ['workflow-definitions', 'list', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      const { data } = await client.call('workflow.definition.list.v1', { query, signal })
      return data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

const MOST_PAGES = 5

/** All definitions of a document type: which one is current, and which ones others may use. */
export const definitionsOfTypeQuery = (documentType: DocumentType) =>
  queryOptions({
    queryKey: ['workflow-definitions', 'of-type', documentType],
    queryFn: async ({ signal }) => {
      const all: DefinitionInList[] = []
      let pages = 0
      for await (const page of client.pages('workflow.definition.list.v1', {
        query: { documentType, sort: 'name', limit: 200 },
        signal,
      })) {
        all.push(...page.items)
        pages += 1
        if (pages === MOST_PAGES) break
      }
      return all
    },
  })

export const definitionQuery = (definitionId: string) =>
  queryOptions({
    queryKey: ['workflow-definitions', 'one', definitionId],
    queryFn: async ({ signal }) => loadDefinition(definitionId, signal),
  })

/** As it is now, whatever is remembered of it. */
export const loadDefinition = async (definitionId: string, signal?: AbortSignal): Promise<FoundDefinition> =>
  found(
    await client.call('workflow.definition.get.v1', {
      path: { definitionId },
      ...(signal === undefined ? {} : { signal }),
    }),
  )

/** What a saved version would have done with the last documents. */
export const simulationQuery = (definitionId: string, number: number, last: number, version: number) =>
  queryOptions({
    queryKey: ['workflow-definitions', 'simulation', definitionId, number, last, version],
    queryFn: async ({ signal }) => {
      const { data } = await client.call('workflow.definition.simulate.v1', {
        path: { definitionId, number },
        query: { last },
        signal,
      })
      return data
    },
    staleTime: 60_000,
  })

export const createDefinition = async (body: {
  readonly documentType: DocumentType
  readonly name: string
  readonly purpose: Purpose
  readonly body: DefinitionBody
}): Promise<FoundDefinition> => found(await client.call('workflow.definition.create.v1', { body }))

/** Adds a draft that says what the body says. */
export const draftDefinition = async (
  { definition, etag }: FoundDefinition,
  body: DefinitionBody,
): Promise<FoundDefinition> =>
  found(
    await client.call('workflow.definition.draft.v1', {
      path: { definitionId: definition.definitionId },
      body: { body },
      ifMatch: etag,
    }),
  )

export const replaceDefinition = async (
  { definition, etag }: FoundDefinition,
  number: number,
  body: DefinitionBody,
): Promise<FoundDefinition> =>
  found(
    await client.call('workflow.definition.replace.v1', {
      path: { definitionId: definition.definitionId, number },
      body: { body },
      ifMatch: etag,
    }),
  )

/** Makes a draft current, at once or from an instant on. */
export const publishDefinition = async (
  { definition, etag }: FoundDefinition,
  number: number,
  effectiveFrom: string | undefined,
): Promise<FoundDefinition> =>
  found(
    await client.call('workflow.definition.publish.v1', {
      path: { definitionId: definition.definitionId, number },
      body: effectiveFrom === undefined ? {} : { effectiveFrom },
      ifMatch: etag,
    }),
  )
