import { formatDate, formatMoney, formatPercent } from '@nexus/console-format'
import type { Format, Translate } from '@nexus/console-i18n'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIntl } from 'react-intl'
import { findingText } from './finding-text.js'

const folder = join(__dirname, '../../../../../../libs/console/i18n/messages')

function readerIn(language: 'en' | 'de') {
  const messages = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Record<string, string>
  const onError = (error: Error): never => {
    throw error
  }
  const intl = createIntl({ locale: language, messages, onError, onWarn: () => undefined })
  const t: Translate = (id, values) => intl.formatMessage({ id }, values)
  const format = {
    money: (money) => formatMoney(money, language),
    percent: (percent) => formatPercent(percent, language),
    date: (date) => formatDate(date, language),
  } satisfies Partial<Format> as unknown as Format
  return (rule: string, path: string, facts?: object): string =>
    findingText(
      { rule, outcome: 'full', path, reason: 'As the server says it.', facts } as never,
      t,
      format,
    ).replaceAll(/\s/g, ' ')
}

const rise = (percent: string | null, allowedPercent: string, allowedAmount: string | null = null) => ({
  kind: 'rise',
  percent,
  worth: { amount: '714.00', currency: 'EUR' },
  allowedPercent,
  allowedAmount: allowedAmount === null ? null : { amount: allowedAmount, currency: 'EUR' },
})

describe('why a change of an order needs what it needs', () => {
  const german = readerIn('de')

  it.each<[string, string, object | undefined, string]>([
    ['total-up', '/totals/gross', rise('7.08', '0'), 'Die Summe liegt 7,08 % über der genehmigten; erlaubt sind 0 %.'],
    [
      'within-tolerance',
      '/lines/2/quantity',
      rise('4.00', '5', '250.00'),
      'Die Menge von Position 2 liegt 4 % über der genehmigten; erlaubt sind 5 % oder 250,00 €.',
    ],
    [
      'price-up',
      '/lines/1/unitPrice',
      rise(null, '0'),
      'Der Preis von Position 1 liegt 714,00 € über dem genehmigten; erlaubt sind 0 %.',
    ],
    ['decrease', '/lines/3/unitPrice', undefined, 'Der Preis von Position 3 ist niedriger.'],
    ['line-added', '/lines/4', undefined, 'Position 4 ist neu.'],
    ['vendor', '/vendorId', undefined, 'Ein anderer Lieferant.'],
    ['terms', '/lines/1/description', undefined, 'In Position 1 geht es um etwas anderes.'],
    [
      'delivery-earlier',
      '/lines/1/promisedOn',
      { kind: 'lead-time', day: '2026-05-04', days: 1 },
      'Position 1 soll am 4. Mai 2026 kommen, vor Ablauf ihrer Vorlaufzeit von 1 Tag.',
    ],
  ])('%s at %s is said in the language of the reader', (rule, path, facts, said) => {
    expect(german(rule, path, facts)).toBe(said)
  })

  it('says what it does not know, and findings of before, as they come', () => {
    expect(german('total-up', '/totals/gross')).toBe('As the server says it.')
    expect(german('delivery-earlier', '/lines/1/promisedOn')).toBe('As the server says it.')
    expect(german('something-new', '/somewhere')).toBe('As the server says it.')
  })

  it('says the same in English', () => {
    expect(readerIn('en')('total-up', '/totals/gross', rise('7.08', '0'))).toBe(
      'The total is 7.08% above the approved one; allowed is 0%.',
    )
  })
})
