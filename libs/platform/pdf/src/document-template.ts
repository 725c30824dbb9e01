import type { FieldError } from '@nexus/kernel'
import { cssString } from './css-string.js'
import { fontFaceRule, type FontFace } from './font-face.js'
import { escapeHtml, fillIn, problemsOf, type TemplatePart } from './mustache-engine.js'
import { templateInvalid } from './pdf-errors.js'

/** How a kind of document looks, as an organization may change it. */
export interface DocumentTemplate {
  /** The inside of `<body>`, with Mustache tags: `{{name}}`, `{{#lines}}…{{/lines}}`, `{{^none}}…{{/none}}`, `{{>partial}}`. */
  readonly html: string
  /** Without tags. Fonts and images as `data:`; nothing else loads. */
  readonly css: string
  readonly partials?: Readonly<Record<string, string>>
}

/** What belongs to the document and not to its look. */
export interface DocumentSettings {
  /** Title of the PDF. */
  readonly title: string
  /** BCP 47, default `en`; also decides the direction of the text. */
  readonly language?: string
  /** In the order of preference; see `FontCatalog`. */
  readonly fonts?: readonly FontFace[]
}

const MOST_CHARACTERS = 256 * 1024
const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** Under every template: heads of tables repeat on each page, and no row is cut (PDF-1). */
const BASE_STYLE = `
html{font-size:10pt;line-height:1.4}
body{margin:0}
table{border-collapse:collapse}
thead{display:table-header-group}
tfoot{display:table-row-group}
tr,img,svg{break-inside:avoid}
h1,h2,h3,h4{break-after:avoid}
`

/** Every fault of a template, none for a good one; the pointers name `/html`, `/css` or `/partials/<name>`. */
export function checkTemplate({ html, css, partials = {} }: DocumentTemplate): FieldError[] {
  const parts = partsOf(html, partials)
  const tooLong = [{ pointer: '/css', text: css }, ...parts]
    .filter(({ text }) => text.length > MOST_CHARACTERS)
    .map(({ pointer }) =>
      fault(pointer, 'too_long', `At most ${MOST_CHARACTERS} characters`, { maximum: MOST_CHARACTERS }),
    )
  if (tooLong.length > 0) return tooLong
  const style = [
    ...(/<\/style/i.test(css) ? [fault('/css', 'markup', 'A style sheet cannot hold </style>')] : []),
    ...(css.includes('{{') ? [fault('/css', 'tag', 'Tags stand in the HTML only; write a class there')] : []),
  ]
  return [...style, ...problemsOf(parts)]
}

/**
 * The whole document for `PdfRenderer.render`: the template filled in, every value HTML-escaped (SEC-41), with its
 * fonts. Data are texts as they shall appear, lists and plain objects. Throws `pdf.template.invalid`, and a TypeError
 * for data that are not plain.
 */
export function renderTemplate(template: DocumentTemplate, data: unknown, settings: DocumentSettings): string {
  const errors = checkTemplate(template)
  if (errors.length > 0) {
    const details = errors.map(({ pointer, detail }) => `${pointer}: ${detail}`)
    throw templateInvalid(`The template cannot be used: ${details.join('; ')}`, { errors })
  }
  const { title, language = 'en', fonts = [] } = settings
  const direction = RIGHT_TO_LEFT.has(language.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr'
  const families = [...new Set(fonts.map(({ family }) => family))].map(cssString)
  const body = fillIn(template.html, template.partials ?? {}, data)
  return [
    `<!doctype html><html lang="${escapeHtml(language)}" dir="${direction}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${fonts.map(fontFaceRule).join('')}`,
    `html{font-family:${[...families, 'sans-serif'].join(',')}}${BASE_STYLE}</style>`,
    `<style>${template.css}</style></head><body>${body}</body></html>`,
  ].join('')
}

const fault = (pointer: string, code: string, detail: string, facts?: FieldError['facts']): FieldError => ({
  pointer,
  code,
  detail,
  ...(facts === undefined ? {} : { facts }),
})

const partsOf = (html: string, partials: Readonly<Record<string, string>>): TemplatePart[] => [
  { pointer: '/html', text: html },
  ...Object.entries(partials).map(([name, text]) => ({ pointer: `/partials/${name}`, name, text })),
]
