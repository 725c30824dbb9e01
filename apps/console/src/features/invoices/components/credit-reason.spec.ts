import type { Translate } from '@nexus/console-i18n'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { creditReason } from './credit-reason.js'

const catalogue = join(__dirname, '../../../../../../libs/console/i18n/messages/de.json')
const messages = JSON.parse(readFileSync(catalogue, 'utf8')) as Record<string, string>
const t: Translate = (id) => messages[id] ?? ''

describe('why a credit note is expected', () => {
  it.each([
    ['return', 'Goods that were billed went back', 'Berechnete Ware ging zurück.'],
    [
      'rejected-goods',
      'Goods that were billed were found defective',
      'Berechnete Ware wurde als mangelhaft abgelehnt.',
    ],
    ['dispute', 'Zu teuer', 'Zu teuer'],
  ] as const)('%s reads in the language of the person; who disputes says it', (cause, reason, said) => {
    expect(creditReason({ cause, reason }, t)).toBe(said)
  })
})
