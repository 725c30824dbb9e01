import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Format, MessageId, Translate } from '@nexus/console-i18n'
import { formatDecimal, formatInstant, formatMoney } from '@nexus/console-format'
import { createIntl } from 'react-intl'
import { type Reader, type Reason, reasonsText } from './reason-text.js'

const root = join(__dirname, '../../../../../..')
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly format?: string
  readonly example?: unknown
}

const { oneOf: REASONS } = (
  read('docs/openapi.json') as { components: { schemas: { ApprovalReason: { oneOf: readonly Schema[] } } } }
).components.schemas.ApprovalReason

/** Something that the schema allows: with everything that may be there, or with no more than what has to be. */
function sample(schema: Schema, isFull: boolean): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.example !== undefined) return schema.example
  if (schema.anyOf !== undefined) return sample(schema.anyOf[0]!, isFull)
  if (schema.format === 'date-time') return '2026-05-01T07:00:00.000Z'
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => isFull || schema.required?.includes(name) === true)
          .map(([name, of]) => [name, sample(of, isFull)]),
      )
    case 'array':
      return isFull && schema.items !== undefined ? [sample(schema.items, isFull)] : []
    case 'integer':
      return 2
    default:
      return 'some text'
  }
}

function readerOf(language: 'en' | 'de', without: readonly string[] = []): Reader {
  const all = read(`libs/console/i18n/messages/${language}.json`) as Record<string, string>
  const messages = Object.fromEntries(Object.entries(all).filter(([id]) => !without.includes(id)))
  const intl = createIntl({
    locale: language,
    messages,
    onError: (error) => {
      throw error
    },
  })
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  const t: Translate = (id, values) => intl.formatMessage({ id }, values)
  return {
    t,
    isMessage: (id): id is MessageId => Object.hasOwn(messages, id),
    format: {
      money: (money: { amount: string; currency: string }) => formatMoney(money, locale),
      decimal: (text: string) => formatDecimal(text, locale),
      instant: (instant: string) => formatInstant(instant, locale, 'Europe/Berlin'),
    } as Format,
    stepName: (name) => (name === 'One approver' ? 'Eine Genehmigung' : name),
    roleName: (role) => (role === 'approver' ? t('administration.role.approver') : role),
  }
}

const ann = { userId: 'ann', userName: 'Ann' }
const reasons: readonly Reason[] = [
  {
    code: 'CONDITION_TRUE',
    parameters: {
      condition: 'amount < 500',
      currency: 'EUR',
      values: [{ fact: 'amount', value: { amount: '404.20', currency: 'EUR' } }],
    },
  },
  { code: 'ASKED', parameters: { people: [ann, { ...ann, userName: 'Bob', onBehalfOf: ann }] } },
  { code: 'FIRST_DECIDES', parameters: {} },
]
const plain = (text: string | undefined): string | undefined => text?.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('reasons in the language of the reader', () => {
  it.each(['en', 'de'] as const)('have words for every code of the contract: %s', (language) => {
    const reader = readerOf(language)
    expect(REASONS.length).toBeGreaterThan(50)
    for (const schema of REASONS)
      for (const isFull of [true, false]) {
        const reason = sample(schema, isFull) as Reason
        const text = reasonsText([reason], reader)
        expect([reason.code, text]).toEqual([reason.code, expect.stringMatching(/^[^{}]+$/)])
        expect(text).not.toMatch(/undefined|\[object/)
      }
  })

  it.each(['en', 'de'] as const)('have words for whatever a parameter may be: %s', (language) => {
    const reader = readerOf(language)
    const choices = (schema: Schema): readonly (readonly [string, unknown])[] =>
      Object.entries(schema.properties ?? {}).flatMap(([name, { enum: values = [] }]) => values.map((v) => [name, v]))
    for (const schema of REASONS)
      for (const [name, value] of choices(schema.properties?.['parameters'] ?? {})) {
        const { code, parameters } = sample(schema, true) as Reason
        expect(reasonsText([{ code, parameters: { ...parameters, [name]: value } } as Reason], reader)).toBeDefined()
      }
  })

  it('write amounts, conditions and people as the reader does', () => {
    expect(plain(reasonsText(reasons, readerOf('de')))).toBe(
      'Gilt, denn die Summe ist weniger als 500,00 € (Summe mit Steuer: 404,20 €). Gefragt: Ann, Bob in Vertretung von Ann. Die erste Entscheidung zählt.',
    )
    expect(plain(reasonsText(reasons, readerOf('en')))).toBe(
      'Applies, because the total is less than €500.00 (Total with tax: €404.20). Asked: Ann, Bob on behalf of Ann. The first decision counts.',
    )
    const until: Reason = {
      code: 'ON_BEHALF_OF',
      parameters: { person: ann, until: '2026-05-01T07:00:00.000Z', over: [] },
    }
    expect(plain(reasonsText([until], readerOf('de')))).toMatch(
      /^entscheidet in Vertretung von Ann bis .*2026.* 0?9:00$/,
    )
    const role: Reason = { code: 'HOLDS_ROLE', parameters: { role: 'approver' } }
    expect(reasonsText([role], readerOf('de'))).toBe('hat die Rolle Genehmigung')
  })

  it('leave it to the sentence of the server where one of them is not known, or there are none', () => {
    expect(reasonsText(reasons, readerOf('de', ['approvals.reason.ASKED']))).toBeUndefined()
    expect(reasonsText([], readerOf('de'))).toBeUndefined()
  })
})
