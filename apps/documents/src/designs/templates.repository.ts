import type { DocumentTemplateSummary, PrintedDocument } from '@nexus/contracts-documents'
import { stepId, type TenantContext } from '@nexus/kernel'
import { filterHashOf, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import type { PageTemplate } from '../printing/document-printer.adapter.js'
import { SHIPPED_PAGES } from '../printing/shipped.template.js'
import { DocumentTemplateVersion } from './document-template-version.entity.js'
import { DocumentTemplate } from './document-template.entity.js'

export const shippedTemplate = (documentType: PrintedDocument): PageTemplate => ({
  html: SHIPPED_PAGES[documentType],
  css: '',
})

/** What is saved as the next version; null for the shipped template. */
export type OwnTemplate = PageTemplate | null

@Injectable()
export class TemplatesRepository {
  private readonly heads: TenantTable<DocumentTemplate>
  private readonly versions: TenantTable<DocumentTemplateVersion>

  constructor(tx: TenantTx) {
    this.heads = new TenantTable(tx, DocumentTemplate, 'document template')
    this.versions = new TenantTable(tx, DocumentTemplateVersion, 'version of the document template')
  }

  all(ctx: TenantContext): Promise<DocumentTemplate[]> {
    return this.heads.select(ctx, 'template').getMany()
  }

  find(ctx: TenantContext, documentType: PrintedDocument): Promise<DocumentTemplate | null> {
    return this.heads.find(ctx, idOf(ctx, documentType))
  }

  /** The template of a number: 0 is the shipped one. */
  async content(ctx: TenantContext, documentType: PrintedDocument, number: number): Promise<PageTemplate> {
    if (number === 0) return shippedTemplate(documentType)
    const version = await this.versions
      .select(ctx, 'version')
      .andWhere('version.documentType = :documentType AND version.number = :number', { documentType, number })
      .getOneOrFail()
    return version.source === 'shipped' ? shippedTemplate(documentType) : { html: version.html, css: version.css }
  }

  /**
   * Stores the next version over the one that was seen, 0 being the shipped template.
   * @throws DomainError request.version_mismatch when others stored theirs meanwhile
   */
  async save(
    ctx: TenantContext,
    { documentType, version }: Pick<DocumentTemplateSummary, 'documentType' | 'version'>,
    own: OwnTemplate,
    versionId: string,
  ): Promise<DocumentTemplate> {
    const source = own === null ? 'shipped' : 'own'
    const head = await this.next(ctx, { documentType, version }, source)
    const { html, css } = own ?? { html: '', css: '' }
    await this.versions.insert(ctx, {
      ...{ id: versionId, documentType, number: head.version, source, html, css },
      createdAt: head.updatedAt,
      createdBy: ctx.actor.userId,
    })
    return head
  }

  page(ctx: TenantContext, documentType: PrintedDocument, input: PageInput): Promise<Page<DocumentTemplateVersion>> {
    const query = this.versions
      .select(ctx, 'version')
      .andWhere('version.documentType = :documentType', { documentType })
    const spec = { alias: 'version', sorts: { number: 'number' }, filterHash: filterHashOf({ documentType }) }
    return this.versions.page(ctx, query, spec, input)
  }

  private async next(
    ctx: TenantContext,
    { documentType, version }: Pick<DocumentTemplateSummary, 'documentType' | 'version'>,
    source: DocumentTemplate['source'],
  ): Promise<DocumentTemplate> {
    const changes = { source, updatedBy: ctx.actor.userId }
    const id = idOf(ctx, documentType)
    if (version === 0 && (await this.heads.insertMissing(ctx, { id, documentType, ...changes })) === 1)
      return this.heads.get(ctx, id)
    const head = Object.assign(await this.heads.get(ctx, id), changes)
    await this.heads.update(ctx, head, version)
    return head
  }
}

const idOf = (ctx: TenantContext, documentType: PrintedDocument): string =>
  stepId('document-template', ctx.tenantId, documentType)
