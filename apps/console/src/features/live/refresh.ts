import type { QueryClient } from '@tanstack/react-query'
import { noteVersion } from './changed-versions.js'
import type { DocumentNews, LiveNews } from './live-news.js'
import { Throttle } from './throttle.js'

/** Where the documents of a type are kept, by the first part of their keys. */
const AREAS: Readonly<Record<string, string>> = {
  requisition: 'requisitions',
  'purchase-order': 'orders',
  'purchase-order-change': 'orders',
  'payment-request': 'payments',
  'supplier-invoice': 'invoices',
  vendor: 'vendors',
}

/** Reads again everything that shows a document, whatever its screen calls it: its id is part of the key. */
export const refreshDocument = (queries: QueryClient, documentId: string): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(documentId) })

/** Lists are read again at most so often when documents change, however many do, in milliseconds. */
const LISTS_EVERY_MS = 4_000
const lists = new Throttle(LISTS_EVERY_MS)

/** Reads the lists again in which documents of a type stand with their states. */
const refreshLists = (queries: QueryClient, documentType: string): Promise<void> =>
  queries.invalidateQueries({ queryKey: [AREAS[documentType] ?? documentType, 'list'] })

/** What is kept in a page for a person and can be new by itself. */
const EVERYTHING = ['approvals', 'notifications', 'figures', ...new Set(Object.values(AREAS))]

export async function refreshEverything(queries: QueryClient): Promise<void> {
  await Promise.all(EVERYTHING.map((area) => queries.invalidateQueries({ queryKey: [area] })))
}

/** Something changed for this person: reads again what shows it. Rights are looked at then, by the API. */
export async function refreshAfter(queries: QueryClient, news: LiveNews): Promise<void> {
  if (news.kind === 'document') return refreshChanged(queries, news)
  const { kind, documentType, documentId } = news
  await Promise.all([
    queries.invalidateQueries({ queryKey: [kind === 'task' ? 'approvals' : 'notifications'] }),
    ...(kind === 'task' ? [queries.invalidateQueries({ queryKey: ['figures', 'workflow'] })] : []),
    ...(documentId === null ? [] : [refreshDocument(queries, documentId)]),
    ...(documentType === null ? [] : [refreshLists(queries, documentType)]),
  ])
}

/** Somebody changed a document. Whoever did it themselves has read it already. */
async function refreshChanged(
  queries: QueryClient,
  { documentType, documentId, version }: DocumentNews,
): Promise<void> {
  noteVersion(documentId, version)
  if (isKnown(queries, documentId, version)) return
  lists.run(documentType, () => void refreshLists(queries, documentType))
  await refreshDocument(queries, documentId)
}

/** Whether the page has this version of the document, or a newer one. */
const isKnown = (queries: QueryClient, documentId: string, version: number): boolean =>
  queries
    .getQueryCache()
    .findAll({ predicate: ({ queryKey }) => queryKey.includes(documentId) })
    .some(({ state }) => (versionIn(state.data) ?? 0) >= version)

/** A document is kept with the ETag that it came with. */
function versionIn(data: unknown): number | undefined {
  const etag: unknown = typeof data === 'object' && data !== null && 'etag' in data ? data.etag : undefined
  const [, digits] = typeof etag === 'string' ? (/^(?:W\/)?"(\d+)"$/.exec(etag) ?? []) : []
  return digits === undefined ? undefined : Number(digits)
}
