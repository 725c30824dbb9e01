import type { Format, MessageId, Translate } from '@nexus/console-i18n'
import type { AuditEntry } from '../queries/vendor-queries.js'

export type HistoryEntity = 'vendor' | 'supplier-invoice'

/** How the person reads: language, time and numbers. */
export interface Reader {
  readonly t: Translate
  readonly format: Pick<Format, 'money' | 'date' | 'instant' | 'decimal'>
  readonly isMessage: (id: string) => id is MessageId
  readonly countryName: (code: string) => string
}

/** One field that a change touched; without values where they do not fit into a line. */
export interface HistoryChange {
  readonly field: string
  readonly label: string
  readonly from?: string
  readonly to?: string
}

/** Undefined for what cannot be written in a line. */
type Write = (value: unknown, reader: Reader) => string | undefined

const MOST_CHARACTERS = 80

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const asText: Write = (value) =>
  typeof value !== 'string' ? undefined : value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value

const asMoney: Write = (value, { format }) =>
  isObject(value) && typeof value['amount'] === 'string' && typeof value['currency'] === 'string'
    ? format.money({ amount: value['amount'], currency: value['currency'] })
    : undefined

const asInstant: Write = (value, { format }) => (typeof value === 'string' ? format.instant(value) : undefined)

const asCount: Write = (value, { format }) => (typeof value === 'number' ? format.decimal(String(value)) : undefined)

const asDays: Write = (value, { t }) => (typeof value === 'number' ? t('vendors.days', { count: value }) : undefined)

const asAnswer: Write = (value, { t }) =>
  typeof value === 'boolean' ? t(value ? 'approvals.document.yes' : 'approvals.document.no') : undefined

const asCountry: Write = (value, { countryName }) => (typeof value === 'string' ? countryName(value) : undefined)

/** A word out of a closed list, by its message; one that this console does not know yet, as it is. */
const asWord =
  (area: string): Write =>
  (value, { t, isMessage }) => {
    if (typeof value !== 'string') return undefined
    const id = `${area}.${value}`
    return isMessage(id) ? t(id) : value
  }

const asStages: Write = (value, reader) => {
  if (!Array.isArray(value)) return undefined
  const names = value.map((stage) => asWord('vendors.stage')(stage, reader) ?? '–')
  return names.length === 0 ? '–' : names.join(', ')
}

const asBlacklisting: Write = (value, { t, format }) => {
  if (!isObject(value)) return undefined
  const { until } = value
  if (typeof until === 'string') return t('vendors.blacklist.until_day', { day: format.date(until) })
  return t('vendors.blacklist.for_good')
}

/** Lists, and ids that say nothing to people. */
const unwritten: Write = () => undefined

const FIELDS: Readonly<Record<HistoryEntity, ReadonlyMap<string, readonly [MessageId, Write]>>> = {
  vendor: new Map<string, readonly [MessageId, Write]>([
    ['name', ['vendors.field.name', asText]],
    ['taxId', ['vendors.field.tax_id', asText]],
    ['country', ['vendors.field.country', asCountry]],
    ['registrationNumber', ['vendors.field.registration', asText]],
    ['postalCode', ['vendors.field.postal_code', asText]],
    ['website', ['vendors.field.website', asText]],
    ['kind', ['vendors.field.kind', asText]],
    ['state', ['vendors.field.state', asWord('vendors.state')]],
    ['holds', ['vendors.history.holds', asStages]],
    ['holdDetails', ['vendors.history.hold_reasons', unwritten]],
    ['blacklisted', ['vendors.state.BLACKLISTED', asBlacklisting]],
    ['blacklistProposal', ['vendors.history.blacklist_proposal', asBlacklisting]],
    ['mergedInto', ['vendors.history.merged', unwritten]],
    ['qualifiedAt', ['vendors.field.qualified', asInstant]],
    ['requalification', ['vendors.qualifications.purpose.REQUALIFICATION', unwritten]],
    ['paymentTermsDays', ['vendors.field.payment_days', asDays]],
    ['bankAccounts', ['vendors.bank.title', unwritten]],
    ['unconfirmedBankAccounts', ['vendors.history.unconfirmed_accounts', unwritten]],
  ]),
  'supplier-invoice': new Map<string, readonly [MessageId, Write]>([
    ['number', ['invoices.field.number', asText]],
    ['state', ['vendors.field.state', asWord('states')]],
    ['payment', ['invoices.field.payment', asWord('invoices.payment')]],
    ['orderId', ['invoices.field.order', unwritten]],
    ['payable', ['invoices.sum.payable', asMoney]],
    ['reserved', ['invoices.sum.reserved', asMoney]],
    ['paid', ['invoices.sum.paid', asMoney]],
    ['discounted', ['invoices.sum.discounted', asMoney]],
    ['credited', ['invoices.sum.credited', asMoney]],
    ['disputed', ['invoices.sum.disputed', asMoney]],
    ['shortPaid', ['invoices.sum.shortPaid', asMoney]],
    ['openExceptions', ['vendors.history.open_exceptions', asCount]],
    ['booked', ['vendors.history.booked', asAnswer]],
  ]),
}

/** What is said of every change anyway. */
const SILENT = new Set(['version', 'updatedAt', 'createdAt', 'createdBy'])

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

/**
 * What a change did, in the words of the person; nothing of what came with the first writing.
 * @returns as well how many fields differ that have no name here
 */
export function historyChanges(
  entity: HistoryEntity,
  { before, after }: Pick<AuditEntry, 'before' | 'after'>,
  reader: Reader,
): { readonly changes: readonly HistoryChange[]; readonly unnamed: number } {
  if (before === null || after === null) return { changes: [], unnamed: 0 }
  const differs = (field: string): boolean => JSON.stringify(before[field]) !== JSON.stringify(after[field])
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !SILENT.has(field) && differs(field) && !(field === 'holdDetails' && differs('holds')),
  )
  const changes = fields.flatMap((field): HistoryChange[] => {
    const known = FIELDS[entity].get(field)
    if (known === undefined) return []
    const [id, write] = known
    const label = reader.t(id)
    const written = (value: unknown) => (isEmpty(value) ? '–' : write(value, reader))
    const [from, to] = [written(before[field]), written(after[field])]
    return [from === undefined || to === undefined || from === to ? { field, label } : { field, label, from, to }]
  })
  return { changes, unnamed: fields.length - changes.length }
}
