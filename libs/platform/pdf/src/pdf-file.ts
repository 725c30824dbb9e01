import { inflateSync } from 'node:zlib'

/** One indirect object. Chromium writes them in plain text: no object streams, no encryption. */
export interface PdfObject {
  readonly dictionary: string
  /** The decoded stream as Latin-1, empty without one. */
  text(): string
}

/** A glyph's text and its width in parts of the font size. */
export interface PdfGlyph {
  readonly text: string
  readonly width: number
}

const PAGE = '/Type /Page\n'

/** The number of pages of a PDF as Chromium writes it. */
export function pdfPageCount(bytes: Uint8Array): number {
  return latin1(bytes).split(PAGE).length - 1
}

/** The objects of a PDF as Chromium (Skia) writes it. Throws an Error for one that has no pages in plain text. */
export class PdfFile {
  private readonly objects = new Map<number, PdfObject>()
  private readonly fonts = new Map<number, PdfFont>()

  constructor(bytes: Uint8Array) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const text = latin1(bytes)
    const start = /(?:^|\n)(\d+) 0 obj\n/g
    for (let found = start.exec(text); found; found = start.exec(text)) {
      const from = start.lastIndex
      const stream = text.indexOf('stream\n', from)
      const end = text.indexOf('endobj', from)
      const hasStream = stream >= 0 && stream < end
      const dictionary = text.slice(from, hasStream ? stream : end)
      const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0)
      const content = hasStream ? buffer.subarray(stream + 7, stream + 7 + length) : Buffer.alloc(0)
      const inflated = dictionary.includes('/FlateDecode') ? () => inflateSync(content) : () => content
      this.objects.set(Number(found[1]), { dictionary, text: () => inflated().toString('latin1') })
      if (hasStream) start.lastIndex = stream + 7 + length
    }
  }

  /** In order. */
  pages(): PdfObject[] {
    const root = [...this.objects.values()].find(({ dictionary }) => dictionary.includes('/Type /Catalog'))
    const pages = this.kids(this.reference(root?.dictionary ?? '', 'Pages'))
    if (pages.length === 0) throw new Error('The file is no PDF as Chromium writes it: it has no pages in plain text')
    return pages
  }

  contentsOf(page: PdfObject): string {
    return this.reference(page.dictionary, 'Contents')?.text() ?? ''
  }

  /** The fonts of a page or form by their names in it, `/F4`. */
  fontsOf(owner: PdfObject): ReadonlyMap<string, PdfFont> {
    const entries = /\/Font <<([^>]*)>>/.exec(owner.dictionary)?.[1] ?? ''
    return new Map(
      Array.from(entries.matchAll(/(\/F\d+) (\d+) 0 R/g), ([, name = '', id]) => [name, this.font(Number(id))]),
    )
  }

  /** A form that the owner draws; undefined for an image. */
  formOf(owner: PdfObject, name: string): PdfObject | undefined {
    const form = this.reference(owner.dictionary, name.slice(1))
    return form?.dictionary.includes('/Subtype /Form') ? form : undefined
  }

  /** PostScript names of the embedded fonts, without the tag of the subset. */
  fontNames(): string[] {
    const names = [...this.objects.values()].flatMap(
      ({ dictionary }) => /\/FontName \/(?:[A-Z]{6}\+)?(\S+)/.exec(dictionary)?.[1] ?? [],
    )
    return [...new Set(names)].sort()
  }

  private kids(node: PdfObject | undefined): PdfObject[] {
    if (!node) return []
    if (node.dictionary.includes(PAGE)) return [node]
    const kids = /\/Kids \[([^\]]*)\]/.exec(node.dictionary)?.[1] ?? ''
    return Array.from(kids.matchAll(/(\d+) 0 R/g), ([, id]) => this.objects.get(Number(id))).flatMap((kid) =>
      this.kids(kid),
    )
  }

  private reference(dictionary: string, name: string): PdfObject | undefined {
    const id = new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1]
    return id === undefined ? undefined : this.objects.get(Number(id))
  }

  private font(id: number): PdfFont {
    const known = this.fonts.get(id)
    if (known) return known
    const { dictionary = '' } = this.objects.get(id) ?? {}
    const descendant = /\/DescendantFonts \[(\d+) 0 R/.exec(dictionary)?.[1]
    const inner = descendant === undefined ? undefined : this.objects.get(Number(descendant))?.dictionary
    const unicode = unicodeMap(this.reference(dictionary, 'ToUnicode')?.text() ?? '')
    const font = new PdfFont(
      inner === undefined ? 2 : 4,
      unicode,
      widthsOf(inner ?? dictionary),
      defaultWidthOf(inner ?? ''),
    )
    this.fonts.set(id, font)
    return font
  }
}

/** What the codes of a font mean and how wide they are. */
export class PdfFont {
  constructor(
    private readonly digits: 2 | 4,
    private readonly unicode: ReadonlyMap<number, string>,
    private readonly widths: ReadonlyMap<number, number>,
    private readonly defaultWidth: number,
  ) {}

  /** Hexadecimal codes to glyphs; a code without a meaning becomes U+FFFD. */
  decode(hex: string): PdfGlyph[] {
    const codes = hex.match(new RegExp(`.{${this.digits}}`, 'g')) ?? []
    return codes.map((digits) => {
      const code = Number.parseInt(digits, 16)
      return { text: this.unicode.get(code) ?? '\uFFFD', width: (this.widths.get(code) ?? this.defaultWidth) / 1000 }
    })
  }
}

/** `<0012> <0017> <002F>` counts up from the third; `<0003> <0020>` is one. */
function unicodeMap(map: string): Map<number, string> {
  const meanings = new Map<number, string>()
  const sections = map.matchAll(/begin(bfchar|bfrange)([^]*?)end\1/g)
  for (const [, kind, body = ''] of sections) {
    const values = Array.from(body.matchAll(/<([0-9A-Fa-f]+)>/g), ([, digits = '']) => digits)
    const step = kind === 'bfchar' ? 2 : 3
    for (let at = 0; at + step <= values.length; at += step) {
      const first = Number.parseInt(values[at] ?? '', 16)
      const last = kind === 'bfchar' ? first : Number.parseInt(values[at + 1] ?? '', 16)
      const target = Buffer.from(values[at + step - 1] ?? '', 'hex')
      for (let code = first; code <= last; code += 1) {
        meanings.set(code, Buffer.from(target).swap16().toString('utf16le'))
        if (code < last) target.writeUInt16BE(target.readUInt16BE(target.length - 2) + 1, target.length - 2)
      }
    }
  }
  return meanings
}

/** `/W [0 [600 318] 19 23 636]` of composite fonts, `/FirstChar 0 … /Widths [589 0]` of others. */
function widthsOf(dictionary: string): Map<number, number> {
  const widths = new Map<number, number>()
  const simple = /\/Widths \[([^\]]*)\]/.exec(dictionary)?.[1]
  if (simple !== undefined) {
    const first = Number(/\/FirstChar (\d+)/.exec(dictionary)?.[1] ?? 0)
    for (const [index, width] of simple.trim().split(/\s+/).entries()) widths.set(first + index, Number(width))
    return widths
  }
  const composite = /\/W \[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(dictionary)?.[1] ?? ''
  for (const [, from, list, to, same] of composite.matchAll(/(\d+) (?:\[([^\]]*)\]|(\d+) ([\d.]+))/g)) {
    const first = Number(from)
    if (list !== undefined)
      for (const [index, width] of list.trim().split(/\s+/).entries()) widths.set(first + index, Number(width))
    else for (let code = first; code <= Number(to); code += 1) widths.set(code, Number(same))
  }
  return widths
}

const defaultWidthOf = (dictionary: string): number => Number(/\/DW ([\d.]+)/.exec(dictionary)?.[1] ?? 0)

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
