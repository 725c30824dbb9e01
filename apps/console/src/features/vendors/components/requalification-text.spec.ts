import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Translate } from '@nexus/console-i18n'
import { formatDate } from '@nexus/console-format'
import { createIntl } from 'react-intl'
import { requalificationText } from './requalification-text.js'

const root = join(__dirname, '../../../../../..')
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

function readerOf(language: string) {
  const messages = read(`libs/console/i18n/messages/${language}.json`) as Record<string, string>
  const intl = createIntl({
    locale: language,
    messages,
    onError: (error) => {
      throw error
    },
  })
  const t: Translate = (id, values) => intl.formatMessage({ id }, values)
  return {
    t,
    format: { date: (date: string) => formatDate(date, language) },
    recordedText: (text: string) => `<${text}>`,
  }
}

const GROUNDS = [
  [
    { code: 'qualified-long-ago', months: 24, qualifiedOn: '2024-01-31' },
    'Die Qualifizierung vom 31. Jan. 2024 liegt mindestens 24 Monate zurück.',
    'The qualification of Jan 31, 2024 is at least 24 months old.',
  ],
  [
    { code: 'edition-requires-it', edition: 3, title: 'Grundlagen' },
    'Ausgabe 3 von „Grundlagen“ verlangt es.',
    'Edition 3 of “Grundlagen” requires it.',
  ],
] as const

describe('why a vendor is qualified anew', () => {
  it('is tried for every code that the server gives', () => {
    const { schemas } = (
      read('docs/openapi.json') as {
        components: {
          schemas: {
            Vendor: {
              properties: {
                requalification: {
                  anyOf: readonly {
                    properties?: { grounds: { oneOf: readonly { properties: { code: { const: string } } }[] } }
                  }[]
                }
              }
            }
          }
        }
      }
    ).components
    const found = schemas.Vendor.properties.requalification.anyOf.flatMap(
      ({ properties }) => properties?.grounds.oneOf.map((one) => one.properties.code.const) ?? [],
    )
    expect(GROUNDS.map(([{ code }]) => code)).toEqual(found)
  })

  it.each(GROUNDS)('%j is „%s“, or “%s”', (grounds, german, english) => {
    expect(requalificationText({ reason: 'x', grounds }, readerOf('de'))).toBe(german)
    expect(requalificationText({ reason: 'x', grounds }, readerOf('en'))).toBe(english)
  })

  it('is what somebody wrote, or a sentence that the server kept, where there are no grounds', () => {
    expect(requalificationText({ reason: 'New owner' }, readerOf('de'))).toBe('<New owner>')
  })
})
