import { DOCUMENT_SUBJECT_CODES, type DocumentSubject } from '@nexus/contracts-workflow'
import { titleInEachLanguage } from './subject-words.policy.js'

const SUBJECTS: readonly (readonly [DocumentSubject, string])[] = [
  [{ code: 'ORDER_FROM', parameters: { vendorName: 'Ast' } }, 'Bestellung bei Ast'],
  [
    { code: 'ORDER_CHANGE', parameters: { orderNumber: 'PO-7', changeNumber: 2, reason: 'Neuer Preis' } },
    'Änderung 2 der Bestellung PO-7: Neuer Preis',
  ],
  [
    { code: 'PAYMENT_TO', parameters: { vendorName: 'Ast', invoiceNumbers: ['R-1', 'R-2'] } },
    'Zahlung an Ast: R-1, R-2',
  ],
]

describe('the title of a document in notifications', () => {
  it('is tried for every code', () => {
    expect(SUBJECTS.map(([{ code }]) => code)).toEqual(DOCUMENT_SUBJECT_CODES)
  })

  it.each(SUBJECTS)('%j is „%s“ in German and the title in English', (subject, de) => {
    expect(titleInEachLanguage('Title', subject)).toEqual({ en: 'Title', de })
  })

  it('is what a person wrote in both languages', () => {
    expect(titleInEachLanguage('Chairs', null)).toEqual({ en: 'Chairs', de: 'Chairs' })
    expect(titleInEachLanguage('Chairs', undefined)).toEqual({ en: 'Chairs', de: 'Chairs' })
  })

  it('is never longer than a title may be', () => {
    const subject = { code: 'ORDER_FROM', parameters: { vendorName: 'A'.repeat(300) } } as const
    expect(titleInEachLanguage('x', subject).de.length).toBeLessThanOrEqual(200)
  })
})
