import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type Export = Schemas['Export']
export type ExportQuery = Export['query']

/** Filters and sort of a list, as its page has them. */
export type ListFilter = Readonly<Record<string, string | readonly string[] | boolean | undefined>>

const PAGE = 20
/** How long a request waits for the file; most are there by then. */
const WAIT_SECONDS = 5
const AGAIN_MS = 2_000

/** As in the query string of the list. */
function queryOf(filter: ListFilter): ExportQuery {
  const given = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'object' ? [...value] : String(value)] as const],
  )
  return Object.fromEntries(given)
}

/** The list as a file, or why it could not be made; it goes on at the server if this page does not wait for it. */
export async function makeExport(operation: string, filter: ListFilter): Promise<Export> {
  const { data } = await client.call('documents.export.request.v1', {
    // Spreadsheets know UTF-8 by the mark.
    body: { operation, query: queryOf(filter), byteOrderMark: true },
    waitSeconds: WAIT_SECONDS,
  })
  let made: Export = data
  while (made.state === 'QUEUED') {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    made = (await client.call('documents.export.get.v1', { path: { exportId: made.exportId } })).data
  }
  return made
}

/** The own exports, the newest first; looked at again while one of them is being made. */
export const exportsQuery = infiniteQueryOptions({
  queryKey: ['exports'],
  queryFn: async ({ pageParam, signal }) => {
    const query = { limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
    return (await client.call('documents.export.list.v1', { query, signal })).data
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some((each) => each.state === 'QUEUED')) === true ? AGAIN_MS : false,
})
