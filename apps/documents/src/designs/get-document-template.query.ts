import type { getDocumentTemplate } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { templateSummaryOf } from './template.view.js'
import { TemplatesRepository } from './templates.repository.js'

type Get = typeof getDocumentTemplate

@Injectable()
export class GetDocumentTemplate implements UseCase<Get> {
  constructor(private readonly templates: TemplatesRepository) {}

  async execute(ctx: TenantContext, { documentType }: InputOf<Get>): Promise<OutputOf<Get>> {
    const head = await this.templates.find(ctx, documentType)
    const content = await this.templates.content(ctx, documentType, head?.version ?? 0)
    return { ...templateSummaryOf(documentType, head), ...content }
  }
}
