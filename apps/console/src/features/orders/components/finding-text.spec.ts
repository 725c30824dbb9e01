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
  return (rule: string, path: string, reason: string): string =>
    findingText({ rule, outcome: 'full', path, reason } as never, t, format).replaceAll(/\s/g, ' ')
}

describe('why a change of an order needs what it needs', () => {
  const german = readerIn('de')

  it.each([
    [
      'total-up',
      '/totals/gross',
      'The total is 7.08 % above the approved one; 0 % are allowed.',
      'Die Summe liegt 7,08 % über der genehmigten; erlaubt sind 0 %.',
    ],
    [
      'within-tolerance',
      '/lines/2/quantity',
      'The quantity of line 2 is 4.00 % above the approved one; 5 % or 250.00 EUR are allowed.',
      'Die Menge von Position 2 liegt 4 % über der genehmigten; erlaubt sind 5 % oder 250,00 €.',
    ],
    [
      'price-up',
      '/lines/1/unitPrice',
      'The price of line 1 is 714.00 EUR above the approved one; 0 % are allowed.',
      'Der Preis von Position 1 liegt 714,00 € über dem genehmigten; erlaubt sind 0 %.',
    ],
    ['decrease', '/lines/3/unitPrice', 'The price of line 3 is lower.', 'Der Preis von Position 3 ist niedriger.'],
    ['line-added', '/lines/4', 'Line 4 is new.', 'Position 4 ist neu.'],
    ['vendor', '/vendorId', 'Another vendor.', 'Ein anderer Lieferant.'],
    ['terms', '/lines/1/description', 'Line 1 is about something else.', 'In Position 1 geht es um etwas anderes.'],
    [
      'delivery-earlier',
      '/lines/1/promisedOn',
      'Line 1 is to come on 2026-05-04, before its lead time of 1 days is over.',
      'Position 1 soll am 4. Mai 2026 kommen, vor Ablauf ihrer Vorlaufzeit von 1 Tag.',
    ],
  ])('%s at %s is said in the language of the reader', (rule, path, reason, said) => {
    expect(german(rule, path, reason)).toBe(said)
  })

  it('says what it does not know as it comes', () => {
    expect(german('total-up', '/totals/gross', 'Something new.')).toBe('Something new.')
    expect(german('something-new', '/somewhere', 'Something new.')).toBe('Something new.')
  })

  it('says the same in English', () => {
    expect(
      readerIn('en')('total-up', '/totals/gross', 'The total is 7.08 % above the approved one; 0 % are allowed.'),
    ).toBe('The total is 7.08% above the approved one; allowed is 0%.')
  })
})
