import type { DocumentTemplateSummary, PrintedDocument } from '@nexus/contracts-documents'
import type { DocumentTemplate } from './document-template.entity.js'

export function templateSummaryOf(
  documentType: PrintedDocument,
  template: DocumentTemplate | null | undefined,
): DocumentTemplateSummary {
  if (template == null) return { documentType, source: 'shipped', version: 0, updatedAt: null, updatedBy: null }
  const { source, version, updatedAt, updatedBy } = template
  return { documentType, source, version, updatedAt: updatedAt.toISOString(), updatedBy }
}
