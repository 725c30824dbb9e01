import type { XmlSyntaxErrors } from './xml-errors.js'

type Family = 'utf-8' | 'utf-16le' | 'utf-16be' | 'ascii-compatible'

const DECLARATION = /^<\?xml\s[^>]*?\sencoding\s*=\s*(?:"([^"]*)"|'([^']*)')/

/** What a declared name means, by family: the allow-list of SEC-34. Every other name is refused. */
const ALLOWED: Record<Family, Readonly<Record<string, string>>> = {
  'utf-8': { 'UTF-8': 'utf-8' },
  'utf-16le': { 'UTF-16': 'utf-16le', 'UTF-16LE': 'utf-16le' },
  'utf-16be': { 'UTF-16': 'utf-16be', 'UTF-16BE': 'utf-16be' },
  'ascii-compatible': { 'UTF-8': 'utf-8', 'ISO-8859-1': 'iso-8859-1' },
}

/**
 * Characters of the bytes 0x80 to 0x9F: senders that declare ISO-8859-1 mean windows-1252 there (the euro sign), as
 * browsers know. Not by TextDecoder, which takes these bytes for control characters in some releases of Node.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * The text of an XML document, by byte order mark, then byte pattern, then declared encoding.
 * @throws encodingRefused for any encoding but UTF-8, UTF-16 and ISO-8859-1, or one that contradicts the bytes.
 * @throws notWellFormed when the bytes are not valid in their encoding.
 */
export function decodeXml(bytes: Uint8Array, errors: XmlSyntaxErrors): string {
  const family = familyOf(bytes, errors)
  const declared = declaredEncoding(family, bytes)
  const label = declared === undefined ? (family === 'ascii-compatible' ? 'utf-8' : family) : ALLOWED[family][declared]
  if (label === undefined) {
    const found = family === 'ascii-compatible' ? '' : `, but its bytes are ${family.toUpperCase()}`
    throw errors.encodingRefused(
      `The XML declares the encoding "${declared ?? ''}"${found}. Send it as UTF-8, UTF-16 or ISO-8859-1.`,
      { facts: { encoding: declared } },
    )
  }
  if (label === 'iso-8859-1') return decodeLatin1(bytes)
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    throw errors.notWellFormed(
      `The bytes of the XML are not valid ${label.toUpperCase()}. Send the file as it was written.`,
    )
  }
}

function familyOf(bytes: Uint8Array, errors: XmlSyntaxErrors): Family {
  const [a = -1, b = -1, c = -1, d = -1] = bytes
  const starts = (...pattern: number[]): boolean => pattern.every((byte, index) => bytes[index] === byte)
  if (starts(0x00, 0x00, 0xfe, 0xff) || starts(0xff, 0xfe, 0x00, 0x00)) throw refused('UTF-32', errors)
  if (starts(0xef, 0xbb, 0xbf)) return 'utf-8'
  if (starts(0xff, 0xfe)) return 'utf-16le'
  if (starts(0xfe, 0xff)) return 'utf-16be'
  if (starts(0x4c, 0x6f, 0xa7, 0x94)) throw refused('EBCDIC', errors)
  // No mark: XML starts with ASCII characters, and NUL is never one of them (XML 1.0, appendix F).
  const zeros = [a, b, c, d].filter((byte) => byte === 0).length
  if (zeros > 2) throw refused('UTF-32', errors)
  if (a === 0) return 'utf-16be'
  if (b === 0) return 'utf-16le'
  return 'ascii-compatible'
}

function refused(encoding: string, errors: XmlSyntaxErrors): Error {
  return errors.encodingRefused(`The XML is encoded in ${encoding}. Send it as UTF-8, UTF-16 or ISO-8859-1.`, {
    facts: { encoding },
  })
}

/** The declared name in capitals, read from the first bytes without trusting them. */
function declaredEncoding(family: Family, bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 512)
  const head = family === 'ascii-compatible' ? decodeLatin1(start) : new TextDecoder(family).decode(start)
  const match = DECLARATION.exec(head)
  return match === null ? undefined : (match[1] ?? match[2] ?? '').toUpperCase()
}

function decodeLatin1(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80))
}
