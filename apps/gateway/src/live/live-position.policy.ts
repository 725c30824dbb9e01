import type { DocumentPlace } from './document-log.policy.js'

/** Up to where a stream was told: of the feed of its person, and of documents. */
export interface StreamPosition {
  /** Undefined: from now on. Only workflow can read it. */
  readonly feed: string | undefined
  /** Undefined: from now on. */
  readonly documents: DocumentPlace | 'unreadable' | undefined
}

const BETWEEN = '~'
const RADIX = 36

/** As clients keep it and send it back. */
export const positionText = (feed: string, { process, sequence, at }: DocumentPlace): string =>
  `${feed}${BETWEEN}${process}.${sequence.toString(RADIX)}.${at.toString(RADIX)}`

export function positionOf(text: string | undefined): StreamPosition {
  if (text === undefined) return { feed: undefined, documents: undefined }
  const [feed = '', documents] = text.split(BETWEEN, 2)
  // One of a version that told nothing of documents.
  if (documents === undefined) return { feed, documents: undefined }
  const [, process, sequence, at] = /^([0-9a-f]{1,20})\.([0-9a-z]{1,9})\.([0-9a-z]{1,9})$/.exec(documents) ?? []
  if (process === undefined || sequence === undefined || at === undefined) return { feed, documents: 'unreadable' }
  return { feed, documents: { process, sequence: parseInt(sequence, RADIX), at: parseInt(at, RADIX) } }
}
