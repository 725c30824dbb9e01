import { type DocumentDesignContent, documentDesignContent, type DocumentDesignView } from '@nexus/contracts-documents'
import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { DocumentDesign } from './document-design.entity.js'

/** What holds while an organization has changed nothing. */
export const DEFAULT_DESIGN: DocumentDesignContent = documentDesignContent.parse({})

@Injectable()
export class DesignsRepository {
  private readonly table: TenantTable<DocumentDesign>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, DocumentDesign, 'document design')
  }

  async current(ctx: TenantContext): Promise<DocumentDesignView> {
    const design = await this.table.find(ctx, ctx.tenantId)
    return design === null ? { ...DEFAULT_DESIGN, version: 0 } : viewOf(design)
  }

  /**
   * Stores the content over the version that was seen, 0 being the defaults; a new row is at version 1.
   * @throws DomainError request.version_mismatch when others stored theirs meanwhile
   */
  async change(ctx: TenantContext, seenVersion: number, content: DocumentDesignContent): Promise<DocumentDesignView> {
    if (seenVersion === 0 && (await this.table.insertMissing(ctx, { id: ctx.tenantId, ...content })) === 1)
      return { ...content, version: 1 }
    const design = Object.assign(await this.table.get(ctx, ctx.tenantId), content)
    await this.table.update(ctx, design, seenVersion)
    return viewOf(design)
  }
}

function viewOf(design: DocumentDesign): DocumentDesignView {
  const { language, pageFormat, accentColour, textColour, footer, logoFileId, version } = design
  return { language, pageFormat, accentColour, textColour, footer, logoFileId, version }
}
