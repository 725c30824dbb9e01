import type { LiveEvent } from '@nexus/client'

/** What an event says is new for the person. */
export interface PersonalNews {
  readonly kind: 'task' | 'notification'
  readonly documentType: string | null
  readonly documentId: string | null
}

/** That a document has another version. */
export interface DocumentNews {
  readonly kind: 'document'
  readonly documentType: string
  readonly documentId: string
  readonly version: number
}

export type LiveNews = PersonalNews | DocumentNews

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** What is to be read again after an event; undefined for one that this version does not know. */
export function newsOf({ kind, data }: LiveEvent): LiveNews | 'everything' | undefined {
  if (kind === 'reset') return 'everything'
  const fields = (typeof data === 'object' && data !== null ? data : {}) as Readonly<Record<string, unknown>>
  const [documentType, documentId] = [textOrNull(fields['documentType']), textOrNull(fields['documentId'])]
  if (kind === 'task' || kind === 'notification') return { kind, documentType, documentId }
  const { version } = fields
  if (kind !== 'document' || documentType === null || documentId === null || typeof version !== 'number')
    return undefined
  return { kind, documentType, documentId, version }
}
