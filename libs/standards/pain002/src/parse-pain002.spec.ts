import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'
import { sampleReport } from './sample-report.js'
import { PAIN002_VERSIONS, parsePain002, statusOfTransfer } from './index.js'

const parse = (xml: string) => parsePain002(Buffer.from(xml))
const refusal = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return error
  }
}
const partial = {
  groupStatus: 'PART',
  transactions: [
    { endToEndId: 'E-1', status: 'ACSC' },
    { endToEndId: 'E-2', status: 'RJCT', reason: 'AC04', text: 'Account closed' },
  ],
}

describe('a status report', () => {
  it.each(PAIN002_VERSIONS)('is read in version %s', (version) => {
    expect(parse(sampleReport({ version, ...partial }))).toMatchObject({
      version,
      messageId: 'BANK-1',
      originalMessageId: 'MSG-1',
      originalMessageName: 'pain.001.001.09',
      groupStatus: 'PART',
      payments: [
        {
          originalPaymentId: 'MSG-1-1',
          transactions: [
            { originalEndToEndId: 'E-1', status: 'ACSC', reasons: [] },
            { originalEndToEndId: 'E-2', status: 'RJCT', reasons: [{ code: 'AC04', text: ['Account closed'] }] },
          ],
        },
      ],
    })
  })

  it('of the sample obeys the schema of ISO 20022', async () => {
    const schema = readFileSync(new URL('../schema/pain.002.001.11.xsd', import.meta.url), 'utf8')
    const { errors } = await validateXML({
      xml: { fileName: 'report.xml', contents: sampleReport({ version: 'pain.002.001.11', ...partial }) },
      schema: { fileName: 'pain.002.001.11.xsd', contents: schema },
    })
    expect(errors).toEqual([])
  })

  it.each<[string, string, string]>([
    ['another message', sampleReport({ version: 'pain.001.001.09' }), 'unsupported_root'],
    ['an unknown version', sampleReport({ version: 'pain.002.001.99' }), 'unsupported_root'],
    ['an unknown status', sampleReport({ groupStatus: 'FINE' }), 'bad_value'],
    ['no original message', sampleReport().replace(/<OrgnlMsgId>.*<\/OrgnlMsgId>/, ''), 'missing_field'],
    [
      'two original messages',
      sampleReport().replace('<OrgnlMsgNmId>', '<OrgnlMsgId>MSG-2</OrgnlMsgId><OrgnlMsgNmId>'),
      'repeated_field',
    ],
    ['an identifier of 36 characters', sampleReport({ messageId: 'x'.repeat(36) }), 'bad_value'],
    ['a day that does not exist', sampleReport().replace('2026-03-02', '2026-02-30'), 'bad_value'],
    ['broken XML', sampleReport().slice(0, 300), 'not_well_formed'],
    [
      'an external entity (SEC-34)',
      sampleReport().replace('<Document', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document'),
      'doctype_refused',
    ],
  ])('is refused with %s', (_, xml, code) => {
    expect(refusal(() => parse(xml))).toMatchObject({ code: `pain002.document.${code}` })
  })

  it('is refused beyond its limits', () => {
    expect(refusal(() => parsePain002(Buffer.from(sampleReport()), { maxBytes: 100 }))).toMatchObject({
      code: 'pain002.document.too_large',
      facts: { limit: 'bytes' },
    })
  })
})

describe('the status of one transfer', () => {
  it('is that of the transaction, with its reasons', () => {
    const report = parse(sampleReport(partial))
    expect(statusOfTransfer(report, 'E-1', 'MSG-1-1')).toEqual({ status: 'ACSC', reasons: [] })
    expect(statusOfTransfer(report, 'E-2', 'MSG-1-1')).toMatchObject({ status: 'RJCT', reasons: [{ code: 'AC04' }] })
  })

  it('is that of the payment, else of the message, when the transaction is not named', () => {
    expect(statusOfTransfer(parse(sampleReport({ paymentStatus: 'ACSP' })), 'E-9', 'MSG-1-1')?.status).toBe('ACSP')
    expect(statusOfTransfer(parse(sampleReport({ groupStatus: 'RJCT', groupReason: 'DU01' })), 'E-9')).toMatchObject({
      status: 'RJCT',
      reasons: [{ code: 'DU01' }],
    })
  })

  it('is unknown when the report says only PART, or nothing', () => {
    expect(statusOfTransfer(parse(sampleReport(partial)), 'E-9')).toBeUndefined()
    expect(statusOfTransfer(parse(sampleReport()), 'E-1')).toBeUndefined()
  })
})
