import { parseXmlTree, xmlErrors, XmlReader, type XmlLimits } from './index.js'

const errors = xmlErrors('sample')
const read = (xml: string | Buffer, limits?: Partial<XmlLimits>) =>
  parseXmlTree(Buffer.from(xml as string), errors, {
    maxBytes: 1000,
    maxDepth: 4,
    maxElements: 10,
    maxAttributes: 3,
    maxReferences: 5,
    ...limits,
  })
const codeOf = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return (error as { code?: string }).code
  }
}

describe('XML of strangers (SEC-34)', () => {
  it.each<[string, string | Buffer, string]>([
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'doctype_refused'],
    ['a document type behind a comment', '<!-- x --><!doctype a><a/>', 'doctype_refused'],
    ['a document type in UTF-16', Buffer.from('\uFEFF<!DOCTYPE a><a/>', 'utf16le'), 'doctype_refused'],
    ['an unknown encoding', '<?xml version="1.0" encoding="UTF-7"?><a/>', 'encoding_refused'],
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]), 'not_well_formed'],
    ['an entity that nobody declared', '<a>&x;</a>', 'not_well_formed'],
    ['an open element', '<a><b></a>', 'not_well_formed'],
    ['nothing', '', 'not_well_formed'],
    ['too many bytes', `<a>${' '.repeat(1000)}</a>`, 'too_large'],
    ['too many levels', '<a><a><a><a><a/></a></a></a></a>', 'too_large'],
    ['too many elements', `<a>${'<b/>'.repeat(10)}</a>`, 'too_large'],
    ['too many attributes', '<a b="" c="" d="" e=""/>', 'too_large'],
    ['too many references', `<a>${'&#65;'.repeat(6)}</a>`, 'too_large'],
  ])('is refused with %s', (_, xml, code) => {
    expect(codeOf(() => read(xml))).toBe(`sample.document.${code}`)
  })
})

describe('a reader', () => {
  const reader = (xml: string) => new XmlReader(read(xml), errors)

  it('takes children of its own namespace only', () => {
    const root = reader('<a xmlns="urn:a" xmlns:e="urn:e"><e:b>evil</e:b><b> good </b></a>')
    expect(root.text('b')).toBe('good')
  })

  it.each([
    ['+005.100', '5.1'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-0.00', '0'],
  ])('reads the number %s as %s', (written, plain) => {
    expect(reader(`<a><b>${written}</b></a>`).decimal('b')).toBe(plain)
  })

  it.each(['1e3', '1,00', '--1', '.', '0x10', '1'.padStart(65, '0')])(
    'refuses the number %s by its path',
    (written) => {
      expect(codeOf(() => reader(`<a><b>${written}</b></a>`).decimal('b'))).toBe('sample.document.bad_value')
    },
  )
})
