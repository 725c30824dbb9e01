import { type DocumentDesignContent, type PrintedDocument, templateRefused } from '@nexus/contracts-documents'
import { type FieldError, isDomainError, type TenantContext } from '@nexus/kernel'
import { pdfText } from '@nexus/platform-pdf'
import { Injectable } from '@nestjs/common'
import { DocumentPrinter, type PageTemplate } from '../printing/document-printer.adapter.js'
import { trialPage } from './trial-page.builder.js'

const TRIAL_CODE = '0000-0000-0000-0000'
const whole = (text: string): string => text.replaceAll(/\s+/g, '')

/** Stands between a template and its use: it is checked, printed with examples, and what was printed is read back. */
@Injectable()
export class TemplateTrial {
  constructor(private readonly printer: DocumentPrinter) {}

  /** @throws DomainError documents.template.refused with every fault; pdf.renderer.unavailable */
  async assertPrintable(
    ctx: TenantContext,
    documentType: PrintedDocument,
    template: PageTemplate,
    look: DocumentDesignContent,
  ): Promise<void> {
    const problems = this.printer.problemsOf(template)
    if (problems.length > 0) throw refused(problems)
    const page = trialPage(documentType, look.language)
    const printed = whole(await this.text(ctx, documentType, template, look))
    const missing = [
      { name: 'total', text: page.total },
      { name: 'number', text: page.number },
    ].filter(({ text }) => !printed.includes(whole(text)))
    if (missing.length > 0)
      throw refused(
        missing.map(({ name }) => ({ pointer: '/html', code: 'missing', detail: `It does not print {{${name}}}` })),
      )
  }

  private async text(
    ctx: TenantContext,
    documentType: PrintedDocument,
    template: PageTemplate,
    look: DocumentDesignContent,
  ): Promise<string> {
    const page = trialPage(documentType, look.language)
    const { tenantId } = ctx
    try {
      const trial = { tenantId, documentType, page, template, look, logo: '', watermark: null }
      const bytes = await this.printer.print({ ...trial, verificationCode: TRIAL_CODE })
      return pdfText(bytes).join('\n')
    } catch (error) {
      if (!isDomainError(error) || error.kind === 'UNAVAILABLE') throw error
      throw refused([{ pointer: '/html', code: error.code, detail: error.detail }])
    }
  }
}

const refused = (errors: readonly FieldError[]) =>
  templateRefused(
    `The template cannot be used: ${errors.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; ')}`,
    { errors },
  )
