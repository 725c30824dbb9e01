import type { BodyOf } from '@nexus/client'
import { parseDecimal } from '@nexus/console-format'
import type { Vendor } from '../queries/vendor-queries.js'

/** The data of a vendor as they are typed. */
export type VendorDraft = {
  readonly name: string
  readonly country: string
  readonly taxId: string
  readonly registrationNumber: string
  readonly postalCode: string
  readonly website: string
  readonly kind: string
  readonly paymentTermsDays: string
}

export const VENDOR_FIELDS = [
  ...(['name', 'country', 'taxId', 'registrationNumber'] as const),
  ...(['postalCode', 'website', 'kind', 'paymentTermsDays'] as const),
] as const
export type VendorField = (typeof VENDOR_FIELDS)[number]

export interface BankAccountDraft {
  readonly iban: string
  readonly bic: string
  readonly holder: string
}

export type DraftFault = 'missing' | 'days' | 'kind' | 'website'
export type DraftFaults = Partial<Record<VendorField, DraftFault>>

export const emptyDraft = (country: string): VendorDraft => ({
  name: '',
  country,
  taxId: '',
  registrationNumber: '',
  postalCode: '',
  website: '',
  kind: '',
  paymentTermsDays: '30',
})

export const draftOf = (vendor: Vendor): VendorDraft => ({
  name: vendor.name,
  country: vendor.country,
  taxId: vendor.taxId ?? '',
  registrationNumber: vendor.registrationNumber ?? '',
  postalCode: vendor.postalCode ?? '',
  website: vendor.website ?? '',
  kind: vendor.kind ?? '',
  paymentTermsDays: String(vendor.paymentTermsDays),
})

/** Days, not money: 0 to 365, or undefined. */
function daysOf(text: string, locale: string): number | undefined {
  const parsed = parseDecimal(text, locale, { decimals: 0 })
  if (!parsed.ok || !/^\d{1,3}$/.test(parsed.value)) return undefined
  const days = Number(parsed.value)
  return days <= 365 ? days : undefined
}

/** What can be said before the server is asked. */
export function faultsOf(draft: VendorDraft, locale: string): DraftFaults {
  return {
    ...(draft.name.trim() === '' ? { name: 'missing' } : {}),
    ...(draft.country === '' ? { country: 'missing' } : {}),
    ...(draft.kind.trim() === '' || /^[a-z][a-z0-9-]{0,39}$/.test(draft.kind.trim()) ? {} : { kind: 'kind' }),
    ...(draft.website.trim() === '' || /^(https?:\/\/)?[^\s/.]+\.[^\s]+$/.test(draft.website.trim())
      ? {}
      : { website: 'website' }),
    ...(daysOf(draft.paymentTermsDays, locale) === undefined ? { paymentTermsDays: 'days' } : {}),
  }
}

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())

/** What the API takes of a bank account. */
export const accountOf = ({ iban, bic, holder }: BankAccountDraft) => ({
  iban: iban.trim(),
  bic: given(bic),
  holder: holder.trim(),
})

/** A new vendor. */
export function creationOf(
  draft: VendorDraft,
  locale: string,
  more: {
    readonly accounts: readonly BankAccountDraft[]
    readonly prospect: boolean
    readonly acknowledged: readonly string[]
  },
): BodyOf<'procurement.vendor.create.v1'> {
  return {
    name: draft.name.trim(),
    country: draft.country,
    taxId: given(draft.taxId),
    registrationNumber: given(draft.registrationNumber),
    postalCode: given(draft.postalCode),
    website: given(draft.website),
    kind: given(draft.kind),
    paymentTermsDays: daysOf(draft.paymentTermsDays, locale) ?? 30,
    bankAccounts: more.accounts.map(accountOf),
    prospect: more.prospect,
    acknowledgedDuplicates: more.acknowledged,
  }
}

/** What of a vendor was changed; an emptied field takes its value away. */
export function changesOf(
  base: VendorDraft,
  draft: VendorDraft,
  locale: string,
): NonNullable<BodyOf<'procurement.vendor.update.v1'>> {
  const isChanged = (field: VendorField): boolean => base[field].trim() !== draft[field].trim()
  const orNothing = (field: VendorField): string | null => {
    const text = draft[field].trim()
    return text === '' ? null : text
  }
  return {
    ...(isChanged('name') ? { name: draft.name.trim() } : {}),
    ...(isChanged('country') ? { country: draft.country } : {}),
    ...(isChanged('taxId') ? { taxId: orNothing('taxId') } : {}),
    ...(isChanged('registrationNumber') ? { registrationNumber: orNothing('registrationNumber') } : {}),
    ...(isChanged('postalCode') ? { postalCode: orNothing('postalCode') } : {}),
    ...(isChanged('website') ? { website: orNothing('website') } : {}),
    ...(isChanged('kind') ? { kind: orNothing('kind') } : {}),
    ...(isChanged('paymentTermsDays') ? { paymentTermsDays: daysOf(draft.paymentTermsDays, locale) ?? 30 } : {}),
  }
}
