import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MessageId, Translate } from '@nexus/console-i18n'
import { createIntl } from 'react-intl'
import { letterText } from './letter-text.js'

const root = join(__dirname, '../../../../../..')
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

function readerOf(language: 'en' | 'de') {
  const messages = JSON.parse(textOf(`libs/console/i18n/messages/${language}.json`)) as Record<string, string>
  const intl = createIntl({ locale: language, messages })
  const t: Translate = (id, values) => intl.formatMessage({ id }, values)
  const problems: Record<string, string> = language === 'de' ? { 'request.not_found': 'Das gibt es nicht.' } : {}
  return {
    t,
    isMessage: (id: string): id is MessageId => Object.hasOwn(messages, id),
    problemText: ({ code, detail }: { code: string; detail: string }) => problems[code] ?? detail,
  }
}

/** Of faults of a delivery: a broken contract, a crash, an unknown version, and everything else. */
const FAULTS = [
  ...new Set(
    [...textOf('libs/platform/outbox/src/delivery-failure.ts').matchAll(/'(event\.\w+)'/g)].map(
      ([, code = '']) => code,
    ),
  ),
]

describe('why an event was given up', () => {
  it.each(['en', 'de'] as const)(
    'is said in %s for every fault of a delivery, with the words of the service',
    (language) => {
      expect(FAULTS.length).toBeGreaterThan(3)
      const all = FAULTS.map((errorCode) => letterText({ errorCode, error: 'TypeError: x' }, readerOf(language)))
      expect(new Set(all.map(({ said }) => said)).size).toBe(FAULTS.length)
      for (const { said, words } of all) {
        expect(said).not.toContain('TypeError')
        expect(words).toBe('TypeError: x')
      }
    },
  )

  it.each([
    ['event.handler_failed', 'TypeError: x', 'Ein unerwarteter Fehler hielt den Dienst auf.', 'TypeError: x'],
    ['request.not_found', 'no order 7', 'Das gibt es nicht.', 'no order 7'],
    ['of.tomorrow', 'no order 7', 'Der Dienst meldet: no order 7', undefined],
    ['event.of_tomorrow', 'no order 7', 'Der Dienst meldet: no order 7', undefined],
    [
      'request.not_found',
      'A redrive of this was interrupted. no order 7',
      'Ein erneutes Senden wurde unterbrochen. Das gibt es nicht.',
      'no order 7',
    ],
  ])('in German: %s, %j', (errorCode, error, said, words) => {
    expect(letterText({ errorCode, error }, readerOf('de'))).toEqual({
      said,
      ...(words === undefined ? {} : { words }),
    })
  })

  it('in English is what the service says, once', () => {
    expect(letterText({ errorCode: 'request.not_found', error: 'no order 7' }, readerOf('en'))).toEqual({
      said: 'The service says: no order 7',
    })
  })

  it('knows what the platform writes before the error of a redrive that broke off', () => {
    expect(textOf('libs/platform/outbox/src/dead-letters.ts')).toContain("'A redrive of this was interrupted. '")
  })
})
