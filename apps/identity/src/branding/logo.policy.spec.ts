import { EXAMPLE_LOGO, MOST_LOGO_BYTES } from '@nexus/contracts-identity'
import { logoFrom } from './logo.policy.js'

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes as never).toString('base64')

function aPng(width: number, height: number, length = 64): Buffer {
  const bytes = Buffer.alloc(length)
  bytes.write('89504e470d0a1a0a0000000d49484452', 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

/** Start, a comment, and a frame header. */
function aJpeg(width: number, height: number): Buffer {
  const frame = Buffer.from('ffc0001108000000000301220002110103110100', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([Buffer.from('ffd8fffe000548690a', 'hex'), frame])
}

const refused = (detail: RegExp) =>
  expect.objectContaining({ code: 'identity.branding.logo_refused', detail: expect.stringMatching(detail) })

describe('a logo', () => {
  it('is known by its first bytes', () => {
    expect(logoFrom(EXAMPLE_LOGO).mediaType).toBe('image/png')
    expect(logoFrom(base64(aPng(120, 40)))).toEqual({ mediaType: 'image/png', bytes: aPng(120, 40) })
    expect(logoFrom(base64(aJpeg(120, 40))).mediaType).toBe('image/jpeg')
  })

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a GIF', 'GIF89a\u0001\u0000\u0001\u0000'],
    ['a PNG in name only', '\u0089PNG'],
  ])('is refused as %s', (_what, content) => {
    expect(() => logoFrom(base64(Buffer.from(content, 'latin1')))).toThrow(refused(/neither a PNG nor a JPEG/))
  })

  it('is refused when it is too large, in bytes or in pixels', () => {
    expect(() => logoFrom(base64(aPng(10, 10, MOST_LOGO_BYTES + 1)))).toThrow(refused(/65537 bytes/))
    expect(logoFrom(base64(aPng(10, 10, MOST_LOGO_BYTES))).bytes).toHaveLength(MOST_LOGO_BYTES)
    expect(() => logoFrom(base64(aPng(50_000, 50_000)))).toThrow(refused(/50000 × 50000 pixels/))
    expect(() => logoFrom(base64(aJpeg(2001, 10)))).toThrow(refused(/2001 × 10 pixels/))
  })

  it('is refused when it says no size', () => {
    expect(() => logoFrom(base64(aPng(0, 10)))).toThrow(refused(/damaged/))
    expect(() => logoFrom(base64(Buffer.from('ffd8ffda000c03010002', 'hex')))).toThrow(refused(/damaged/))
    expect(() => logoFrom(base64(Buffer.from('ffd8ff', 'hex')))).toThrow(refused(/damaged/))
  })
})
