import { type PrintedDocument, type DocumentDesignContent } from '@nexus/contracts-documents'
import { checkTemplate, FontCatalog, PdfRenderer, renderTemplate, type Watermark } from '@nexus/platform-pdf'
import { SETTINGS } from '@nexus/platform-service'
import type { FieldError } from '@nexus/kernel'
import { LOGGER, type Logger } from '@nexus/platform-telemetry'
import { Inject, Injectable, type OnModuleDestroy, Optional } from '@nestjs/common'
import type { PageData } from './page-data.builder.js'
import { PAGE_PARTS, PAGE_STYLE } from './shipped.template.js'

/** HTML and style of a page. */
export interface PageTemplate {
  readonly html: string
  readonly css: string
}

/** One document to print. */
export interface PrintJob {
  readonly tenantId: string
  readonly documentType: PrintedDocument
  readonly page: PageData
  readonly template: PageTemplate
  readonly look: Pick<DocumentDesignContent, 'language' | 'pageFormat' | 'accentColour' | 'textColour' | 'footer'>
  /** A `data:` URI, empty without a logo. */
  readonly logo: string
  readonly verificationCode: string
  readonly watermark: Watermark | null
}

/** The one renderer of this process: Chromium starts at the first document and stops after five idle minutes. */
@Injectable()
export class DocumentPrinter implements OnModuleDestroy {
  readonly renderer: PdfRenderer
  private catalog: Promise<FontCatalog> | undefined

  constructor(
    @Optional() @Inject(SETTINGS) settings: { readonly NEXUS_CHROMIUM_PATH?: string } | undefined,
    @Inject(LOGGER) log: Logger,
  ) {
    this.renderer = new PdfRenderer({
      executablePath: settings?.NEXUS_CHROMIUM_PATH,
      onNotice: (notice) => {
        log.info({ ...notice }, `the PDF renderer: ${notice.kind}`)
      },
    })
  }

  async onModuleDestroy(): Promise<void> {
    await this.renderer.close()
  }

  /** Every fault of a template, none for a good one. */
  problemsOf(template: PageTemplate): FieldError[] {
    return checkTemplate({ ...template, partials: PAGE_PARTS })
  }

  /** The PDF. @throws DomainError pdf.* */
  async print(job: PrintJob): Promise<Uint8Array> {
    const { page, template, look, logo, verificationCode, watermark, tenantId } = job
    const { language, accentColour, textColour, footer, pageFormat } = look
    const data = { ...page, logo, verificationCode }
    const colours = `:root{--accent:${accentColour};--text:${textColour}}`
    const { logo: _image, ...texts } = data
    this.catalog ??= FontCatalog.shipped()
    const catalog = await this.catalog
    const fonts = await catalog.facesFor(`${JSON.stringify(texts)}${template.html}${footer ?? ''}/ `, language)
    const html = renderTemplate(
      { html: template.html, css: `${colours}${PAGE_STYLE}${template.css}`, partials: PAGE_PARTS },
      data,
      { title: [page.title, page.number].filter((part) => part !== '').join(' '), language, fonts },
    )
    const options = {
      format: pageFormat,
      footer: { left: footer ?? '', center: verificationCode },
      ...(watermark === null ? {} : { watermark }),
    }
    return this.renderer.render({ html, options, tenantId })
  }
}
