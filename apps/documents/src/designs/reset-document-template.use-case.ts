import type { resetDocumentTemplate } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { TemplateChanges } from './template-changes.use-case.js'
import { templateSummaryOf } from './template.view.js'
import { TemplatesRepository } from './templates.repository.js'

type Reset = typeof resetDocumentTemplate

@Injectable()
export class ResetDocumentTemplate implements UseCase<Reset> {
  constructor(
    private readonly templates: TemplatesRepository,
    private readonly changes: TemplateChanges,
  ) {}

  /** Nothing to go back from is no change. */
  async execute(ctx: TenantContext, { documentType }: InputOf<Reset>): Promise<OutputOf<Reset>> {
    const head = await this.templates.find(ctx, documentType)
    if (head?.source !== 'own') return templateSummaryOf(documentType, head)
    return this.changes.save(ctx, documentType, null)
  }
}
