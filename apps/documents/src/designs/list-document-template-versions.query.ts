import type { listDocumentTemplateVersions } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { TemplatesRepository } from './templates.repository.js'

type List = typeof listDocumentTemplateVersions

@Injectable()
export class ListDocumentTemplateVersions implements UseCase<List> {
  constructor(private readonly templates: TemplatesRepository) {}

  async execute(ctx: TenantContext, { documentType, ...page }: InputOf<List>): Promise<OutputOf<List>> {
    const { items, nextCursor } = await this.templates.page(ctx, documentType, page)
    return {
      items: items.map(({ number, source, html, css, createdAt, createdBy }) => ({
        ...{ number, source, html, css },
        createdAt: createdAt.toISOString(),
        createdBy,
      })),
      nextCursor,
    }
  }
}
