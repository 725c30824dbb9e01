import { SaxesParser } from 'saxes'
import { decodeXml } from './decode.js'
import type { XmlSyntaxErrors } from './xml-errors.js'

/** An element with its namespace name; the prefix that its author chose does not matter. */
export interface XmlElement {
  readonly namespace: string
  readonly name: string
  /** Attributes without a namespace. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  /** Own character data, not trimmed. */
  text: string
}

/** Upper bounds of one document; they bound memory and time before the content is looked at. */
export interface XmlLimits {
  /** Bytes of the file. */
  readonly maxBytes: number
  /** Levels of elements. */
  readonly maxDepth: number
  /** Elements in all. */
  readonly maxElements: number
  /** Attributes of one element, namespace declarations included. */
  readonly maxAttributes: number
  /** Ampersands: character and entity references (SEC-34, numeric entity flood). */
  readonly maxReferences: number
  /** Local names of elements whose text is dropped: attachments are large, and the stored original keeps them. */
  readonly textNotKept?: ReadonlySet<string>
}

/** 20 MiB, 32 levels (a statement needs 16), 500,000 elements (about 10,000 entries), 256 attributes, 100,000 references. */
export const DEFAULT_LIMITS: XmlLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxDepth: 32,
  maxElements: 500_000,
  maxAttributes: 256,
  maxReferences: 100_000,
}

/**
 * Parses bytes to elements, namespace-aware, without any entity but the five of XML.
 * @throws tooLarge, encodingRefused, doctypeRefused, notWellFormed; in this order of checks.
 */
export function parseXmlTree(
  bytes: Uint8Array,
  errors: XmlSyntaxErrors,
  limits: XmlLimits = DEFAULT_LIMITS,
): XmlElement {
  const exceeds = limiter(errors)
  exceeds('bytes', bytes.length, limits.maxBytes)
  const text = decodeXml(bytes, errors)
  refuseDoctype(text, errors)
  exceeds('references', countReferences(text, limits.maxReferences), limits.maxReferences)
  return buildTree(text, limits, errors)
}

type Limiter = (limit: string, found: number, maximum: number) => void

const limiter =
  (errors: XmlSyntaxErrors): Limiter =>
  (limit, found, maximum) => {
    if (found <= maximum) return
    throw errors.tooLarge(`The XML has more than ${String(maximum)} ${limit}. Send a smaller document.`, {
      facts: { limit, maximum },
    })
  }

/** Walks over what may stand before the root. A DOCTYPE after it is not well formed anyway. */
function refuseDoctype(text: string, errors: XmlSyntaxErrors): void {
  const blanks = /\s*/y
  let at = 0
  for (;;) {
    blanks.lastIndex = at
    at += blanks.exec(text)?.[0].length ?? 0
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined
    if (end === undefined) break
    const closed = text.indexOf(end, at)
    if (closed < 0) return
    at = closed + end.length
  }
  if (text.slice(at, at + 9).toUpperCase() === '<!DOCTYPE') throw doctype(errors)
}

function doctype(errors: XmlSyntaxErrors): Error {
  return errors.doctypeRefused(
    'The XML holds a DOCTYPE, which is never processed. Remove it and send the document again.',
  )
}

function countReferences(text: string, enough: number): number {
  let count = 0
  for (let at = text.indexOf('&'); at >= 0 && count <= enough; at = text.indexOf('&', at + 1)) count += 1
  return count
}

function buildTree(text: string, limits: XmlLimits, errors: XmlSyntaxErrors): XmlElement {
  const exceeds = limiter(errors)
  const parser = new SaxesParser({ xmlns: true })
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  let elements = 0
  let attributesOfElement = 0

  parser.on('doctype', () => {
    throw doctype(errors)
  })
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '')
    throw errors.notWellFormed(
      `The XML is not well formed at line ${String(parser.line)}, column ${String(parser.column)}: ${reason}`,
      { facts: { line: parser.line, column: parser.column } },
    )
  })
  parser.on('attribute', () => {
    attributesOfElement += 1
    exceeds('attributes', attributesOfElement, limits.maxAttributes)
  })
  parser.on('opentag', (tag) => {
    attributesOfElement = 0
    elements += 1
    exceeds('elements', elements, limits.maxElements)
    exceeds('levels', open.length + 1, limits.maxDepth)
    const attributes = new Map<string, string>()
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.uri === '' && attribute.prefix === '') attributes.set(attribute.local, attribute.value)
    }
    const element: XmlElement = { namespace: tag.uri, name: tag.local, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  const addText = (data: string): void => {
    const element = open.at(-1)
    if (element !== undefined && limits.textNotKept?.has(element.name) !== true) element.text += data
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    open.pop()
  })

  parser.write(text).close()
  if (root === undefined) throw errors.notWellFormed('The XML has no root element.')
  return root
}
