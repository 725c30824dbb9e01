import { ContentScan } from './content-scan.policy.js'
import { declaredType, type UploadType } from './upload-type.policy.js'

const bytes = (latin: string): Uint8Array => Buffer.from(latin, 'latin1')

/** In pieces of some bytes, because a signature may lie across two of them. */
function scan(content: Uint8Array, expected: UploadType, piece = 7): void {
  const scan = new ContentScan()
  for (let start = 0; start < content.length; start += piece) scan.add(content.subarray(start, start + piece))
  scan.check(expected)
}

function png(width: number, height: number): Uint8Array {
  const image = Buffer.alloc(33)
  image.write('\x89PNG\r\n\x1a\n', 0, 'latin1')
  image.write('IHDR', 12, 'latin1')
  image.writeUInt32BE(width, 16)
  image.writeUInt32BE(height, 20)
  return image
}

/** With a preview segment in front of the frame. */
function jpeg(width: number, height: number): Uint8Array {
  const frame = Buffer.from([0xff, 0xc2, 0, 11, 8, 0, 0, 0, 0, 1, 1, 17, 0])
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  const preview = Buffer.concat([Buffer.from([0xff, 0xe1, 0x01, 0x02]), Buffer.alloc(256, 0xff)])
  return Buffer.concat([Buffer.from([0xff, 0xd8]), preview, frame])
}

function webp(form: string, rest: number[]): Uint8Array {
  return Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${form}\0\0\0\0`, 'latin1'), Buffer.from(rest), Buffer.alloc(16)])
}

const EICAR = ['$EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!'].join('-')

describe('the content of a file', () => {
  it.each<[UploadType, Uint8Array]>([
    ['application/pdf', bytes('%PDF-1.7\n%%EOF')],
    ['image/png', png(1200, 300)],
    ['image/jpeg', jpeg(4000, 3000)],
    ['image/webp', webp('VP8X', [0, 0, 0, 0, 99, 0, 0, 49, 0, 0])],
    ['image/webp', webp('VP8L', [0x2f, 99, 0, 0, 0])],
    ['text/plain', Buffer.from('Grüße, 世界\n')],
    ['text/csv', Buffer.from('a;b\n1;2\n')],
    ['application/xml', Buffer.from('<?xml version="1.0"?><!-- x --><ubl:Invoice xmlns:ubl="urn:x"/>')],
    ['application/xml', Buffer.from('\ufeff<Order/>')],
  ])('is accepted as %s', (expected, content) => {
    expect(() => {
      scan(content, expected)
    }).not.toThrow()
  })

  it.each<[string, UploadType, Uint8Array, string]>([
    ['an archive', 'application/pdf', bytes('PK\x03\x04rest'), 'an archive'],
    ['a compressed file', 'text/plain', bytes('\x1f\x8b\x08'), 'an archive'],
    ['a tape archive', 'text/plain', bytes(`name${'\0'.repeat(253)}ustar`), 'an archive'],
    ['a program', 'text/plain', bytes('MZ\x90\0'), 'a program'],
    ['a script', 'text/plain', bytes('#!/bin/sh\nrm -rf /'), 'a program'],
    ['an old office document', 'text/csv', bytes('\xd0\xcf\x11\xe0\xa1\xb1'), 'an old office document'],
    ['a page', 'text/plain', bytes(' \n<html><script>1</script>'), 'a web page'],
    ['a page as XML', 'application/xml', bytes('<?xml version="1.0"?><html/>'), 'a web page'],
    ['a drawing', 'application/xml', bytes('<svg:svg onload="x"/>'), 'a web page'],
    ['XML with a style sheet', 'application/xml', bytes('<?xml-stylesheet href="x"?><a/>'), 'a web page'],
    ['XML with a document type', 'application/xml', bytes('<!DOCTYPE a [<!ENTITY x "y">]><a/>'), 'document type'],
    ['instructions without an element, however many', 'application/xml', bytes('<?a?>'.repeat(90_000)), 'no type'],
    ['comments without an element', 'application/xml', bytes(`${'<!---->'.repeat(60_000)}x`), 'no type'],
    ['text that is not UTF-8', 'text/plain', bytes('Gr\xfc\xdfe'), 'must be UTF-8'],
    ['text that ends inside a letter', 'text/plain', bytes('Gr\xc3'), 'must be UTF-8'],
    ['text with zeros', 'text/plain', bytes('a\0b'), 'must be UTF-8'],
    ['text as an image', 'image/png', bytes('hello'), 'not image/png'],
    [
      'a PDF that is an archive',
      'application/pdf',
      bytes(`%PDF-1.7\n${'PK\x05\x06'.padEnd(22, '\0')}`),
      'an archive behind',
    ],
    ['a PDF that is a page', 'application/pdf', bytes('%PDF-1.7\n<script>1</script>'), 'a web page at once'],
    ['an image of a gigapixel', 'image/png', png(32_000, 32_000), 'pixels'],
    ['an image of 60 megapixels', 'image/jpeg', jpeg(10_000, 6000), 'pixels'],
    ['an image without a size', 'image/jpeg', bytes('\xff\xd8\xff\xda\0'), 'how large'],
    ['an image without pixels', 'image/png', png(0, 100), 'pixels'],
    ['nothing', 'text/plain', bytes(''), 'is empty'],
    ['malware across two pieces', 'text/plain', bytes(`x${EICAR}`), 'malware'],
    ['malware at the end of a large file', 'text/plain', bytes(`${'x'.repeat(700_000)}${EICAR}`), 'malware'],
  ])('DOC-03, SEC-35: is refused when it is %s', (_what, expected, content, detail) => {
    expect(() => {
      scan(content, expected, content.length > 10_000 ? 65_536 : 7)
    }).toThrow(expect.objectContaining({ detail: expect.stringContaining(detail) as string }) as Error)
  })
})

describe('the type of a file', () => {
  it.each([
    ['Offer.PDF', 'application/pdf; charset=binary', 'application/pdf'],
    ['a.jpeg', 'image/jpg', 'image/jpeg'],
    ['a.csv', 'application/vnd.ms-excel', 'text/csv'],
    ['a.xml', 'text/xml;charset=utf-8', 'application/xml'],
    ['a.txt', 'application/octet-stream', 'text/plain'],
  ])('%s sent as %s is %s', (fileName, mediaType, expected) => {
    expect(declaredType(fileName, mediaType)).toBe(expected)
  })

  it.each([
    ['a.pdf', 'text/html'],
    ['a.svg', 'image/svg+xml'],
    ['a.zip', 'application/zip'],
    ['a.pdf.exe', 'application/pdf'],
    ['constructor', 'text/plain'],
  ])('DOC-03: %s sent as %s is refused', (fileName, mediaType) => {
    expect(() => declaredType(fileName, mediaType)).toThrow('documents.file.type_refused')
  })
})
