import type { verifyPdf } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import type { Pdf } from './pdf.entity.js'
import { pdfViewOf } from './pdf.view.js'
import { PdfsRepository } from './pdfs.repository.js'
import { VisiblePdfs } from './visible-pdfs.guard.js'

type Verify = typeof verifyPdf

@Injectable()
export class VerifyPdf implements UseCase<Verify, Pdf> {
  constructor(
    private readonly pdfs: PdfsRepository,
    private readonly visible: VisiblePdfs,
  ) {}

  prepare(ctx: TenantContext, { code }: InputOf<Verify>): Promise<Pdf> {
    return this.visible.get(ctx, () => this.pdfs.getByCode(ctx, code))
  }

  async execute(_ctx: TenantContext, _input: InputOf<Verify>, pdf: Pdf): Promise<OutputOf<Verify>> {
    return pdfViewOf(pdf)
  }
}
