import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MessageId, Translate } from '@nexus/console-i18n'
import { createIntl } from 'react-intl'
import { type Subject, titleText } from './subject-text.js'

const root = join(__dirname, '../../../../../..')
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

const CODES = (
  read('docs/openapi.json') as {
    components: {
      schemas: { DocumentSubject: { oneOf: readonly { properties: { code: { const: string } } }[] } }
    }
  }
).components.schemas.DocumentSubject.oneOf.map(({ properties }) => properties.code.const)

function readerOf(language: string, without?: string) {
  const messages = { ...(read(`libs/console/i18n/messages/${language}.json`) as Record<string, string>) }
  if (without !== undefined) delete messages[without]
  const intl = createIntl({
    locale: language,
    messages,
    onError: (error) => {
      throw error
    },
  })
  const t: Translate = (id, values) => intl.formatMessage({ id }, values)
  return { t, isMessage: (id: string): id is MessageId => Object.hasOwn(messages, id) }
}

const SUBJECTS: readonly (readonly [Subject, string, string])[] = [
  [{ code: 'ORDER_FROM', parameters: { vendorName: 'Ast' } }, 'Bestellung bei Ast', 'Order from Ast'],
  [
    { code: 'ORDER_CHANGE', parameters: { orderNumber: 'PO-7', changeNumber: 1200, reason: 'Neuer Preis' } },
    'Änderung 1200 der Bestellung PO-7: Neuer Preis',
    'Change 1200 of PO-7: Neuer Preis',
  ],
  [
    { code: 'PAYMENT_TO', parameters: { vendorName: 'Ast', invoiceNumbers: ['R-1', 'R-2'] } },
    'Zahlung an Ast: R-1, R-2',
    'Payment to Ast: R-1, R-2',
  ],
]

describe('what a document is called', () => {
  it('is tried for every code that services give', () => {
    expect(SUBJECTS.map(([{ code }]) => code)).toEqual(CODES)
  })

  it.each(SUBJECTS)('%j is „%s“, or “%s”', (subject, german, english) => {
    expect(titleText({ title: 'x', subject }, readerOf('de'))).toBe(german)
    expect(titleText({ title: 'x', subject }, readerOf('en'))).toBe(english)
  })

  it('is the title of the server where a person wrote it, and where the code is not known', () => {
    expect(titleText({ title: 'Stühle' }, readerOf('de'))).toBe('Stühle')
    const subject = SUBJECTS[0]![0]
    expect(titleText({ title: 'Order from Ast', subject }, readerOf('de', 'approvals.subject.ORDER_FROM'))).toBe(
      'Order from Ast',
    )
  })
})
