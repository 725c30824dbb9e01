import type { resetDocumentTemplate } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { TemplateChanges } from './template-changes.use-case.js'

type Reset = typeof resetDocumentTemplate

@Injectable()
export class ResetDocumentTemplate implements UseCase<Reset> {
  constructor(private readonly changes: TemplateChanges) {}

  /** Nothing to go back from is no change. */
  async execute(ctx: TenantContext, { documentType }: InputOf<Reset>): Promise<OutputOf<Reset>> {
    const seen = await this.changes.seen(ctx, documentType)
    if (seen.source !== 'own') return seen
    return this.changes.save(ctx, documentType, null)
  }
}
