import type { QueryClient } from '@tanstack/react-query'

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

/** Reads the lists again in which documents of a type stand with their states. */
const refreshLists = (queries: QueryClient, documentType: string): Promise<void> =>
  queries.invalidateQueries({ queryKey: [AREAS[documentType] ?? documentType, 'list'] })

/** What is kept in a page for a person and can be new by itself. */
const EVERYTHING = ['approvals', 'notifications', 'figures', ...new Set(Object.values(AREAS))]

export async function refreshEverything(queries: QueryClient): Promise<void> {
  await Promise.all(EVERYTHING.map((area) => queries.invalidateQueries({ queryKey: [area] })))
}

/** Something changed for this person: reads again what shows it. Rights are looked at then, by the API. */
export async function refreshAfter(
  queries: QueryClient,
  news: {
    readonly kind: 'task' | 'notification'
    readonly documentType: string | null
    readonly documentId: string | null
  },
): Promise<void> {
  const { kind, documentType, documentId } = news
  await Promise.all([
    queries.invalidateQueries({ queryKey: [kind === 'task' ? 'approvals' : 'notifications'] }),
    ...(kind === 'task' ? [queries.invalidateQueries({ queryKey: ['figures', 'workflow'] })] : []),
    ...(documentId === null ? [] : [refreshDocument(queries, documentId)]),
    ...(documentType === null ? [] : [refreshLists(queries, documentType)]),
  ])
}
