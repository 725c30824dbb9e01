import { brandingLogoRefused, MOST_LOGO_BYTES } from '@nexus/contracts-identity'

export interface Logo {
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly bytes: Buffer
}

/** A few bytes can say that they are billions of pixels, which every browser would then make room for. */
const MOST_PIXELS = 2000

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const JPEG = Buffer.from('ffd8ff', 'hex')

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * The image that the bytes are, by what they begin with and not by what somebody says of them. Other kinds, SVG among
 * them, can carry scripts.
 * @throws DomainError identity.branding.logo_refused
 */
export function logoFrom(contentBase64: string): Logo {
  const bytes = Buffer.from(contentBase64, 'base64')
  if (bytes.length > MOST_LOGO_BYTES)
    throw refused(`has ${String(bytes.length)} bytes; at most ${String(MOST_LOGO_BYTES)} (64 KiB) are taken`)
  const mediaType = startsWith(bytes, PNG) ? 'image/png' : startsWith(bytes, JPEG) ? 'image/jpeg' : undefined
  if (mediaType === undefined) throw refused('is neither a PNG nor a JPEG')
  const size = mediaType === 'image/png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes)
  if (size === undefined || size.width === 0 || size.height === 0) throw refused('is damaged: it has no size')
  if (Math.max(size.width, size.height) > MOST_PIXELS)
    throw refused(
      `has ${String(size.width)} × ${String(size.height)} pixels; at most ${String(MOST_PIXELS)} on a side are taken`,
    )
  return { mediaType, bytes }
}

const refused = (detail: string): Error =>
  brandingLogoRefused(`The logo ${detail}. Send a PNG or JPEG of at most 64 KiB.`, {
    errors: [{ pointer: '/logo', code: 'logo', detail }],
  })

const startsWith = (bytes: Buffer, start: Buffer): boolean => bytes.subarray(0, start.length).equals(start)

/** From the header, which is the first chunk. */
function sizeOfPng(bytes: Buffer): Size | undefined {
  return bytes.length < 24 ? undefined : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

const START_OF_SCAN = 0xda
/** Markers in between that stand for Huffman tables, extensions and arithmetic coding. */
const NO_FRAMES: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc])

/** From the first frame header, over the segments before it. */
function sizeOfJpeg(bytes: Buffer): Size | undefined {
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? START_OF_SCAN
    if (marker === START_OF_SCAN) return undefined
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker))
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}
