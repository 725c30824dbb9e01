import {
  changeDocumentDesign,
  changeDocumentTemplate,
  deleteFile,
  referenceFile,
  requestPdf,
  resetDocumentTemplate,
} from '@nexus/contracts-documents'
import type { TenantContext } from '@nexus/kernel'
import { AuditRow } from '@nexus/platform-audit'
import { type EntityClass, type TenantRow, TenantTable } from '@nexus/platform-database'
import { OutboxEventRow } from '@nexus/platform-outbox'
import { randomUUID } from 'node:crypto'
import { type DocumentsBench, PDF_BYTES, startDocuments } from './builders/documents.builder.js'

describe('the trail of documents', () => {
  let bench: DocumentsBench
  beforeAll(async () => {
    bench = await startDocuments()
  })
  afterAll(() => bench.close())

  function rowsOf<E extends TenantRow>(entity: EntityClass<E>, tenantId: string): Promise<E[]> {
    const tx = bench.services.service('documents').database.tenantTx
    const ctx: TenantContext = {
      ...{ tenantId, actor: { kind: 'system', userId: tenantId }, rights: {}, audience: [], operation: 'test' },
      ...{ opId: randomUUID(), traceId: '0'.repeat(32), deadlineAt: Number.MAX_SAFE_INTEGER },
    }
    return tx.read(ctx, () => new TenantTable(tx, entity, 'row').select(ctx, 'row').getMany())
  }

  it('INV-04: holds one event for each version of files, PDFs, designs and templates, and one audit row for each change', async () => {
    const ada = bench.person()
    const owner = { ownerType: 'requisition' as const, ownerId: bench.aRequisition(ada) }
    const kept = await bench.send(ada, PDF_BYTES, owner)
    await ada.call(referenceFile, { fileId: kept.fileId, ...owner, referencedBy: 'test' })
    const gone = await bench.send(ada, `${PDF_BYTES} `, owner)
    await ada.call(deleteFile, { fileId: gone.fileId, reason: 'wrong' }, { expectedVersion: 1 })
    await ada.call(changeDocumentDesign, { language: 'de' }, { expectedVersion: 0 })
    await ada.call(changeDocumentDesign, { language: 'en' }, { expectedVersion: 1 })
    const documentType = 'purchase-order' as const
    await ada.call(
      changeDocumentTemplate,
      { documentType, html: '{{number}} {{total}}', css: '' },
      { expectedVersion: 0 },
    )
    await ada.call(resetDocumentTemplate, { documentType }, { expectedVersion: 1 })
    const { orderId } = bench.anOrder(ada)
    const pdf = await ada.call(requestPdf, { documentType, documentId: orderId }, { waitMs: 9000 })
    expect(pdf.state).toBe('READY')
    await bench.services.settled()

    const events = (await rowsOf(OutboxEventRow, ada.tenantId)).filter(({ type }) => !type.includes('.audit.'))
    const byAggregate = new Map<string, string[]>()
    for (const { aggregateId, aggregateSeq, type } of events) {
      const seen = byAggregate.get(aggregateId) ?? []
      seen[aggregateSeq - 1] = type.replace(/^documents\.(.*)\.v1$/, '$1')
      byAggregate.set(aggregateId, seen)
    }
    expect(byAggregate.get(kept.fileId)).toEqual(['file.stored', 'file.referenced'])
    expect(byAggregate.get(gone.fileId)).toEqual(['file.stored', 'file.deleted'])
    expect(byAggregate.get(pdf.fileId!)).toEqual(['file.stored'])
    expect(byAggregate.get(pdf.pdfId)).toEqual(['pdf.requested', 'pdf.rendered'])
    expect(byAggregate.get(ada.tenantId)).toEqual(['design.changed', 'design.changed'])
    expect([...byAggregate.values()]).toContainEqual(['template.changed', 'template.changed'])
    expect(events).toHaveLength(11)

    const audit = await rowsOf(AuditRow, ada.tenantId)
    expect(audit.map(({ action }) => action).sort()).toEqual([
      'documents.design.change',
      'documents.design.change',
      'documents.file.delete',
      'documents.file.reference',
      'documents.file.store',
      'documents.file.upload',
      'documents.file.upload',
      'documents.pdf.render',
      'documents.pdf.request',
      'documents.template.change',
      'documents.template.change',
    ])
  })
})
