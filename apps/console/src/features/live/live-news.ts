import type { LiveEvent } from '@nexus/client'

/** What an event says is new. */
export interface LiveNews {
  readonly kind: 'task' | 'notification'
  readonly documentType: string | null
  readonly documentId: string | null
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** What is to be read again after an event; undefined for one that this version does not know. */
export function newsOf({ kind, data }: LiveEvent): LiveNews | 'everything' | undefined {
  if (kind === 'reset') return 'everything'
  if (kind !== 'task' && kind !== 'notification') return undefined
  const { documentType, documentId } = (typeof data === 'object' && data !== null ? data : {}) as Readonly<
    Record<string, unknown>
  >
  return { kind, documentType: textOrNull(documentType), documentId: textOrNull(documentId) }
}
