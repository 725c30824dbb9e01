import { formatDate } from '@nexus/console-format'
import type { Translate } from '@nexus/console-i18n'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIntl } from 'react-intl'
import { type Reader, type WarningFacts, warningSentence } from './warning-sentence.js'

const folder = join(__dirname, '../../../../../../libs/console/i18n/messages')

function readerOf(language: 'en' | 'de'): Reader {
  const messages = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Record<string, string>
  const fail = (error: Error): never => {
    throw error
  }
  const intl = createIntl({ locale: language, messages, onError: fail, onWarn: () => undefined })
  const t: Translate = (id, values) => intl.formatMessage({ id }, values)
  return { t, format: { date: (date) => formatDate(date, language) } }
}

const days = { needBy: '2026-04-09', earliest: '2026-04-10' }
const late = (parts: { days: number }): WarningFacts => ({
  ...{ code: 'lead_time', line: 2, category: 'Möbel' },
  ...days,
  ...parts,
})
const again: WarningFacts = {
  ...{ code: 'duplicate_need', description: 'Stuhl', title: 'Neues Büro' },
  ...{ requesterName: 'Ada', submittedOn: '2026-03-31' },
}
const { requesterName: _name, ...unnamed } = again

describe('a warning of a requisition', () => {
  it.each<[WarningFacts, string, string]>([
    [
      late({ days: 10 }),
      'Möbel usually takes 10 days: expect line 2 on Apr 10, 2026, not on Apr 9, 2026.',
      'Möbel braucht üblicherweise 10 Tage: Position 2 ist am 10. Apr. 2026 zu erwarten, nicht am 9. Apr. 2026.',
    ],
    [late({ days: 1 }), 'takes 1 day:', 'braucht üblicherweise 1 Tag:'],
    [
      again,
      '“Stuhl” was asked for by Ada on Mar 31, 2026 in “Neues Büro”: make sure that both are needed.',
      '„Stuhl“ wurde von Ada am 31. März 2026 in „Neues Büro“ angefordert: Prüfen Sie, ob beides gebraucht wird.',
    ],
    [unnamed, 'was asked for on Mar 31, 2026 in', 'wurde am 31. März 2026 in'],
  ])('says %j in the language of who reads it', (facts, english, german) => {
    const warning = { detail: 'As the server says it', facts }
    expect(warningSentence(warning, readerOf('en'))).toContain(english)
    expect(warningSentence(warning, readerOf('de'))).toContain(german)
  })

  it('says what the server says where its facts are not known, or are of a code to come', () => {
    expect(warningSentence({ detail: 'Chairs take long.' }, readerOf('de'))).toBe('Chairs take long.')
    const later = { code: 'later' } as unknown as WarningFacts
    expect(warningSentence({ detail: 'New.', facts: later }, readerOf('de'))).toBe('New.')
  })
})
