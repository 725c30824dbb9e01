import { fileContentRefused, fileImageTooLarge, fileMalware, fileTypeRefused } from '@nexus/contracts-documents'
import { imageSizeOf, isBounded, MOST_PIXELS, MOST_PIXELS_A_SIDE } from './image-size.policy.js'
import type { UploadType } from './upload-type.policy.js'

/** What a file begins with, in bytes as Latin letters; the first that fits. */
const SIGNATURES: readonly (readonly [
  kind: UploadType | 'archive' | 'program' | 'document',
  ...beginnings: string[],
])[] = [
  ['application/pdf', '%PDF-'],
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
  [
    'archive',
    'PK\x03\x04',
    'PK\x05\x06',
    'PK\x07\x08',
    '\x1f\x8b',
    'BZh',
    'Rar!\x1a',
    '7z\xbc\xaf\x27\x1c',
    '\xfd7zXZ',
    '\x28\xb5\x2f\xfd',
  ],
  [
    'program',
    'MZ',
    '\x7fELF',
    '\xfe\xed\xfa',
    '\xcf\xfa\xed\xfe',
    '\xce\xfa\xed\xfe',
    '\xca\xfe\xba\xbe',
    '#!',
    '!<arch>',
    '\x00asm',
  ],
  ['document', '\xd0\xcf\x11\xe0'],
]

/** Parts, so that this file itself is left alone by scanners. */
const MALWARE = ['$EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!'].join('-')

/** JPEGs say their size behind previews and colour profiles. */
const HEAD = 512 * 1024
/** An archive's directory stands in the last 22 bytes and at most 64 KiB of comment before them. */
const TAIL = 22 + 65_535

/**
 * Looks through the bytes of a file once, piece by piece, in bounded memory, and says whether they are what its name
 * says (DOC-03, SEC-35): by signature, never by name alone; nothing that runs, unpacks or is drawn by a browser.
 */
export class ContentScan {
  private readonly head: number[] = []
  private tail = ''
  private overlap = ''
  private hasMalware = false
  private hasNull = false
  private isText = true
  private readonly decoder = new TextDecoder('utf-8', { fatal: true })

  add(piece: Uint8Array): void {
    for (let index = 0; index < piece.length && this.head.length < HEAD; index += 1)
      this.head.push(piece[index] as number)
    this.hasNull ||= piece.includes(0)
    this.readText(piece)
    const letters = latin(piece)
    this.hasMalware ||= (this.overlap + letters).includes(MALWARE)
    this.overlap = (this.overlap + letters).slice(-MALWARE.length)
    this.tail = (this.tail + letters).slice(-TAIL)
  }

  /** Ends the scan. @throws DomainError documents.file.malware, type_refused, content_refused, image_too_large */
  check(expected: UploadType): void {
    if (this.head.length === 0) throw fileContentRefused('The file is empty; send its bytes as the body.')
    if (this.hasMalware) throw fileMalware('The file has the signature of malware. It was not stored.')
    const found = this.found()
    if (found !== expected && !(found === 'text/plain' && expected === 'text/csv'))
      throw fileTypeRefused(`The content is ${DESCRIBED[found] ?? found}, not ${expected}; nothing was stored.`)
    if (this.tail.includes('PK\x05\x06'))
      throw fileTypeRefused('The file holds an archive behind its content; nothing was stored.')
    const beginning = latin(this.head.slice(0, 1024))
    if (expected === 'application/pdf' && /<(html|script|svg)\b/i.test(beginning))
      throw fileTypeRefused('The file is a PDF and a web page at once; nothing was stored.')
    if (expected.startsWith('image/')) this.checkImage(expected)
  }

  private found(): string {
    const beginning = latin(this.head.slice(0, 16))
    for (const [kind, ...beginnings] of SIGNATURES)
      if (beginnings.some((signature) => beginning.startsWith(signature))) return kind
    if (beginning.startsWith('RIFF') && beginning.slice(8, 12) === 'WEBP') return 'image/webp'
    if (latin(this.head.slice(257, 262)) === 'ustar') return 'archive'
    if (this.hasNull || !this.endText()) return 'unknown'
    return this.foundText()
  }

  private foundText(): string {
    const text = new TextDecoder().decode(Uint8Array.from(this.head)).trimStart()
    if (!text.startsWith('<')) return 'text/plain'
    if (/<!doctype|<!entity/i.test(text)) return 'doctype'
    if (/<\?xml-stylesheet/i.test(text)) return 'page'
    const root = rootOf(text)?.toLowerCase()
    if (root === undefined) return 'unknown'
    return ['html', 'svg', 'script', 'body', 'head', 'iframe', 'math', 'stylesheet'].includes(root)
      ? 'page'
      : 'application/xml'
  }

  private checkImage(mediaType: string): void {
    const size = imageSizeOf(mediaType, Uint8Array.from(this.head))
    if (size === undefined || !isBounded(size))
      throw fileImageTooLarge(
        `The image ${size === undefined ? 'does not say how large it is' : `has ${String(size.width)} × ${String(size.height)} pixels`}; at most ${String(MOST_PIXELS_A_SIDE)} a side and ${String(MOST_PIXELS)} in all are accepted.`,
        { facts: { ...size, maximumSide: MOST_PIXELS_A_SIDE, maximum: MOST_PIXELS } },
      )
  }

  private readText(piece: Uint8Array): void {
    if (!this.isText) return
    try {
      this.decoder.decode(piece, { stream: true })
    } catch {
      this.isText = false
    }
  }

  private endText(): boolean {
    if (!this.isText) return false
    try {
      this.decoder.decode()
      return true
    } catch {
      return false
    }
  }
}

/**
 * The local name of the first element behind instructions and comments. By steps and not by one expression, which would
 * try every way to divide them when no element follows.
 */
function rootOf(text: string): string | undefined {
  const blanks = /\s*/y
  let at = 0
  for (;;) {
    blanks.lastIndex = at
    at += blanks.exec(text)?.[0].length ?? 0
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined
    if (end === undefined) break
    const closed = text.indexOf(end, at)
    if (closed < 0) return undefined
    at = closed + end.length
  }
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(at, at + 1024))?.[1]
}

const DESCRIBED: Readonly<Record<string, string>> = {
  archive: 'an archive',
  program: 'a program or script',
  document: 'an old office document',
  page: 'a web page or drawing that a browser would run',
  doctype: 'XML with a document type, which can reach for other files',
  unknown: 'of no type that is known here (text must be UTF-8)',
}

/** Natively: the bytes of a large file all pass through here. */
const latin = (bytes: Uint8Array | readonly number[]): string => Buffer.from(bytes).toString('latin1')
