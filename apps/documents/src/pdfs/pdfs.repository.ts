import { notFound, type TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { Pdf } from './pdf.entity.js'

/** Under what a PDF is made once. */
export type PdfIdentity = Pick<Pdf, 'documentType' | 'documentId' | 'printed' | 'templateVersion' | 'designVersion'>

@Injectable()
export class PdfsRepository {
  private readonly table: TenantTable<Pdf>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, Pdf, 'PDF')
  }

  get(ctx: TenantContext, pdfId: string): Promise<Pdf> {
    return this.table.get(ctx, pdfId)
  }

  /** False when there is one for the same version and look already. */
  async insertOnce(ctx: TenantContext, pdf: NewRow<Pdf>): Promise<boolean> {
    return (await this.table.insertMissing(ctx, pdf)) === 1
  }

  /** The one for this version and look, locked until the transaction ends. */
  async lockSame(ctx: TenantContext, of: PdfIdentity): Promise<Pdf> {
    const query = this.table
      .select(ctx, 'pdf')
      .andWhere('pdf.documentType = :documentType AND pdf.documentId = :documentId AND pdf.printed = :printed', of)
      .andWhere('pdf.templateVersion = :templateVersion AND pdf.designVersion = :designVersion', of)
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    return query.getOneOrFail()
  }

  async getByCode(ctx: TenantContext, code: string): Promise<Pdf> {
    const found = await this.table.select(ctx, 'pdf').andWhere('pdf.verificationCode = :code', { code }).getOne()
    if (found === null) throw notFound(`The code ${code} stands on no PDF of this organization.`)
    return found
  }

  update(ctx: TenantContext, pdf: Pdf): Promise<void> {
    return this.table.update(ctx, pdf, pdf.version)
  }

  page(
    ctx: TenantContext,
    filters: { documentType: string; documentId: string; state: string | undefined },
    input: PageInput,
  ): Promise<Page<Pdf>> {
    const { documentType, documentId, state } = filters
    const query = this.table
      .select(ctx, 'pdf')
      .andWhere('pdf.documentType = :documentType AND pdf.documentId = :documentId', { documentType, documentId })
    if (state !== undefined) query.andWhere('pdf.state = :state', { state })
    const spec = { alias: 'pdf', sorts: { createdAt: 'createdAt' }, filterHash: filterHashOf(filters) }
    return this.table.page(ctx, query, spec, input)
  }
}
