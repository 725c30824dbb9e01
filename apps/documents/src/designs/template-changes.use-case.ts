import { documentTemplateChanged, type PrintedDocument } from '@nexus/contracts-documents'
import { type Ids, IDS, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { createHash } from 'node:crypto'
import type { DocumentTemplateSummary } from '@nexus/contracts-documents'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { templateSummaryOf } from './template.view.js'
import { type OwnTemplate, TemplatesRepository } from './templates.repository.js'

/** The one way in which a template changes: its next version, the event and the trail. */
@Injectable()
export class TemplateChanges {
  constructor(
    private readonly templates: TemplatesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Which template is in use. @throws DomainError request.version_mismatch when it is not the one that the caller saw */
  async seen(ctx: TenantContext, documentType: PrintedDocument): Promise<DocumentTemplateSummary> {
    const summary = templateSummaryOf(documentType, await this.templates.find(ctx, documentType))
    assertSeen(ctx, summary, 'document template')
    return summary
  }

  async save(ctx: TenantContext, documentType: PrintedDocument, own: OwnTemplate): Promise<DocumentTemplateSummary> {
    const before = await this.seen(ctx, documentType)
    const head = await this.templates.save(ctx, before, own, this.ids.next())
    const after = templateSummaryOf(documentType, head)
    await this.outbox.add(ctx, documentTemplateChanged, {
      aggregateId: head.id,
      aggregateSeq: head.version,
      payload: after,
    })
    // The text itself is kept as a version; the trail names it by its hash.
    const sha256 = own === null ? null : createHash('sha256').update(`${own.html}\0${own.css}`).digest('hex')
    await this.audit.record(ctx, {
      action: 'documents.template.change',
      entity: 'document-template',
      entityId: head.id,
      before,
      after: { ...after, sha256 },
    })
    return after
  }
}
