import { formatDate, formatMoney, formatPercent, formatQuantity } from '@nexus/console-format'
import type { Translate } from '@nexus/console-i18n'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIntl } from 'react-intl'
import { EXCEPTION_TYPES } from '../queries/exception-types.js'
import { type Facts, sentenceOf, withoutRules, type Words } from './exception-sentence.js'
import { reasonsIn } from './suggestion-reason.js'

const folder = join(__dirname, '../../../../../../libs/console/i18n/messages')

/** Words as a person reads them, from the catalogues that are shipped. */
function wordsIn(language: 'en' | 'de'): Words {
  const messages = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Record<string, string>
  const fail = (error: Error): never => {
    throw error
  }
  const intl = createIntl({ locale: language, messages, onError: fail, onWarn: () => undefined })
  const t: Translate = (id, values) => intl.formatMessage({ id }, values)
  return {
    t,
    format: {
      money: (money) => formatMoney(money, language),
      percent: (percent) => formatPercent(percent, language),
      date: (date) => formatDate(date, language),
      quantity: (quantity, unit) => formatQuantity(quantity, language, unit === 'C62' ? messages['units.C62'] : unit),
    },
    unitName: (code) => messages[`units.${code}`] ?? code,
    stateName: (state) => messages[`states.${state}`] ?? state,
    problemText: ({ detail }) => detail,
  }
}

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const line = { line: '2', orderLine: 1 }
const tax = (percent: string) => ({ category: 'S', percent })
const quantities = { orderLine: 1, billed: '1200.5', left: '1000', unitCode: 'C62' } as const
const priced = { ...line, quantity: '1000', unitCode: 'C62', billed: eur('1250.50'), expected: eur('1000.00') }
const unmatched = { line: '2', description: 'Desk', reference: 'A-2', orderLines: 3 }

/** One of each kind, and German as it is read. */
const KINDS: readonly (readonly [Facts, string])[] = [
  [
    { type: 'PRICE', ...priced },
    'Position 2 lautet über 1.250,50 €; 1.000 Stk. von Bestellposition 1 kosten 1.000,00 €.',
  ],
  [
    { type: 'PRICE', ...priced, earlier: eur('12.00') },
    'Position 2 lautet über 1.250,50 €; 1.000 Stk. von Bestellposition 1 kosten 1.000,00 €, und 12,00 € gingen bereits darüber hinaus.',
  ],
  [{ type: 'PRICE_UNDER_BILLED', ...priced }, 'weniger, als die untere Grenze zulässt.'],
  [
    { type: 'TAX', ...line, billed: tax('19'), expected: tax('7.5') },
    'Position 2 trägt Steuer S 19 %, Bestellposition 1 S 7,5 %.',
  ],
  [
    { type: 'UNIT', ...line, billed: 'HUR', expected: 'C62' },
    'ist in Std. berechnet, Bestellposition 1 in Stk. bestellt',
  ],
  [
    { type: 'QTY_OVER_ORDERED', ...quantities },
    'Von Bestellposition 1 sind 1.200,5 Stk. berechnet; vom Bestellten sind nur 1.000 Stk.',
  ],
  [{ type: 'QTY_OVER_RECEIVED', ...quantities, basis: 'accepted' }, 'vom Erhaltenen und Angenommenen sind 1.000 Stk.'],
  [{ type: 'NOT_RECEIVED', ...quantities, basis: 'received' }, 'vom Erhaltenen sind 1.000 Stk.'],
  [{ type: 'QTY_UNDER_BILLED', ...quantities }, '1.200,5 Stk. berechnet, 1.000 Stk. wären möglich'],
  [{ type: 'QTY_OVER_CREDITED', ...quantities }, '1.200,5 Stk. gutgeschrieben, aber nur 1.000 Stk. berechnet'],
  [{ type: 'UNMATCHED_LINE', why: 'no-order' }, 'Die Rechnung gehört zu keiner Bestellung'],
  [{ type: 'UNMATCHED_LINE', why: 'assigned-line-gone', ...unmatched }, 'gibt es nicht mehr'],
  [{ type: 'UNMATCHED_LINE', why: 'line-of-several-orders', ...unmatched }, 'Mehrere Bestellungen'],
  [{ type: 'UNMATCHED_LINE', why: 'line-not-on-order', ...unmatched }, '„A-2“'],
  [{ type: 'UNMATCHED_LINE', why: 'order-not-of-invoice', ...unmatched }, 'Die Bestellung „A-2“'],
  [
    { type: 'UNMATCHED_LINE', why: 'item-of-several-lines', ...unmatched },
    'Artikelnummer A-2 steht auf 3 Bestellpositionen',
  ],
  [{ type: 'UNMATCHED_LINE', why: 'nothing-named', ...unmatched }, 'Position 2 (Desk)'],
  [{ type: 'NEGATIVE_LINE', line: '2', quantity: '-1.5', net: eur('-7.50') }, 'Menge -1,5 über -7,50 €'],
  [{ type: 'NO_QUANTITY', line: '2', quantity: '0', net: eur('7.50') }, 'Menge 0 über 7,50 €'],
  [
    { type: 'CURRENCY', order: 'PO-1', billed: 'USD', expected: 'EUR' },
    'Die Rechnung lautet auf USD, Bestellung PO-1 auf EUR.',
  ],
  [
    {
      type: 'FREIGHT',
      differences: [{ kind: 'charge', tax: tax('19'), billed: eur('12.50'), expected: eur('10.00') }],
    },
    'Zuschlag mit Steuer S 19 %: 12,50 € statt 10,00 €.',
  ],
  [{ type: 'PO_CLOSED', order: 'PO-1', state: 'CLOSED', forGood: true }, 'Bestellung PO-1 ist endgültig abgeschlossen'],
  [{ type: 'PO_CLOSED', order: 'PO-1', state: 'CANCELLED', forGood: false }, 'hat den Status „Storniert“'],
  [{ type: 'PO_ON_HOLD', order: 'PO-1', reason: 'Budget' }, 'Bestellung PO-1 ist angehalten (Budget)'],
  [
    { type: 'BANK_MISMATCH', billed: ['DE1'], recorded: [] },
    'DE1, was beim Lieferanten nicht hinterlegt ist (keines ist hinterlegt)',
  ],
  [{ type: 'BANK_MISMATCH', billed: ['DE1'], recorded: ['DE2'] }, '(hinterlegt: DE2)'],
  [{ type: 'DUPLICATE', number: 'R1' }, 'die Nummer R1'],
  [{ type: 'CREDIT_WITHOUT_INVOICE', number: 'G1', invoices: [] }, 'Gutschrift G1 nennt keine Rechnung'],
  [
    { type: 'CREDIT_WITHOUT_INVOICE', number: 'G1', invoices: ['A', 'B'] },
    'nennt A, B, von diesem Lieferanten nicht bekannt',
  ],
  [{ type: 'SEPARATION_OF_DUTIES', order: 'PO-1', role: 'receiver' }, 'hat die Ware der Bestellung PO-1 angenommen'],
  [{ type: 'BOOKING_REFUSED', code: 'a.b.c', detail: 'Booked already (MAT-4).' }, 'zu buchen: Booked already.'],
  [{ type: 'VENDOR_HOLD' }, 'Die Rechnungen des Lieferanten sind angehalten'],
  [{ type: 'VENDOR_BLACKLISTED', reason: 'Betrug', until: '2027-12-31' }, 'bis 31. Dez. 2027 gesperrt (Betrug)'],
  [{ type: 'VENDOR_BLACKLISTED', reason: 'Betrug' }, 'Der Lieferant ist gesperrt (Betrug)'],
  [
    { type: 'LINE_NOT_IN_REVISION', ...line, order: 'PO-1', date: '2026-03-01', revision: 2 },
    'nach dem 1. März 2026 hinzukam: Die damals gültige Revision 2',
  ],
]

/** Numbers are kept together by spaces that do not break. */
const plain = (text: string | undefined): string => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

describe('what an exception says', () => {
  it('is known of every kind', () => {
    expect([...new Set(KINDS.map(([{ type }]) => type))].sort()).toEqual([...EXCEPTION_TYPES].sort())
  })

  it.each(KINDS)('%j reads German', (facts, german) => {
    expect(plain(sentenceOf(facts, wordsIn('de')))).toContain(german)
  })

  it.each(KINDS)('%j reads English, without ids of rules', (facts) => {
    const sentence = sentenceOf(facts, wordsIn('en'))
    expect(sentence).toMatch(/^[A-Z\d].*\.$/)
    expect(sentence).not.toMatch(/\([A-Z]+-\d+\)/)
  })

  it('writes English numbers for those who read English', () => {
    expect(plain(sentenceOf({ type: 'PRICE', ...priced }, wordsIn('en')))).toBe(
      'Line 2 is over €1,250.50; 1,000 pcs of order line 1 cost €1,000.00.',
    )
  })

  it('is left to the server where the kind is of a later release', () => {
    expect(sentenceOf({ type: 'OF_TOMORROW' } as unknown as Facts, wordsIn('de'))).toBeUndefined()
    expect(withoutRules('Line "1" is over 5.00 EUR (MAT-2).')).toBe('Line "1" is over 5.00 EUR.')
  })
})

describe('why an order line could be meant', () => {
  const why = 'same item number, description alike by 62 %, same amount'
  const reasons = [
    { code: 'same-item' as const },
    { code: 'alike-description' as const, percent: 62 },
    { code: 'same-description' as const },
    { code: 'same-amount' as const },
  ]

  it.each([
    ['de', 'gleiche Artikelnummer, Beschreibung zu 62 % ähnlich, gleiche Beschreibung, gleicher Betrag'],
    ['en', 'same item number, description alike by 62%, same description, same amount'],
  ] as const)('reads in the language of the person: %s', (language, said) => {
    const { t, format } = wordsIn(language)
    expect(plain(reasonsIn({ why, reasons }, t, format.percent))).toBe(said)
  })

  it('is in the words of the server where a suggestion is older than its codes', () => {
    const { t, format } = wordsIn('de')
    expect(reasonsIn({ why }, t, format.percent)).toBe(why)
  })
})
