import type { Format, KeptRefusal, MessageId, Problem, Translate } from '@nexus/console-i18n'
import { fieldName } from './field-name.js'

/** How the person reads: language, numbers, time and units. */
export interface ValueReader {
  readonly t: Translate
  readonly isMessage: (id: string) => id is MessageId
  readonly format: Pick<Format, 'money' | 'decimal' | 'date' | 'instant'>
  readonly countryName: (code: string) => string
  readonly unitName: (code: string) => string
  /** What is behind an id: a person, a vendor, a role …; undefined where it is not known. */
  readonly nameOf: (id: string) => string | undefined
  /** In place of a sentence that a server kept. */
  readonly recordedText: (text: string, refusal?: KeptRefusal) => string
  /** What a refusal says; its detail where the code is not known. */
  readonly problemText: (problem: Problem) => string
}

/** Where the words for the closed lists of fields are; what is in none of them is in `states` or `audit.value`. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  acknowledgement: ['orders.acknowledgement'],
  answer: ['orders.answer'],
  billableBasis: [],
  billing: ['orders.billing'],
  by: [],
  cancellationCode: ['orders.cancel.code'],
  cause: [],
  continuity: [],
  decision: ['approvals.reason_word'],
  documentType: ['approvals.type'],
  documentTypes: ['approvals.type'],
  duplicatePolicy: ['administration.billing.choice'],
  dutyWarnings: ['orders.duty'],
  holdOnExpiry: ['vendors.stage'],
  holds: ['vendors.stage'],
  instanceState: [],
  kind: ['notifications.kind', 'payments.terms.due'],
  language: [],
  locale: [],
  operator: [],
  outcome: ['orders.outcome', 'bank.outcome', 'approvals.reason_word'],
  payment: ['invoices.payment'],
  purpose: ['vendors.qualifications.purpose'],
  reasonCode: ['orders.cancel.code'],
  receipt: ['orders.receipt'],
  resolution: ['invoices.resolve'],
  roles: ['administration.role'],
  screen: [],
  source: ['audit.source', 'invoices.terms'],
  stage: ['vendors.stage'],
  stages: ['vendors.stage'],
  state: [],
  status: [],
  taxCategory: ['invoices.tax'],
  transfers: [],
  type: ['invoices.exception', 'payments.write_off'],
  vendorActivation: ['administration.purchasing.choice'],
  vendorDocumentExpiryHolds: ['vendors.stage'],
  vendorSharedIban: ['administration.purchasing.choice'],
  verdict: ['approvals.reason_word'],
}

/** Fields that hold the id of a person: `userId`, `assigneeId`, `createdBy`. */
export const isPersonField = (field: string): boolean =>
  /(?:[uU]serId|(?:assignee|author|owner|requester|user)Id|[a-z]By)$/.test(field)

/** Why something is as it is: a person wrote it, or a server did. */
const REASONS: ReadonlySet<string> = new Set([
  ...['cancellationReason', 'deletionReason', 'endReason', 'failureDetail', 'lapseReason', 'reason', 'stateReason'],
])

/** What a refusal said, word for word, beside its code. */
const REFUSALS: ReadonlySet<string> = new Set(['failureDetail', 'lapseReason'])
const OF_REFUSALS: ReadonlySet<string> = new Set(['code', 'detail', 'facts', 'pointer'])

/** What stands for programs beside one of these, which says the same. */
export const FOR_PROGRAMS: ReadonlySet<string> = new Set([
  'facts',
  'grounds',
  'parameters',
  'path',
  'pointer',
  'reasons',
])
const SENTENCES = ['detail', 'label', 'reason', 'text'] as const

/** Numbers that name something, and are not counted. */
const NAMES = /number$|version$|revision$|edition$|code$|reference$|^number$|^name$|title$|description$|detail$|text$/i

const DECIMAL = /^-?\d{1,20}\.\d{1,12}$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/**
 * What ended something that had been asked for, by its code: kept beside the sentence since there are codes. Undefined where
 * nothing did, and in what is older.
 */
export function keptRefusal(state: Fields | null | undefined): KeptRefusal | undefined {
  if (!isObject(state)) return undefined
  const { judgement, failureCode } = state
  const lapse = isObject(judgement) ? judgement['lapse'] : undefined
  const { code, facts } = isObject(lapse) ? lapse : { code: failureCode, facts: undefined }
  if (typeof code !== 'string') return undefined
  return isObject(facts) ? { code, facts } : { code }
}

/** The message for a word out of the closed list of a field; undefined where the console has none. */
export function valueMessage(
  field: string,
  value: string,
  isMessage: (id: string) => id is MessageId,
): MessageId | undefined {
  if (!Object.hasOwn(WORDS, field)) return undefined
  return [...(WORDS[field] ?? []), 'states', 'audit.value'].map((area) => `${area}.${value}`).find(isMessage)
}

/**
 * What a field of a change holds, as the person reads it: words for states and choices, yes and no, dates, amounts with their
 * currency, what is within others line by line. What it is cannot be told of everything: the rest is as it is kept.
 */
export function valueText(field: string, value: unknown, reader: ValueReader, refusal?: KeptRefusal): string {
  if (isEmpty(value)) return '–'
  if (typeof value === 'boolean') return reader.t(value ? 'approvals.document.yes' : 'approvals.document.no')
  if (typeof value === 'number') return NAMES.test(field) ? String(value) : reader.format.decimal(String(value))
  if (typeof value === 'string') return wordText(field, value, reader, refusal)
  if (Array.isArray(value)) return listText(field, value, reader)
  return isObject(value) ? objectText(value, reader) : String(value)
}

function wordText(field: string, value: string, reader: ValueReader, refusal: KeptRefusal | undefined): string {
  const { t, isMessage, format } = reader
  const id = valueMessage(field, value, isMessage)
  if (id !== undefined) return t(id)
  const name = reader.nameOf(value)
  if (name !== undefined) return name
  if (REFUSALS.has(field) && refusal !== undefined) {
    const said = reader.problemText({ ...refusal, detail: value })
    if (said !== value) return said
  }
  if (REASONS.has(field)) return reader.recordedText(value, refusal)
  if (field === 'country') return reader.countryName(value)
  if (field === 'unitCode') return reader.unitName(value)
  if (DATE.test(value)) return format.date(value)
  if (INSTANT.test(value)) return format.instant(value)
  return DECIMAL.test(value) && !NAMES.test(field) ? format.decimal(value) : value
}

/** Short things in a line; what has several fields line by line, each behind its number. */
function listText(field: string, values: readonly unknown[], reader: ValueReader): string {
  if (!values.some((value) => isObject(value) && moneyOf(value) === undefined))
    return values.map((value) => valueText(field, value, reader)).join(', ')
  return values.map((value, at) => `${at + 1}. ${indented(valueText(field, value, reader), '   ')}`).join('\n')
}

function objectText(value: Fields, reader: ValueReader): string {
  const money = moneyOf(value)
  if (money !== undefined) return reader.format.money(money)
  const refused = refusedText(value, reader)
  if (refused !== undefined) return refused
  const isSaid = SENTENCES.some((name) => !isEmpty(value[name]))
  const lines = Object.entries(value)
    .filter(([name, inner]) => !isEmpty(inner) && !(isSaid && FOR_PROGRAMS.has(name)))
    .map(([name, inner]) => {
      const text = valueText(name, inner, reader)
      const label = fieldName(name, reader.t, reader.isMessage)
      return text.includes('\n') ? `${label}:\n  ${indented(text, '  ')}` : `${label}: ${text}`
    })
  return lines.length === 0 ? '–' : lines.join('\n')
}

/** The sentence of what is nothing but a refusal; undefined where its code is not known. */
function refusedText(value: Fields, reader: ValueReader): string | undefined {
  const { code, detail, facts } = value
  if (typeof code !== 'string' || !Object.keys(value).every((name) => OF_REFUSALS.has(name))) return undefined
  const own = typeof detail === 'string' ? detail : ''
  const said = reader.problemText({ code, detail: own, ...(isObject(facts) ? { facts } : {}) })
  return said === own ? undefined : said
}

const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`)

function moneyOf(value: Fields): { readonly amount: string; readonly currency: string } | undefined {
  const { amount, currency, ...rest } = value
  const isMoney =
    typeof amount === 'string' &&
    /^-?\d+(\.\d+)?$/.test(amount) &&
    typeof currency === 'string' &&
    /^[A-Z]{3}$/.test(currency)
  return isMoney && Object.keys(rest).length === 0 ? { amount, currency } : undefined
}
