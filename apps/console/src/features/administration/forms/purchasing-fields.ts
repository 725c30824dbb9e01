import { type NumberRefusal, type Parsed, parseDecimal, parseMoneyText, plainDecimal } from '@nexus/console-format'
import type { PurchasingChange, PurchasingSettings } from '../queries/organization-queries.js'

export type SettingName = keyof PurchasingChange
export type SettingsValues = Pick<PurchasingSettings, SettingName>

/** What stands in a field while it is worked on. */
export type Typed = string | boolean | readonly string[]

export interface SettingField {
  readonly name: SettingName
  readonly kind: 'percent' | 'quantity' | 'money' | 'count' | 'flag' | 'choice' | 'stages'
  /** An empty field switches it off. */
  readonly isOptional?: true
  readonly least?: number
  readonly most?: number
  readonly options?: readonly ('received' | 'accepted' | 'direct' | 'four-eyes' | 'review' | 'acknowledge')[]
}

export const STAGES = ['rfq', 'po', 'invoice', 'payment'] as const

export const SETTING_GROUPS = [
  {
    id: 'requisitions',
    fields: [
      { name: 'overOrderPercent', kind: 'percent' },
      { name: 'duplicateNeedDays', kind: 'count', least: 0, most: 365 },
      { name: 'threeQuotesFrom', kind: 'money', isOptional: true },
      { name: 'countDraftOrders', kind: 'flag' },
    ],
  },
  {
    id: 'orders',
    fields: [
      { name: 'changeTolerancePercent', kind: 'percent' },
      { name: 'changeToleranceAbsolute', kind: 'money', isOptional: true },
      { name: 'autoCloseIdleDays', kind: 'count', least: 1, most: 3650, isOptional: true },
      { name: 'allowChangeAfterFullReceipt', kind: 'flag' },
      { name: 'cancellationNeedsAnswer', kind: 'flag' },
      { name: 'separateVendorAndOrderDuties', kind: 'flag' },
    ],
  },
  {
    id: 'receipts',
    fields: [
      { name: 'overReceiptPercent', kind: 'percent' },
      { name: 'overReceiptAbsolute', kind: 'quantity', isOptional: true },
      { name: 'underReceiptPercent', kind: 'percent' },
      { name: 'draftReceiptDays', kind: 'count', least: 1, most: 365 },
      { name: 'billableBasis', kind: 'choice', options: ['received', 'accepted'] },
      { name: 'countDraftReceipts', kind: 'flag' },
    ],
  },
  {
    id: 'vendors',
    fields: [
      { name: 'vendorActivation', kind: 'choice', options: ['direct', 'four-eyes'] },
      { name: 'vendorSharedIban', kind: 'choice', options: ['review', 'acknowledge'] },
      { name: 'vendorDuplicatePercent', kind: 'count', least: 50, most: 100 },
      { name: 'bankCoolOffDays', kind: 'count', least: 0, most: 90 },
      { name: 'vendorInvitationDays', kind: 'count', least: 1, most: 365 },
      { name: 'vendorRequalifyMonths', kind: 'count', least: 1, most: 120, isOptional: true },
      { name: 'vendorDocumentExpiryHolds', kind: 'stages' },
    ],
  },
] as const satisfies readonly { readonly id: string; readonly fields: readonly SettingField[] }[]

export const SETTING_FIELDS: readonly SettingField[] = SETTING_GROUPS.flatMap(
  ({ fields }): readonly SettingField[] => fields,
)

export const valuesOf = (settings: PurchasingSettings): SettingsValues =>
  Object.fromEntries(SETTING_FIELDS.map(({ name }) => [name, settings[name]])) as unknown as SettingsValues

/** A value as its owner types it. */
export function typedOf(value: SettingsValues[SettingName], locale: string): Typed {
  if (value === null) return ''
  switch (typeof value) {
    case 'boolean':
      return value
    case 'number':
      return String(value)
    case 'string':
      return /^\d/.test(value) ? plainDecimal(value, locale) : value
    default:
      return 'currency' in value ? plainDecimal(value.amount, locale) : value
  }
}

export type SettingRefusal = NumberRefusal | 'out_of_range'
const SMALL = /^\d{1,3}(\.\d+)?$/
const PERCENT_DECIMALS = 4

/** What was typed as the API takes it, or why not. */
export function parsedSetting(
  field: SettingField,
  typed: Typed,
  { locale, currency }: { readonly locale: string; readonly currency: string },
): Parsed<unknown, SettingRefusal> {
  if (typeof typed !== 'string' || field.kind === 'choice') return { ok: true, value: typed }
  if (typed.trim() === '' && field.isOptional === true) return { ok: true, value: null }
  const parsed =
    field.kind === 'money'
      ? parseMoneyText(typed, locale, currency)
      : parseDecimal(typed, locale, {
          decimals: field.kind === 'count' ? 0 : field.kind === 'percent' ? PERCENT_DECIMALS : 6,
        })
  if (!parsed.ok) return parsed
  if (parsed.value.startsWith('-')) return { ok: false, reason: 'out_of_range' }
  if (field.kind === 'money') return { ok: true, value: { amount: parsed.value, currency } }
  if (field.kind === 'percent' && !SMALL.test(parsed.value)) return { ok: false, reason: 'out_of_range' }
  if (field.kind !== 'count') return parsed
  const count = Number.parseInt(parsed.value, 10)
  const { least = 0, most = Number.MAX_SAFE_INTEGER } = field
  return count < least || count > most ? { ok: false, reason: 'out_of_range' } : { ok: true, value: count }
}
