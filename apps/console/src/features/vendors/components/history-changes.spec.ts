import { formatDate, formatDecimal, formatInstant, formatMoney } from '@nexus/console-format'
import type { MessageId, Translate } from '@nexus/console-i18n'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIntl } from 'react-intl'
import { type HistoryChange, historyChanges, type Reader } from './history-changes.js'

const root = join(__dirname, '../../../../../..')
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

function readerOf(language: 'en' | 'de'): Reader {
  const messages = read(`libs/console/i18n/messages/${language}.json`) as Record<string, string>
  const fail = (error: Error): never => {
    throw error
  }
  const intl = createIntl({ locale: language, messages, onError: fail, onWarn: () => undefined })
  const t: Translate = (id, values) => intl.formatMessage({ id }, values)
  return {
    t,
    isMessage: (id): id is MessageId => Object.hasOwn(messages, id),
    countryName: (code) => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code,
    format: {
      money: (money) => formatMoney(money, language),
      date: (date) => formatDate(date, language),
      instant: (instant) => formatInstant(instant, language, 'Europe/Berlin'),
      decimal: (text) => formatDecimal(text, language),
    },
  }
}

const german = readerOf('de')
const textOf = ({ label, from, to }: HistoryChange) => (from === undefined ? label : `${label}: ${from} → ${to ?? ''}`)
const eur = (amount: string) => ({ amount, currency: 'EUR' })

describe('what a change of a vendor did', () => {
  it.each([
    ['name', 'Paper', 'Paper & Co', 'Name: Paper → Paper & Co'],
    ['website', null, 'x'.repeat(90), `Website: – → ${'x'.repeat(80)}…`],
    ['country', 'DE', 'AT', 'Land: Deutschland → Österreich'],
    ['state', 'ACTIVE', 'REQUALIFY', 'Status: Aktiv → Requalifizieren'],
    ['state', 'ACTIVE', 'TO_COME', 'Status: Aktiv → TO_COME'],
    ['holds', [], ['po', 'invoice'], 'Angehalten: – → Bestellungen, Rechnungen'],
    ['qualifiedAt', null, '2026-03-31T22:30:00.000Z', 'Qualifiziert: – → 1. Apr. 2026, 00:30'],
    ['paymentTermsDays', 30, 1, 'Zahlungsziel: 30 Tage → 1 Tag'],
    ['blacklisted', null, { reason: 'Fraud', until: '2027-12-31' }, 'Gesperrt: – → bis 31. Dez. 2027'],
    ['blacklisted', { reason: 'Fraud', until: null }, null, 'Gesperrt: auf Dauer → –'],
    ['bankAccounts', [], [{ iban: 'DE89370400440532013000' }], 'Bankkonten'],
    ['mergedInto', null, '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22', 'Mit einem anderen Lieferanten zusammengeführt'],
  ])('%s from %j to %j is said as people say it', (field, from, to, said) => {
    const { changes, unnamed } = historyChanges('vendor', { before: { [field]: from }, after: { [field]: to } }, german)
    expect([changes.map(textOf), unnamed]).toEqual([[said], 0])
  })

  it('says once that something is held, and that only its reasons are others', () => {
    const held = (reason: string) => ({ holds: ['po'], holdDetails: [{ stage: 'po', reason }] })
    const placed = { before: { holds: [], holdDetails: [] }, after: held('Damage') }
    expect(historyChanges('vendor', placed, german).changes.map(textOf)).toEqual(['Angehalten: – → Bestellungen'])
    const other = { before: held('Damage'), after: held('Delay') }
    expect(historyChanges('vendor', other, german).changes.map(textOf)).toEqual(['Gründe für das Anhalten'])
  })

  it('counts what has no name here, and leaves out what is said of every change', () => {
    const entry = { before: { version: 1, unheardOf: 1, name: 'A' }, after: { version: 2, unheardOf: 2, name: 'B' } }
    expect(historyChanges('vendor', entry, german)).toMatchObject({ changes: [{ field: 'name' }], unnamed: 1 })
    expect(historyChanges('vendor', { before: null, after: { name: 'A' } }, german).changes).toEqual([])
  })

  it('has a name for every field that the API tells of a vendor, in both languages', () => {
    const { Vendor } = (
      read('docs/openapi.json') as { components: { schemas: Record<string, { properties: object }> } }
    ).components.schemas
    // The audit trail keeps no warnings; who and when is said of every change.
    const kept = Object.keys(Vendor!.properties).filter(
      (field) => !['vendorId', 'warnings', 'version', 'createdAt', 'createdBy', 'updatedAt'].includes(field),
    )
    for (const reader of [german, readerOf('en')])
      for (const field of kept) {
        const { changes } = historyChanges('vendor', { before: { [field]: 1 }, after: { [field]: 2 } }, reader)
        expect([field, changes.length]).toEqual([field, 1])
        expect(changes[0]?.label).not.toBe(field)
      }
  })
})

describe('what a change of an invoice did', () => {
  it.each([
    ['state', 'CAPTURED', 'MATCHED', 'Status: Erfasst → Abgeglichen'],
    ['payment', 'OPEN', 'PAID', 'Zahlung: Offen → Bezahlt'],
    ['paid', eur('0.00'), eur('1250.50'), 'Bezahlt: 0,00\u00a0€ → 1.250,50\u00a0€'],
    ['openExceptions', 0, 2, 'Offene Abweichungen: 0 → 2'],
    ['booked', false, true, 'Auf die Bestellung gebucht: Nein → Ja'],
    ['orderId', null, '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22', 'Bestellung'],
  ])('%s from %j to %j is said as people say it', (field, from, to, said) => {
    const { changes } = historyChanges(
      'supplier-invoice',
      { before: { [field]: from }, after: { [field]: to } },
      german,
    )
    expect(changes.map(textOf)).toEqual([said])
  })
})
