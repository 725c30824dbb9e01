import { refusal, sampleInvoice } from '../test/sample-invoice.js'
import { parseUblInvoice, type XmlLimits } from './index.js'

const DOCTYPE = '<!DOCTYPE Invoice [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
const withProlog = (prolog: string, declaration = '<?xml version="1.0"?>'): string =>
  sampleInvoice().replace(/^<\?xml.*?\?>\n/, `${declaration}${prolog}`)
const codeOf = (bytes: Uint8Array, limits?: Partial<XmlLimits>): string =>
  refusal(() => parseUblInvoice(bytes, limits)).code

const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Buffer => {
  const little = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le')
  return order === 'le' ? little : little.swap16()
}

describe('DOCTYPE (SEC-34)', () => {
  const bomb = `<!DOCTYPE Invoice [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`
  it.each<[string, Buffer]>([
    ['an external entity', Buffer.from(withProlog(DOCTYPE))],
    ['a billion laughs', Buffer.from(withProlog(bomb))],
    [
      'a parameter entity',
      Buffer.from(withProlog('<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.test/x.dtd">%p;]>')),
    ],
    ['an external subset', Buffer.from(withProlog('<!DOCTYPE Invoice SYSTEM "http://example.test/x.dtd">'))],
    ['two of them', Buffer.from(withProlog(DOCTYPE + DOCTYPE))],
    ['one in small letters', Buffer.from(withProlog(DOCTYPE.replace('DOCTYPE', 'doctype')))],
    ['one behind comments and instructions', Buffer.from(withProlog(`\n<!-- <a> --><?p <b> ?>\r\n\t${DOCTYPE}`))],
    ['one without an XML declaration', Buffer.from(withProlog(DOCTYPE, ''))],
    ['one before broken XML', Buffer.from(`${DOCTYPE}<a`)],
    ['one in UTF-8 with a mark', Buffer.from(`\uFEFF${withProlog(DOCTYPE)}`)],
    ['one in UTF-16, little endian', utf16(withProlog(DOCTYPE), 'le', true)],
    ['one in UTF-16, big endian', utf16(withProlog(DOCTYPE), 'be', true)],
    ['one in UTF-16 without a mark', utf16(withProlog(DOCTYPE), 'le', false)],
    ['one in big endian UTF-16 without a mark or declaration', utf16(withProlog(DOCTYPE, ''), 'be', false)],
    ['one in ISO-8859-1', Buffer.from(withProlog(DOCTYPE, '<?xml version="1.0" encoding="ISO-8859-1"?>'), 'latin1')],
  ])('refuses %s', (_what, bytes) => {
    expect(codeOf(bytes)).toBe('ubl.document.doctype_refused')
  })

  it('takes the word in a comment or a text for what it is', () => {
    const xml = withProlog('<!-- <!DOCTYPE x> -->').replace('>Seller<', '><![CDATA[<!DOCTYPE x>]]><')
    expect(parseUblInvoice(Buffer.from(xml)).seller.name).toBe('<!DOCTYPE x>')
  })
})

describe('encodings', () => {
  const umlaut = sampleInvoice().replace('>Seller<', '>Jörg €<')
  const declared = (encoding: string): string => umlaut.replace('encoding="UTF-8"', `encoding="${encoding}"`)

  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(umlaut)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${umlaut}`)],
    ['UTF-8 by default', Buffer.from(umlaut.replace(/^<\?xml.*?\?>/, ''))],
    ['UTF-16 little endian', utf16(declared('UTF-16'), 'le', true)],
    ['UTF-16 big endian', utf16(declared('utf-16'), 'be', true)],
    ['UTF-16 little endian without a mark', utf16(declared('UTF-16LE'), 'le', false)],
    ['ISO-8859-1', Buffer.from(declared('ISO-8859-1').replace('€', '\u0080'), 'latin1')],
  ])('reads %s', (_name, bytes) => {
    expect(parseUblInvoice(bytes).seller.name).toBe('Jörg €')
  })

  it.each<[string, Buffer, string]>([
    ['UTF-7', Buffer.from(declared('UTF-7')), 'UTF-7'],
    ['Shift_JIS', Buffer.from(declared('Shift_JIS')), 'SHIFT_JIS'],
    ['a declaration in single quotes', Buffer.from(umlaut.replace('encoding="UTF-8"', "encoding='koi8-r'")), 'KOI8-R'],
    ['UTF-16 declared over UTF-8 bytes', Buffer.from(declared('UTF-16')), 'UTF-16'],
    ['ISO-8859-1 declared over a UTF-8 mark', Buffer.from(`\uFEFF${declared('ISO-8859-1')}`), 'ISO-8859-1'],
    ['UTF-8 declared over UTF-16 bytes', utf16(umlaut, 'le', true), 'UTF-8'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 'UTF-32'],
    ['UTF-32 without a mark', Buffer.from([0, 0, 0, 0x3c]), 'UTF-32'],
    ['EBCDIC', Buffer.from([0x4c, 0x6f, 0xa7, 0x94]), 'EBCDIC'],
  ])('refuses %s by name', (_what, bytes, encoding) => {
    expect(refusal(() => parseUblInvoice(bytes))).toMatchObject({
      code: 'ubl.document.encoding_refused',
      facts: { encoding },
    })
  })

  it('refuses bytes that are not valid in their encoding', () => {
    expect(codeOf(Buffer.from(umlaut, 'latin1'))).toBe('ubl.document.not_well_formed')
  })
})

describe('XML that is not well formed', () => {
  it('is refused with line and column', () => {
    const broken = '<?xml version="1.0"?>\n<a>\n  <b></c>\n</a>'
    expect(refusal(() => parseUblInvoice(Buffer.from(broken)))).toMatchObject({
      code: 'ubl.document.not_well_formed',
      facts: { line: 3 },
    })
  })

  it.each([
    ['nothing', ''],
    ['only blanks', '   '],
    ['text', 'PK\u0003\u0004 zip'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['an unbound prefix', '<x:a/>'],
    ['a duplicate attribute', '<a b="1" b="2"/>'],
    ['the same attribute by two prefixes', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'],
    ['an end too early', '<a><b>'],
    ['two roots', '<a/><b/>'],
    ['a DOCTYPE after the root', `<a/>${DOCTYPE}`],
    ['UTF-7 without saying so', '+ADwAIQ-DOCTYPE a+AD4APA-a/+AD4-'],
    ['a character that XML forbids', '<a>&#0;</a>'],
  ])('%s is refused', (_what, xml) => {
    expect(codeOf(Buffer.from(xml))).toBe('ubl.document.not_well_formed')
  })
})

describe('limits', () => {
  const facts = (xml: string, limits?: Partial<XmlLimits>) => refusal(() => parseUblInvoice(Buffer.from(xml), limits))

  it('bytes, before anything is decoded', () => {
    expect(facts('x'.repeat(101), { maxBytes: 100 })).toMatchObject({
      code: 'ubl.document.too_large',
      facts: { limit: 'bytes', maximum: 100 },
    })
  })

  it('levels', () => {
    expect(facts('<a>'.repeat(100_000))).toMatchObject({
      code: 'ubl.document.too_large',
      facts: { limit: 'levels', maximum: 32 },
    })
  })

  it('elements', () => {
    expect(facts(`<a>${'<b/>'.repeat(20)}</a>`, { maxElements: 20 })).toMatchObject({
      code: 'ubl.document.too_large',
      facts: { limit: 'elements' },
    })
  })

  it('attributes', () => {
    const many = Array.from({ length: 300 }, (_, index) => `a${String(index)}="x"`).join(' ')
    expect(facts(`<a ${many}/>`)).toMatchObject({ code: 'ubl.document.too_large', facts: { limit: 'attributes' } })
  })

  it('a flood of a million numeric references is refused before parsing', () => {
    expect(facts(`<a>${'&#65;'.repeat(1_000_000)}</a>`)).toMatchObject({
      code: 'ubl.document.too_large',
      facts: { limit: 'references' },
    })
  })

  it('a hundred thousand references still parse, to plain characters', () => {
    const xml = sampleInvoice().replace('>Seller<', `>${'&#65;'.repeat(99_000)}<`)
    expect(parseUblInvoice(Buffer.from(xml)).seller.name).toBe('A'.repeat(99_000))
  })
})
