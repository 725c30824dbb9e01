import type { Translate } from '@nexus/console-i18n'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIntl } from 'react-intl'
import { cancellationText, closureText } from './end-text.js'

const folder = join(__dirname, '../../../../../../libs/console/i18n/messages')

function readerOf(locale: string): Translate {
  const messages = JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8')) as Record<string, string>
  const onError = (error: Error): never => {
    throw error
  }
  const intl = createIntl({ locale, messages, onError, onWarn: () => undefined })
  return (id, values) => intl.formatMessage({ id }, values)
}

describe('why an order is closed', () => {
  const reason = 'Nothing was left to do for 10 days'

  it.each([
    ['en', 10, 'Nothing was left to do for 10 days'],
    ['de', 10, '10 Tage lang war nichts mehr zu tun'],
    ['de', 1, 'Einen Tag lang war nichts mehr zu tun'],
  ])('reads in %s when it closed by itself after %i days', (language, idleDays, said) => {
    expect(closureText({ reason, idleDays }, readerOf(language))).toBe(said)
  })

  it('is in the words of who closed it', () => {
    expect(closureText({ reason: 'The project is over' }, readerOf('de'))).toBe('The project is over')
  })
})

describe('why an order is cancelled', () => {
  it.each([
    ['en', 'Merged into another draft'],
    ['de', 'Mit einem anderen Entwurf zusammengeführt'],
  ])('reads in %s when it was merged', (language, said) => {
    const merged = {
      cancellationReason: 'Merged into another draft',
      mergedInto: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b04',
    }
    expect(cancellationText(merged, readerOf(language))).toBe(said)
  })

  it('is in the words of who cancelled it', () => {
    expect(cancellationText({ cancellationReason: 'Not needed' }, readerOf('de'))).toBe('Not needed')
    expect(cancellationText({}, readerOf('de'))).toBeUndefined()
  })
})
