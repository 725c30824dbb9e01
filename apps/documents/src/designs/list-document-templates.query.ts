import { type listDocumentTemplates, PRINTED_DOCUMENTS } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { templateSummaryOf } from './template.view.js'
import { TemplatesRepository } from './templates.repository.js'

type List = typeof listDocumentTemplates

@Injectable()
export class ListDocumentTemplates implements UseCase<List> {
  constructor(private readonly templates: TemplatesRepository) {}

  async execute(ctx: TenantContext, _input: InputOf<List>): Promise<OutputOf<List>> {
    const own = await this.templates.all(ctx)
    const of = (type: string) => own.find(({ documentType }) => documentType === type)
    return { items: PRINTED_DOCUMENTS.map((type) => templateSummaryOf(type, of(type))) }
  }
}
