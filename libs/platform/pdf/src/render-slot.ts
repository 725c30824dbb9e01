import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { LOCKED_CONTEXT, type ChromiumProcess } from './chromium-process.js'
import { renderFailed, renderTooManyPages, renderTooSlow } from './pdf-errors.js'
import { marginsOf, pageStyle, type PdfPageOptions } from './pdf-page-style.js'
import { pdfPageCount } from './pdf-file.js'

/** One document to print. */
export interface RenderRequest {
  /** A whole document, as `renderTemplate` makes it. At most 16 MiB. */
  readonly html: string
  readonly options: PdfPageOptions
  /** Documents of different tenants never share a browser context. */
  readonly tenantId: string
  /** Milliseconds that rendering may take, without waiting in the queue; at most and by default those of the renderer. */
  readonly deadlineMs?: number
}

/** What one job may use. */
export interface RenderLimits {
  readonly jobMs: number
  readonly pages: number
  readonly jobsPerContext: number
}

interface Home {
  readonly process: ChromiumProcess
  readonly tenantId: string
  readonly context: BrowserContext
  page: Page | undefined
  jobs: number
}

/** One call of render. */
interface Job {
  isOver: boolean
}

/** Chromium, or the process of the page, ended during the job: try again. */
export class RendererLost extends Error {}

const MOST_CHARACTERS = 16 * 1024 * 1024
const CLOSE_LIMIT_MS = 2_000
/** No host has this name; the page is answered here. */
const ADDRESS = 'http://document.invalid/'
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  // `sandbox` also ends meta refresh; the interception of requests below is the second lock (SEC-40).
  'content-security-policy':
    "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline' data:; " +
    "base-uri 'none'; form-action 'none'; sandbox",
}

/** Throws `pdf.render.failed` for a request that no Chromium could print. */
export function assertRenderable({ html, options }: RenderRequest): void {
  if (html.length > MOST_CHARACTERS)
    throw renderFailed(`The document has ${html.length} characters; at most ${MOST_CHARACTERS}: use smaller images`)
  marginsOf(options)
  pageStyle(options)
}

/** One of the pages that print in parallel: kept between the jobs of one tenant (a new page each costs three times). */
export class RenderSlot {
  private home: Home | undefined
  private onCrash: (() => void) | undefined

  get tenantId(): string | undefined {
    return this.home?.tenantId
  }

  /** Throws `pdf.render.*`, or RendererLost when the fault is not the document's as far as one can see. */
  async render(process: ChromiumProcess, request: RenderRequest, limits: RenderLimits): Promise<Uint8Array> {
    const limitMs = Math.max(1, Math.min(request.deadlineMs ?? limits.jobMs, limits.jobMs))
    let timer: NodeJS.Timeout | undefined
    const tooSlow = new Promise<'too slow'>((resolve) => {
      timer = setTimeout(() => resolve('too slow'), limitMs)
    })
    // A call of Playwright may wait for ever when Chromium is killed under it.
    let forget: (() => void) | undefined
    const lost = new Promise<undefined>((resolve) => {
      this.onCrash = () => resolve(undefined)
      forget = process.onceEnded(this.onCrash)
    })
    const job: Job = { isOver: false }
    const printed = this.print(process, request, limits, job).catch((error: unknown) => asError(error))
    const result = await Promise.race([printed, tooSlow, lost])
    job.isOver = true
    clearTimeout(timer)
    forget?.()
    if (result === undefined || result instanceof Error) {
      await this.discard()
      throw new RendererLost('Chromium ended during the job', { cause: result })
    }
    if (result === 'too slow') {
      await this.discard()
      throw renderTooSlow(`The document was not ready after ${limitMs} ms: simplify its style or shorten it`)
    }
    if (pdfPageCount(result) > limits.pages)
      throw renderTooManyPages(`The document has more than ${limits.pages} pages: split it`)
    return result
  }

  /** Closes the context, which also ends a renderer process that is stuck. Kills Chromium when even that fails. */
  async discard(): Promise<void> {
    const home = this.home
    this.home = undefined
    if (!home?.process.isAlive()) return
    const closed = home.context.close().then(
      () => true,
      () => true,
    )
    const limit = new AbortController()
    const isClosed = await Promise.race([closed, pause(CLOSE_LIMIT_MS, false, limit).catch(() => true)])
    limit.abort()
    if (!isClosed) home.process.kill()
  }

  private async print(
    process: ChromiumProcess,
    request: RenderRequest,
    limits: RenderLimits,
    job: Job,
  ): Promise<Uint8Array> {
    const page = await this.pageFor(process, request.tenantId, limits, job)
    // In front, so that nothing in the document can swallow it; the second doctype and head are harmless.
    const document = `<!doctype html><meta charset="utf-8"><style>${pageStyle(request.options)}</style>${request.html}`
    await page.setContent(document, { waitUntil: 'load', timeout: 0 })
    // The load event does not wait for fonts.
    while ((await page.evaluate<string>('document.fonts.status')) !== 'loaded') await pause(5)
    const { top, right, bottom, left } = marginsOf(request.options)
    const bytes = await page.pdf({
      format: request.options.format,
      landscape: request.options.landscape ?? false,
      margin: { top: `${top}mm`, right: `${right}mm`, bottom: `${bottom}mm`, left: `${left}mm` },
      printBackground: true,
      // One page more than allowed is enough to know, however long the document is.
      pageRanges: `1-${limits.pages + 1}`,
    })
    return bytes
  }

  private async pageFor(process: ChromiumProcess, tenantId: string, limits: RenderLimits, job: Job): Promise<Page> {
    const kept = this.home
    const fits = kept?.process === process && kept.tenantId === tenantId && kept.jobs < limits.jobsPerContext
    if (fits && kept.page?.url() === ADDRESS) {
      kept.jobs += 1
      return kept.page
    }
    await this.discard()
    const context = await process.browser.newContext(LOCKED_CONTEXT)
    if (job.isOver) {
      await context.close()
      throw new Error('The job ended before it had a page')
    }
    // From here on discard() ends whatever the job still does.
    const home: Home = { process, tenantId, context, page: undefined, jobs: 1 }
    this.home = home
    await context.route('**/*', answer)
    home.page = await context.newPage()
    home.page.on('crash', () => this.onCrash?.())
    // What setContent writes stays under the policy of the page that it is written to (SEC-40).
    await home.page.goto(ADDRESS)
    await home.page.emulateMedia({ media: 'print' })
    return home.page
  }
}

/** The empty page has an answer, nothing else. `data:` needs none and does not come here. */
async function answer(route: Route): Promise<void> {
  try {
    const request = route.request()
    const isEmptyPage = request.url() === ADDRESS && request.isNavigationRequest()
    if (isEmptyPage && request.frame().url() === 'about:blank') await route.fulfill({ body: '', headers: HEADERS })
    else await route.abort()
  } catch {
    // The page has gone; so has its request.
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
