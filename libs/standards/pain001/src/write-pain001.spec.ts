import { readFileSync } from 'node:fs'
import { Money } from '@nexus/kernel'
import { validatePain001, writePain001, type Pain001Message, type Pain001Transfer } from './index.js'
import { PAIN001_SCHEMA } from './schema.generated.js'

const OWN = { name: 'Käufer AG', iban: 'DE16 0000 0000 2345 6789 01', bic: 'DRESDEFFXXX' }
const SELLER = { name: '[Seller name]', iban: 'DE79000000001234567890' }

function transfer(
  endToEndId: string,
  amount: string,
  changes: Partial<Pain001Transfer> = {},
  currency = 'EUR',
): Pain001Transfer {
  const money = Money.parse(amount, currency)
  return {
    endToEndId,
    debtor: OWN,
    creditor: SELLER,
    amount: money,
    requestedExecutionDate: '2026-03-31',
    remittance: 'Invoice 0010',
    ...changes,
  }
}

function message(transfers: Pain001Transfer[], changes: Partial<Pain001Message> = {}): Pain001Message {
  return {
    messageId: 'PAY-2026-0001',
    createdAt: new Date('2026-03-30T09:30:15.123Z'),
    initiatingParty: { name: 'Käufer AG' },
    transfers,
    ...changes,
  }
}

const all = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map((match) => match[1] ?? '')

function codeOf(changed: Pain001Message): string {
  try {
    writePain001(changed)
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'written'
}

describe('a message', () => {
  it('V27: counts and control sums recompute from the content', async () => {
    const xml = writePain001(message([transfer('A-1', '6000.00'), transfer('A-2', '655.86')]))
    expect(all(xml, 'NbOfTxs')).toEqual(['2', '2'])
    expect(all(xml, 'CtrlSum')).toEqual(['6655.86', '6655.86'])
    expect(all(xml, 'InstdAmt')).toEqual(['6000.00', '655.86'])
    expect(await validatePain001(xml)).toEqual([])
  })

  it('is exactly this', () => {
    expect(writePain001(message([transfer('A-1', '45.22')]))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
  <CstmrCdtTrfInitn>
    <GrpHdr>
      <MsgId>PAY-2026-0001</MsgId>
      <CreDtTm>2026-03-30T09:30:15Z</CreDtTm>
      <NbOfTxs>1</NbOfTxs>
      <CtrlSum>45.22</CtrlSum>
      <InitgPty>
        <Nm>Kaeufer AG</Nm>
      </InitgPty>
    </GrpHdr>
    <PmtInf>
      <PmtInfId>PAY-2026-0001-1</PmtInfId>
      <PmtMtd>TRF</PmtMtd>
      <NbOfTxs>1</NbOfTxs>
      <CtrlSum>45.22</CtrlSum>
      <PmtTpInf>
        <SvcLvl>
          <Cd>SEPA</Cd>
        </SvcLvl>
      </PmtTpInf>
      <ReqdExctnDt>
        <Dt>2026-03-31</Dt>
      </ReqdExctnDt>
      <Dbtr>
        <Nm>Kaeufer AG</Nm>
      </Dbtr>
      <DbtrAcct>
        <Id>
          <IBAN>DE16000000002345678901</IBAN>
        </Id>
      </DbtrAcct>
      <DbtrAgt>
        <FinInstnId>
          <BICFI>DRESDEFFXXX</BICFI>
        </FinInstnId>
      </DbtrAgt>
      <ChrgBr>SLEV</ChrgBr>
      <CdtTrfTxInf>
        <PmtId>
          <EndToEndId>A-1</EndToEndId>
        </PmtId>
        <Amt>
          <InstdAmt Ccy="EUR">45.22</InstdAmt>
        </Amt>
        <CdtrAgt>
          <FinInstnId>
            <Othr>
              <Id>NOTPROVIDED</Id>
            </Othr>
          </FinInstnId>
        </CdtrAgt>
        <Cdtr>
          <Nm>(Seller name)</Nm>
        </Cdtr>
        <CdtrAcct>
          <Id>
            <IBAN>DE79000000001234567890</IBAN>
          </Id>
        </CdtrAcct>
        <RmtInf>
          <Ustrd>Invoice 0010</Ustrd>
        </RmtInf>
      </CdtTrfTxInf>
    </PmtInf>
  </CstmrCdtTrfInitn>
</Document>
`)
  })

  it('gives the same bytes again', () => {
    const batch = message([transfer('A-1', '1.00'), transfer('A-2', '2.00', { requestedExecutionDate: '2026-04-01' })])
    expect(writePain001(structuredCloneOf(batch))).toBe(writePain001(batch))
  })

  it('has one group per account, date, currency and service level, in order of appearance', async () => {
    const later = { requestedExecutionDate: '2026-04-01' }
    const other = { debtor: { ...OWN, iban: 'DE03000000003456789012' } }
    const xml = writePain001(
      message([
        transfer('A-1', '1.00'),
        transfer('A-2', '2.00', later),
        transfer('A-3', '3.00'),
        transfer('A-4', '4.00', other),
        transfer('A-5', '5.50', {}, 'USD'),
        transfer('A-6', '600', {}, 'JPY'),
        transfer('A-7', '7.125', {}, 'BHD'),
        transfer('A-8', '8.00', { creditor: { name: 'Ankara AS', iban: 'TR330006100519786457841326' } }),
      ]),
    )
    expect(all(xml, 'PmtInfId')).toEqual([1, 2, 3, 4, 5, 6, 7].map((position) => `PAY-2026-0001-${String(position)}`))
    expect(all(xml, 'NbOfTxs')).toEqual(['8', '2', '1', '1', '1', '1', '1', '1'])
    expect(all(xml, 'CtrlSum')).toEqual(['630.625', '4.00', '2.00', '4.00', '5.50', '600', '7.125', '8.00'])
    expect(all(xml, 'ChrgBr')).toEqual(['SLEV', 'SLEV', 'SLEV', 'SHAR', 'SHAR', 'SHAR', 'SHAR'])
    expect(await validatePain001(xml)).toEqual([])
  })

  it('sums amounts that floating point would not', () => {
    const xml = writePain001(
      message([
        transfer('A-1', '0.10', {}, 'USD'),
        transfer('A-2', '0.20', {}, 'USD'),
        transfer('A-3', '90071992547409.00', {}, 'USD'),
      ]),
    )
    expect(all(xml, 'CtrlSum')[0]).toBe('90071992547409.30')
  })

  it('stays valid with longest texts, and cuts them at the limits of the format', async () => {
    const creditor = { ...SELLER, name: 'ü'.repeat(200) }
    const xml = writePain001(
      message([transfer('E'.repeat(35), '1.00', { creditor, remittance: '€<&>'.repeat(100) })], {
        messageId: 'M'.repeat(35),
      }),
    )
    expect(all(xml, 'Nm').at(-1)).toBe('ue'.repeat(35))
    expect(all(xml, 'Ustrd')[0]).toHaveLength(140)
    expect(all(xml, 'PmtInfId')).toEqual([`${'M'.repeat(33)}-1`])
    expect(await validatePain001(xml)).toEqual([])
  })

  it('leaves out remittance information that is empty', async () => {
    const xml = writePain001(
      message([transfer('A-1', '1.00', { remittance: undefined }), transfer('A-2', '1.00', { remittance: ' ' })]),
    )
    expect(xml).not.toContain('RmtInf')
    expect(await validatePain001(xml)).toEqual([])
  })
})

describe('refused with its code', () => {
  const one = (changes: Partial<Pain001Transfer>): Pain001Message => message([transfer('A-1', '1.00', changes)])
  const zero = Money.zero('EUR')

  it.each<[string, Pain001Message, string]>([
    ['no transfers', message([]), 'pain001.message.empty'],
    ['an amount of zero', one({ amount: zero }), 'pain001.transfer.bad_amount'],
    ['a negative amount', one({ amount: Money.parse('-1.00', 'EUR') }), 'pain001.transfer.bad_amount'],
    ['a billion euros', one({ amount: Money.parse('1000000000.00', 'EUR') }), 'pain001.transfer.bad_amount'],
    [
      'a creditor IBAN with wrong check digits',
      one({ creditor: { ...SELLER, iban: 'DE78000000001234567890' } }),
      'pain001.account.bad_iban',
    ],
    ['a debtor IBAN that is too short', one({ debtor: { ...OWN, iban: 'DE16' } }), 'pain001.account.bad_iban'],
    ['a BIC that is a placeholder', one({ creditor: { ...SELLER, bic: '[BIC]' } }), 'pain001.account.bad_bic'],
    ['a name of nothing', one({ creditor: { ...SELLER, name: ' \u200b ' } }), 'pain001.party.bad_name'],
    ['a date that does not exist', one({ requestedExecutionDate: '2026-02-30' }), 'pain001.transfer.bad_date'],
    ['a date with a time', one({ requestedExecutionDate: '2026-03-31T00:00' }), 'pain001.transfer.bad_date'],
    [
      'a creation time that does not exist',
      message([transfer('A-1', '1.00')], { createdAt: new Date('never') }),
      'pain001.transfer.bad_date',
    ],
    [
      'a message id of 36 characters',
      message([transfer('A-1', '1.00')], { messageId: 'M'.repeat(36) }),
      'pain001.message.bad_identifier',
    ],
    ['an empty message id', message([transfer('A-1', '1.00')], { messageId: '' }), 'pain001.message.bad_identifier'],
    ['an identifier with an umlaut', message([transfer('Ä-1', '1.00')]), 'pain001.message.bad_identifier'],
    ['an identifier with a line break', message([transfer('A\n', '1.00')]), 'pain001.message.bad_identifier'],
    ['an identifier with two slashes', message([transfer('A//1', '1.00')]), 'pain001.message.bad_identifier'],
    [
      'the same EndToEndId twice',
      message([transfer('A-1', '1.00'), transfer('A-1', '2.00')]),
      'pain001.transfer.duplicate_end_to_end_id',
    ],
  ])('%s', (_what, bad, code) => {
    expect(codeOf(bad)).toBe(code)
  })
})

describe('validation', () => {
  const xml = writePain001(message([transfer('A-1', '1.00')]))

  it('names what breaks the schema, with its line', async () => {
    const [fault] = await validatePain001(xml.replace('<PmtMtd>TRF', '<PmtMtd>XXX'))
    expect(fault).toMatch(/^line 15: .*PmtMtd/)
  })

  it('names what is not well formed', async () => {
    expect(await validatePain001(xml.replace('</Document>', ''))).not.toEqual([])
  })

  it('uses the schema file that the package carries', () => {
    const file = readFileSync(new URL('../schema/pain.001.001.09.xsd', import.meta.url), 'utf8')
    expect(PAIN001_SCHEMA).toBe(file.replaceAll('\r\n', '\n'))
  })
})

/** A copy that shares no object with the original. */
function structuredCloneOf({ messageId, createdAt, initiatingParty, transfers }: Pain001Message): Pain001Message {
  return {
    messageId,
    createdAt: new Date(createdAt),
    initiatingParty: { ...initiatingParty },
    transfers: transfers.map((each) => ({ ...each, debtor: { ...each.debtor }, creditor: { ...each.creditor } })),
  }
}
