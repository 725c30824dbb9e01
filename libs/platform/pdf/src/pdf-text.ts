import { PdfFile, type PdfFont, type PdfObject } from './pdf-file.js'

/** A piece of text with its place on the page; the page's y grows upwards. */
interface Piece {
  readonly x: number
  readonly y: number
  readonly endX: number
  readonly size: number
  readonly turned: boolean
  /** Written from right to left, as Chromium marks it; the pieces still lie from left to right. */
  readonly reversed: boolean
  readonly text: string
}

type Matrix = readonly [number, number, number, number, number, number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
const TOKENS = /<<|>>|<[0-9A-Fa-f\s]*>|\((?:\\[^]|[^\\)])*\)|\/[^\s/<>[\]()]+|[[\]]|[^\s/<>[\]()]+/g
/** In parts of the font size: a wider gap is a blank, a larger step another line. */
const BLANK = 0.2
const SAME_LINE = 0.4

/**
 * The text of each page of a PDF that Chromium has written, line by line from the top, blanks between columns, turned
 * text (the watermark) last. For comparing what was printed with what should be (PDF-1); not for PDFs of others.
 */
export function pdfText(bytes: Uint8Array): string[] {
  const file = new PdfFile(bytes)
  return file.pages().map((page) => linesOf(new PageReader(file).read(page)).join('\n'))
}

/** Runs the operators of a page that place text. */
class PageReader {
  private readonly pieces: Piece[] = []
  private transform: Matrix = IDENTITY
  private readonly saved: Matrix[] = []
  private textMatrix: Matrix = IDENTITY
  private font: PdfFont | undefined
  private size = 0
  /** Open marks, from the outside: `actual` replaces the text of the glyphs in it. */
  private readonly marks: { reversed: boolean; actual: string | undefined }[] = []

  constructor(private readonly file: PdfFile) {}

  read(page: PdfObject): Piece[] {
    this.run(this.file.contentsOf(page), page)
    return this.pieces
  }

  private run(content: string, owner: PdfObject): void {
    const fonts = this.file.fontsOf(owner)
    const operands: string[] = []
    for (const [token] of content.matchAll(TOKENS)) {
      if (/^[-+.\d<>/[\](]/.test(token) && token !== '>>') operands.push(token)
      else if (token !== '>>') {
        this.operate(token, operands, fonts, owner)
        operands.length = 0
      }
    }
  }

  private operate(operator: string, operands: string[], fonts: ReadonlyMap<string, PdfFont>, owner: PdfObject): void {
    switch (operator) {
      case 'q':
        this.saved.push(this.transform)
        break
      case 'Q':
        this.transform = this.saved.pop() ?? IDENTITY
        break
      case 'cm':
        this.transform = multiply(matrixOf(operands), this.transform)
        break
      case 'Tf':
        this.font = fonts.get(operands[0] ?? '')
        this.size = Number(operands[1])
        break
      case 'Tm':
        this.textMatrix = matrixOf(operands)
        break
      case 'Td':
        this.textMatrix = multiply([1, 0, 0, 1, Number(operands[0]), Number(operands[1])], this.textMatrix)
        break
      case 'Tj':
        this.show(operands.at(-1) ?? '')
        break
      case 'BMC':
      case 'BDC':
        this.marks.push({ reversed: operands[0] === '/ReversedChars', actual: actualText(operands) })
        break
      case 'EMC':
        this.marks.pop()
        break
      case 'Do': {
        const form = this.file.formOf(owner, operands[0] ?? '')
        if (form) this.runForm(form)
      }
    }
  }

  private runForm(form: PdfObject): void {
    const before = this.transform
    const matrix = /\/Matrix \[([^\]]*)\]/.exec(form.dictionary)?.[1]
    if (matrix) this.transform = multiply(matrixOf(matrix.trim().split(/\s+/)), before)
    this.run(form.text(), form)
    this.transform = before
  }

  private show(operand: string): void {
    if (!this.font) return
    const glyphs = this.font.decode(operand.slice(1, -1))
    const width = glyphs.reduce((sum, glyph) => sum + glyph.width, 0) * this.size
    const marked = this.marks.find(({ actual }) => actual !== undefined)
    const text = marked ? (marked.actual ?? '') : glyphs.map((glyph) => glyph.text).join('')
    // The first glyph in a mark carries its text, the others none.
    if (marked) marked.actual = ''
    const [a, b, , , x, y] = multiply(this.textMatrix, this.transform)
    const scale = Math.hypot(a, b)
    this.pieces.push({
      x,
      y,
      endX: x + width * scale,
      size: this.size * scale,
      turned: Math.abs(b) > 0.01 * scale,
      reversed: this.marks.some(({ reversed }) => reversed),
      text,
    })
  }
}

const matrixOf = (operands: readonly string[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.slice(-6).map(Number)
  return [a, b, c, d, e, f]
}

const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
]

function actualText(operands: readonly string[]): string | undefined {
  const at = operands.indexOf('/ActualText')
  const text = at < 0 ? undefined : operands[at + 1]
  if (text === undefined) return undefined
  const bytes = text.startsWith('(') ? literalBytes(text.slice(1, -1)) : Buffer.from(text.slice(1, -1), 'hex')
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff
  return isUtf16 ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1')
}

const literalBytes = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll(/\\(?:([0-7]{3})|([^]))/g, (_, octal: string | undefined, character: string | undefined) =>
      octal === undefined ? (character ?? '') : String.fromCharCode(Number.parseInt(octal, 8)),
    ),
    'latin1',
  )

function linesOf(pieces: readonly Piece[]): string[] {
  const level = pieces.filter(({ turned }) => !turned).sort((one, other) => other.y - one.y)
  const lines: Piece[][] = []
  for (const piece of level) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && Math.abs(first.y - piece.y) <= SAME_LINE * Math.max(first.size, piece.size)) line.push(piece)
    else lines.push([piece])
  }
  const turned = pieces.filter((piece) => piece.turned)
  return [
    ...lines.map((line) => lineText(line.sort((one, other) => one.x - other.x))),
    ...(turned.length > 0 ? [turned.map(({ text }) => text).join('')] : []),
  ].filter((line) => line !== '')
}

function lineText(line: readonly Piece[]): string {
  const words: { text: string; reversed: boolean }[] = []
  let end: number | undefined
  for (const piece of line) {
    if (end !== undefined && piece.x - end > BLANK * piece.size) words.push({ text: ' ', reversed: false })
    words.push(piece)
    // Marks lie over their letter and end before it.
    end = Math.max(end ?? piece.endX, piece.endX)
  }
  return logicalOrder(words).replaceAll(/\s+/g, ' ').trim()
}

/** Puts runs that are written from right to left, with the blanks between them, into reading order. */
function logicalOrder(words: readonly { text: string; reversed: boolean }[]): string {
  let text = ''
  for (let at = 0; at < words.length;) {
    let last = at
    if (words[at]?.reversed)
      for (let next = at; words[next]?.reversed || words[next]?.text.trim() === ''; next += 1)
        if (words[next]?.reversed) last = next
    const run = words.slice(at, last + 1)
    if (words[at]?.reversed) run.reverse()
    text += run.map((word) => word.text).join('')
    at = last + 1
  }
  return text
}
