import { cssString } from './css-string.js'
import { renderFailed } from './pdf-errors.js'

/** Texts at the top or bottom of every page, in the font of the document. */
export interface PageBand {
  readonly left?: string
  readonly center?: string
  readonly right?: string
}

/** How the pages look. Lengths are millimetres. */
export interface PdfPageOptions {
  readonly format: 'A4' | 'Letter'
  readonly landscape?: boolean
  readonly header?: PageBand
  /** `pageNumbers` (default true) puts `1 / 3` at the right, unless `right` is given. */
  readonly footer?: PageBand & { readonly pageNumbers?: boolean }
  /** Written across every page, also in the text layer (PDF-1). */
  readonly watermark?: Watermark | undefined
  /** Default 20 above and below, 15 at the sides. Header and footer stand inside the margins. */
  readonly margins?: PageMargins
}

/** The state of a document that is not a valid original, or which revision it is. */
export type Watermark = 'DRAFT' | 'VOID' | `REVISION ${number}`

/** Millimetres from the edge of the paper. */
export interface PageMargins {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

const PAPER = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } } as const
const DEFAULT_MARGINS: PageMargins = { top: 20, right: 15, bottom: 20, left: 15 }
const WATERMARK = /^(DRAFT|VOID|REVISION [1-9]\d{0,5})$/
/** What is left of the page must hold a line of text. */
const LEAST_CONTENT = 20

/** The margins in millimetres. Throws `pdf.render.failed` when they leave no page. */
export function marginsOf({ format, landscape, margins = DEFAULT_MARGINS }: PdfPageOptions): PageMargins {
  const { width, height } = PAPER[format]
  const [across, down] = landscape ? [height, width] : [width, height]
  const isLength = (value: number) => Number.isFinite(value) && value >= 0
  if (![margins.top, margins.right, margins.bottom, margins.left].every(isLength))
    throw renderFailed('Margins are millimetres from 0 upwards')
  if (across - margins.left - margins.right < LEAST_CONTENT || down - margins.top - margins.bottom < LEAST_CONTENT)
    throw renderFailed(`The margins leave less than ${LEAST_CONTENT} mm of a page of ${across} × ${down} mm`)
  return margins
}

/**
 * The style sheet in front of the document: header, footer and watermark. Templates may set other margins or hide the
 * header for `@page :first`; the watermark is `!important` in the first layer, which no later rule can overrule.
 */
export function pageStyle({ header, footer, watermark }: PdfPageOptions): string {
  if (watermark !== undefined && !WATERMARK.test(watermark))
    throw renderFailed(`The watermark ${watermark} must be DRAFT, VOID or REVISION with a number`)
  const showNumbers = (footer?.pageNumbers ?? true) && footer?.right === undefined
  const boxes = [
    ...band('top', header),
    ...band('bottom', footer),
    ...(showNumbers ? [box('bottom-right', 'counter(page) " / " counter(pages)')] : []),
  ]
  return `${watermark === undefined ? '' : watermarkRule(watermark)}@page{${boxes.join('')}}`
}

function band(edge: 'top' | 'bottom', texts: PageBand | undefined): string[] {
  return (['left', 'center', 'right'] as const).flatMap((place) => {
    const text = texts?.[place]
    return text === undefined || text === '' ? [] : [box(`${edge}-${place}`, cssString(text))]
  })
}

const box = (place: string, content: string): string =>
  `@${place}{content:${content};font-size:8pt;color:#444;unicode-bidi:plaintext}`

function watermarkRule(watermark: Watermark): string {
  const declarations = {
    content: cssString(watermark),
    display: 'flex',
    'align-items': 'center',
    'justify-content': 'center',
    position: 'fixed',
    inset: '0',
    width: 'auto',
    height: 'auto',
    margin: '0',
    padding: '0',
    transform: 'rotate(-35deg)',
    visibility: 'visible',
    opacity: '1',
    'font-family': 'sans-serif',
    'font-size': '64pt',
    'font-weight': '700',
    'font-style': 'normal',
    'line-height': '1',
    'letter-spacing': '0',
    'white-space': 'nowrap',
    direction: 'ltr',
    color: 'rgb(0 0 0 / 0.12)',
    'z-index': '2147483647',
  }
  const important = Object.entries(declarations).map(([name, value]) => `${name}:${value}!important`)
  return `@layer nexus-watermark{html::before{${important.join(';')}}}`
}
