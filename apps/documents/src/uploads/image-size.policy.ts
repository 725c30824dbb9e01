/** Width and height in pixels as an image states them, without decoding it. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** No side longer, and no more pixels in all: what is small on disk can be gigabytes in memory (SEC-35). */
export const MOST_PIXELS_A_SIDE = 20_000
export const MOST_PIXELS = 50_000_000

export const isBounded = ({ width, height }: ImageSize): boolean =>
  width > 0 &&
  height > 0 &&
  width <= MOST_PIXELS_A_SIDE &&
  height <= MOST_PIXELS_A_SIDE &&
  width * height <= MOST_PIXELS

/** The size of a PNG, JPEG or WebP from the beginning of its bytes; undefined when it is not found there. */
export function imageSizeOf(mediaType: string, head: Uint8Array): ImageSize | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  try {
    if (mediaType === 'image/png') return sizeOfPng(view)
    if (mediaType === 'image/jpeg') return sizeOfJpeg(view)
    if (mediaType === 'image/webp') return sizeOfWebp(view)
    return undefined
  } catch (error) {
    // Read beyond the end: the bytes stop before they say their size.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const textAt = (view: DataView, offset: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(offset + index)))

function sizeOfPng(view: DataView): ImageSize | undefined {
  if (textAt(view, 12, 4) !== 'IHDR') return undefined
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Walks the segments up to the first frame header. */
function sizeOfJpeg(view: DataView): ImageSize | undefined {
  for (let offset = 2; ;) {
    if (view.getUint8(offset) !== 0xff) return undefined
    const marker = view.getUint8(offset + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) }
    if (marker === 0xff) offset += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) offset += 2
    else if (marker === 0xd9 || marker === 0xda) return undefined
    else offset += 2 + Math.max(2, view.getUint16(offset + 2))
  }
}

function sizeOfWebp(view: DataView): ImageSize | undefined {
  const form = textAt(view, 12, 4)
  const uint24 = (offset: number): number => view.getUint16(offset, true) + view.getUint8(offset + 2) * 0x1_0000
  if (form === 'VP8X') return { width: uint24(24) + 1, height: uint24(27) + 1 }
  if (form === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (form === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  return undefined
}
