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

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, DocumentDesign, 'document design')
  }

  async current(ctx: TenantContext): Promise<DocumentDesignView> {
    const design = await this.table.find(ctx, ctx.tenantId)
    return design === null ? { ...DEFAULT_DESIGN, version: 0 } : viewOf(design)
  }

  /** The row, made if need be, locked until the transaction ends; a new one is at version 1. */
  async change(ctx: TenantContext, content: DocumentDesignContent): Promise<DocumentDesignView> {
    if ((await this.table.insertMissing(ctx, { id: ctx.tenantId, ...content })) === 1) return this.current(ctx)
    const query = this.table.select(ctx, 'design')
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    const design = Object.assign(await query.getOneOrFail(), content)
    await this.table.update(ctx, design, design.version)
    return viewOf(design)
  }
}

function viewOf(design: DocumentDesign): DocumentDesignView {
  const { language, pageFormat, accentColour, textColour, footer, logoFileId, version } = design
  return { language, pageFormat, accentColour, textColour, footer, logoFileId, version }
}
