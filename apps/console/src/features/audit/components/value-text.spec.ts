import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatDate, formatDecimal, formatInstant, formatMoney } from '@nexus/console-format'
import type { MessageId, Translate } from '@nexus/console-i18n'
import { createIntl } from 'react-intl'
import { isPersonField, keptRefusal, type ValueReader, valueMessage, valueText } from './value-text.js'

const root = join(__dirname, '../../../../../..')
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))
const messagesOf = (language: string) => read(`libs/console/i18n/messages/${language}.json`) as Record<string, string>

const ANN = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22'
const BEN = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b23'
const NOBODY = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b24'
const NAMES = new Map([
  [ANN, 'Ann'],
  [BEN, 'Ben'],
])

function readerOf(language: string): ValueReader {
  const messages = messagesOf(language)
  const intl = createIntl({ locale: language, messages })
  const t: Translate = (id, values) => intl.formatMessage({ id }, values)
  return {
    t,
    isMessage: (id): id is MessageId => Object.hasOwn(messages, id),
    format: {
      money: (money) => formatMoney(money, language).replaceAll('\u00a0', ' '),
      decimal: (text) => formatDecimal(text, language),
      date: (date) => formatDate(date, language),
      instant: (instant) => formatInstant(instant, language, 'Europe/Berlin'),
    },
    countryName: (code) => (code === 'AT' ? 'Österreich' : code),
    unitName: (code) => messages[`units.${code}`] ?? code,
    recordedText: (text) => `<${text}>`,
    nameOf: (id) => NAMES.get(id),
    problemText: ({ code, detail, facts }) =>
      code === 'a.known' ? `Bestellen Sie mindestens ${facts?.['floor'] === '6' ? '6' : 'so viel'}.` : detail,
  }
}

interface Schema {
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

/** The words that each field of the API can hold, by the name of the field. */
function closedLists(): ReadonlyMap<string, ReadonlySet<string>> {
  const { schemas } = (read('docs/openapi.json') as { components: { schemas: Record<string, Schema> } }).components
  const found = new Map<string, Set<string>>()
  const visit = (schema: Schema, field: string | undefined): void => {
    for (const value of [...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const])])
      if (field !== undefined && typeof value === 'string') found.set(field, (found.get(field) ?? new Set()).add(value))
    for (const [name, of] of Object.entries(schema.properties ?? {})) visit(of, name)
    if (schema.items !== undefined) visit(schema.items, field)
    for (const of of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) visit(of, field)
  }
  for (const schema of Object.values(schemas)) visit(schema, undefined)
  return found
}

/**
 * What the trail keeps, as services name it in their views; `code` is that of reasons, confirmations and cost centres alike,
 * and says nothing by itself.
 */
const KEPT = [
  ...(['acknowledgement', 'answer', 'billableBasis', 'billing', 'by', 'cause', 'continuity', 'decision'] as const),
  ...(['documentType', 'documentTypes', 'duplicatePolicy', 'dutyWarnings', 'holdOnExpiry', 'holds'] as const),
  ...(['instanceState', 'language', 'locale', 'operator', 'outcome', 'payment', 'purpose', 'reasonCode'] as const),
  ...(['receipt', 'resolution', 'screen', 'source', 'stage', 'stages', 'state', 'status', 'transfers'] as const),
  ...(['type', 'vendorActivation', 'vendorDocumentExpiryHolds', 'vendorSharedIban', 'verdict', 'kind'] as const),
] as const

describe('the words for what fields hold', () => {
  it.each(['en', 'de'])('are there in %s for every closed list that the trail keeps', (language) => {
    const lists = closedLists()
    const { isMessage } = readerOf(language)
    expect(KEPT.filter((field) => (lists.get(field)?.size ?? 0) < 2)).toEqual([])
    const missing = KEPT.flatMap((field) =>
      [...(lists.get(field) ?? [])]
        .filter((value) => valueMessage(field, value, isMessage) === undefined)
        .map((value) => `${field}: ${value}`),
    )
    expect(missing).toEqual([])
  })

  it('are those of the field', () => {
    const { isMessage } = readerOf('de')
    expect(valueMessage('receipt', 'FULL', isMessage)).toBe('orders.receipt.FULL')
    expect(valueMessage('billing', 'FULL', isMessage)).toBe('orders.billing.FULL')
    expect(valueMessage('title', 'OPEN', isMessage)).toBeUndefined()
    expect(valueMessage('constructor', 'OPEN', isMessage)).toBeUndefined()
  })
})

describe('what a field holds, in German', () => {
  const eur = (amount: string) => ({ amount, currency: 'EUR' })

  it.each([
    ['state', 'IN_APPROVAL', 'In Genehmigung'],
    ['state', 'OF_TOMORROW', 'OF_TOMORROW'],
    ['automatic', true, 'Ja'],
    ['booked', false, 'Nein'],
    ['needBy', '2026-03-31', '31. März 2026'],
    ['closedAt', '2026-03-31T10:00:00.000Z', '31. März 2026, 12:00'],
    ['gross', eur('1250.5'), '1.250,50 €'],
    ['quantity', '1250.50', '1.250,5'],
    ['rows', 12000, '12.000'],
    ['documentVersion', 1200, '1200'],
    ['number', '1.5', '1.5'],
    ['title', 'OPEN', 'OPEN'],
    ['country', 'AT', 'Österreich'],
    ['unitCode', 'XBX', 'Kartons'],
    ['holds', ['po', 'payment'], 'Bestellungen, Zahlungen'],
    ['holds', [], '–'],
    ['roles', ['buyer', 'of-tomorrow'], 'Einkauf, of-tomorrow'],
    ['reason', 'Nobody answered', '<Nobody answered>'],
    ['purpose', null, '–'],
    ['managerUserId', ANN, 'Ann'],
    ['userIds', [ANN, NOBODY, BEN], `Ann, ${NOBODY}, Ben`],
    ['roles', ['buyer', BEN], 'Einkauf, Ben'],
    ['scope', { vendorId: BEN }, 'Lieferant: Ben'],
    [
      'closure',
      { kind: 'soft', reason: 'Idle', automatic: true, idleDays: null },
      'Art: Kann wieder geöffnet werden\nGrund: <Idle>\nVon selbst: Ja',
    ],
    ['totals', { net: eur('100.00'), gross: eur('119.00') }, 'Netto: 100,00 €\nGesamt: 119,00 €'],
    [
      'lines',
      [
        { quantity: '2.50', unitCode: 'KGM' },
        { quantity: '1.00', unitCode: 'C62' },
      ],
      '1. Menge: 2,5\n   Einheit: kg\n2. Menge: 1\n   Einheit: Stk.',
    ],
    [
      'approval',
      { verdict: 'approved', reason: 'Approved by Ann.', reasons: [{ code: 'DECIDED_BY', parameters: {} }] },
      'Urteil: genehmigt\nGrund: <Approved by Ann.>',
    ],
    ['transfers', [{ transferId: 'T-1', reasons: ['AC04'] }], '1. Überweisung: T-1\n   Gründe: AC04'],
  ])('%s: %j is %j', (field, value, expected) => {
    expect(valueText(field, value, readerOf('de'))).toBe(expected)
  })

  it('is what was refused, by its code, where that was kept beside it', () => {
    const reader = readerOf('de')
    const lapse = { code: 'a.known', facts: { floor: '6' } }
    const state = { lapseReason: 'order at least 6', judgement: { outcome: 'none', lapse } }
    expect(keptRefusal(state)).toEqual(lapse)
    expect(valueText('lapseReason', state.lapseReason, reader, keptRefusal(state))).toBe('Bestellen Sie mindestens 6.')
    expect(valueText('judgement', state.judgement, reader)).toContain(': Bestellen Sie mindestens 6.')
    const failed = { failureCode: 'a.known', failureDetail: 'too much' }
    expect(valueText('failureDetail', 'too much', reader, keptRefusal(failed))).toBe(
      'Bestellen Sie mindestens so viel.',
    )
  })

  it('is what a server said where there was no code, and where it is not known', () => {
    const reader = readerOf('de')
    for (const state of [null, {}, { judgement: { outcome: 'none' } }, { failureCode: 'of.tomorrow' }])
      expect(valueText('lapseReason', 'order at least 6', reader, keptRefusal(state))).toBe('<order at least 6>')
    expect(valueText('lapse', { code: 'of.tomorrow' }, reader)).toBe('Code: of.tomorrow')
    expect(valueText('costCentre', { code: 'a.known', name: 'Sales' }, reader)).toBe('Code: a.known\nName: Sales')
  })

  it('is something of everything', () => {
    for (const value of [0, -1.5, 1e30, '', [], {}, [[]], [null], { a: { b: [] } }, '\u0000'])
      expect(typeof valueText('x', value, readerOf('de'))).toBe('string')
  })
})

describe('fields of people', () => {
  it.each(['userId', 'managerUserId', 'createdBy', 'approvedBy', 'assigneeId', 'requesterId'])('%s is one', (field) => {
    expect(isPersonField(field)).toBe(true)
  })

  it.each(['vendorId', 'by', 'userIds', 'state'])('%s is none', (field) => {
    expect(isPersonField(field)).toBe(false)
  })
})
