import { formatMoney } from '@nexus/console-format'
import type { Format, Translate } from '@nexus/console-i18n'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIntl } from 'react-intl'
import { detailText } from './bank-line-detail.js'

const catalogue = join(__dirname, '../../../../../libs/console/i18n/messages/de.json')
const messages = JSON.parse(readFileSync(catalogue, 'utf8')) as Record<string, string>
const onError = (error: Error): never => {
  throw error
}
const intl = createIntl({ locale: 'de', messages, onError, onWarn: () => undefined })
const t: Translate = (id, values) => intl.formatMessage({ id }, values)
const format = { money: (money) => formatMoney(money, 'de') } satisfies Partial<Format> as unknown as Format

describe('why a booking waits for somebody', () => {
  it.each([
    ['No transfer of ours was found.', 'Dazu wurde keine unserer Überweisungen gefunden.'],
    ['The bank took back money that had come in.', 'Die Bank hat eingegangenes Geld zurückgenommen.'],
    ['Money came in that is not marked as a return.', 'Es ging Geld ein, das nicht als Rückgabe gekennzeichnet ist.'],
    ['A return whose transfer a person must confirm.', 'Eine Rückgabe, deren Überweisung jemand bestätigen muss.'],
    [
      '12.00 EUR more are booked than the transfer leaves open.',
      'Es sind 12,00 € mehr gebucht, als an der Überweisung offen ist.',
    ],
    ['Booked are 7.50 EUR, the transfer was of 8.00 EUR.', 'Gebucht sind 7,50 €, überwiesen wurden 8,00 €.'],
    ['1.00 EUR came back of a transfer of 8.00 EUR.', 'Von einer Überweisung über 8,00 € kamen 1,00 € zurück.'],
    [
      'Booked are 7.50 EUR, and the bank does not say for how many USD.',
      'Gebucht sind 7,50 €, und die Bank sagt nicht, für wie viele USD.',
    ],
    ['The transfer 01a2 is REJECTED.', 'Die Überweisung 01a2 hat den Status „Abgelehnt“.'],
    ['Something new.', 'Something new.'],
  ])('%s', (detail, said) => {
    expect(
      detailText(detail, { t, format, stateName: (state) => messages[`states.${state}`] ?? state }).replaceAll(
        /\s/g,
        ' ',
      ),
    ).toBe(said)
  })
})
