import type { getPdf } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import type { Pdf } from './pdf.entity.js'
import { pdfViewOf } from './pdf.view.js'
import { PdfsRepository } from './pdfs.repository.js'
import { VisiblePdfs } from './visible-pdfs.guard.js'

type Get = typeof getPdf

@Injectable()
export class GetPdf implements UseCase<Get, Pdf> {
  constructor(
    private readonly pdfs: PdfsRepository,
    private readonly visible: VisiblePdfs,
  ) {}

  prepare(ctx: TenantContext, { pdfId }: InputOf<Get>): Promise<Pdf> {
    return this.visible.get(ctx, () => this.pdfs.get(ctx, pdfId))
  }

  async execute(_ctx: TenantContext, _input: InputOf<Get>, pdf: Pdf): Promise<OutputOf<Get>> {
    return pdfViewOf(pdf)
  }
}
