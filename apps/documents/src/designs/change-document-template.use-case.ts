import { type changeDocumentTemplate } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { DesignsRepository } from './designs.repository.js'
import { TemplateChanges } from './template-changes.use-case.js'
import { TemplateTrial } from './template-trial.guard.js'

type Change = typeof changeDocumentTemplate

@Injectable()
export class ChangeDocumentTemplate implements UseCase<Change, void> {
  constructor(
    private readonly tx: TenantTx,
    private readonly designs: DesignsRepository,
    private readonly trial: TemplateTrial,
    private readonly changes: TemplateChanges,
  ) {}

  async prepare(ctx: TenantContext, { documentType, html, css }: InputOf<Change>): Promise<void> {
    const design = await this.tx.read(ctx, async () => {
      await this.changes.seen(ctx, documentType)
      return this.designs.current(ctx)
    })
    await this.trial.assertPrintable(ctx, documentType, { html, css }, design)
  }

  async execute(ctx: TenantContext, { documentType, html, css }: InputOf<Change>): Promise<OutputOf<Change>> {
    return { ...(await this.changes.save(ctx, documentType, { html, css })), html, css }
  }
}
