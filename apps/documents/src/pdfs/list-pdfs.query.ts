import type { listPdfs } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { DocumentOwners } from '../owners/document-owners.guard.js'
import { pdfViewOf } from './pdf.view.js'
import { PdfsRepository } from './pdfs.repository.js'

type List = typeof listPdfs

@Injectable()
export class ListPdfs implements UseCase<List, void> {
  constructor(
    private readonly pdfs: PdfsRepository,
    private readonly owners: DocumentOwners,
  ) {}

  async prepare(ctx: TenantContext, { documentType, documentId }: InputOf<List>): Promise<void> {
    await this.owners.get(ctx, documentType, documentId)
  }

  async execute(ctx: TenantContext, input: InputOf<List>): Promise<OutputOf<List>> {
    const { documentType, documentId, state, ...page } = input
    const { items, nextCursor } = await this.pdfs.page(ctx, { documentType, documentId, state }, page)
    return { items: items.map(pdfViewOf), nextCursor }
  }
}
