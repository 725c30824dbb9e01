import type { XmlLimits } from '@nexus/standards-xml'

/** 20 MiB, 32 levels (an invoice needs 8), 200,000 elements (about 4,000 lines), 256 attributes, 100,000 references; no attachments. */
export const DEFAULT_LIMITS: XmlLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxDepth: 32,
  maxElements: 200_000,
  maxAttributes: 256,
  maxReferences: 100_000,
  textNotKept: new Set(['EmbeddedDocumentBinaryObject']),
}
