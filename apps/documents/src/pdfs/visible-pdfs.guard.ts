import { notFound, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { VisibleFiles } from '../files/visible-files.guard.js'
import type { Pdf } from './pdf.entity.js'

/** PDFs of documents that the caller may see. Outside of transactions. */
@Injectable()
export class VisiblePdfs {
  constructor(
    private readonly tx: TenantTx,
    private readonly files: VisibleFiles,
  ) {}

  /** @throws DomainError request.not_found */
  async get(ctx: TenantContext, find: () => Promise<Pdf>): Promise<Pdf> {
    const pdf = await this.tx.read(ctx, find)
    const { documentType, documentId, createdBy } = pdf
    if (await this.files.sees(ctx, { ownerType: documentType, ownerId: documentId, kind: 'pdf', createdBy })) return pdf
    throw notFound('There is no such PDF.')
  }
}
