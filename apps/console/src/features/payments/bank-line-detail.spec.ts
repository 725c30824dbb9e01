import { formatMoney } from '@nexus/console-format'
import type { Format, Translate } from '@nexus/console-i18n'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIntl } from 'react-intl'
import { waitingText } from './bank-line-detail.js'
import { reasonsOf } from './suggestion-reason.js'

const catalogue = join(__dirname, '../../../../../libs/console/i18n/messages/de.json')
const messages = JSON.parse(readFileSync(catalogue, 'utf8')) as Record<string, string>
const onError = (error: Error): never => {
  throw error
}
const intl = createIntl({ locale: 'de', messages, onError, onWarn: () => undefined })
const t: Translate = (id, values) => intl.formatMessage({ id }, values)
const format = { money: (money) => formatMoney(money, 'de') } satisfies Partial<Format> as unknown as Format

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const words = { t, format, stateName: (state: string) => messages[`states.${state}`] ?? state }

describe('why a booking waits for somebody', () => {
  it.each<[Parameters<typeof waitingText>[0], string]>([
    [{ why: 'no-transfer' }, 'Dazu wurde keine unserer Überweisungen gefunden.'],
    [{ why: 'taken-back' }, 'Die Bank hat eingegangenes Geld zurückgenommen.'],
    [{ why: 'not-a-return' }, 'Es ging Geld ein, das nicht als Rückgabe gekennzeichnet ist.'],
    [{ why: 'return-to-confirm' }, 'Eine Rückgabe, deren Überweisung jemand bestätigen muss.'],
    [{ why: 'too-much', excess: eur('12.00') }, 'Es sind 12,00 € mehr gebucht, als an der Überweisung offen ist.'],
    [
      { why: 'other-currency-returned', booked: eur('7.50'), sent: eur('8.00') },
      'Gebucht sind 7,50 €, überwiesen wurden 8,00 €.',
    ],
    [
      { why: 'other-amount-returned', returned: eur('1.00'), sent: eur('8.00') },
      'Von einer Überweisung über 8,00 € kamen 1,00 € zurück.',
    ],
    [
      { why: 'currency-unknown', booked: eur('7.50'), currency: 'USD' },
      'Gebucht sind 7,50 €, und die Bank sagt nicht, für wie viele USD.',
    ],
    [
      { why: 'transfer-closed', endToEndId: '01a2', state: 'REJECTED' },
      'Die Überweisung 01a2 hat den Status „Abgelehnt“.',
    ],
  ])('%j', (facts, said) => {
    expect(waitingText(facts, words)?.replaceAll(/\s/g, ' ')).toBe(said)
  })

  it('leaves a reason that it does not know to the sentence of the server', () => {
    expect(waitingText({ why: 'something-new' } as never, words)).toBeUndefined()
  })
})

describe('why a transfer is suggested', () => {
  it('is in the language of the reader, and for suggestions of before in that of the server', () => {
    expect(reasonsOf({ why: 'same amount, similar name', reasons: ['amount', 'name'] }, t)).toBe(
      `${messages['bank.suggestion.amount'] ?? ''}, ${messages['bank.suggestion.name'] ?? ''}`,
    )
    expect(reasonsOf({ why: 'same amount' }, t)).toBe('same amount')
  })
})
