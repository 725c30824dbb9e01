import { vendorTaxIdRefused, type VendorView } from '@nexus/contracts-procurement'
import { readTaxId } from '@nexus/standards-tax-id'
import type { Vendor } from './vendor.entity.js'
import { assertVendorOpenFor, type OpenVendor } from './vendor-stage.policy.js'

type Warning = VendorView['warnings'][number]

/** The one form in which tax ids are stored and compared. @throws DomainError procurement.vendor.tax_id_refused */
export function normalisedTaxId(taxId: string, country: string): string {
  const reading = readTaxId(taxId, country)
  if (reading.format === 'ok') return reading.normalised
  const detail = reading.warnings.join(' ')
  throw vendorTaxIdRefused(detail, { errors: [{ pointer: '/taxId', code: 'tax_id_form', detail }] })
}

/** What should be looked at, but does not stand in the way: ids with wrong check digits are in use. */
export function taxIdWarnings(taxId: string | null, country: string): Warning[] {
  if (taxId === null) return []
  const reading = readTaxId(taxId, country)
  const code = reading.checkDigit === 'wrong' ? 'tax_id_check_digit' : 'tax_id_form'
  return reading.warnings.map((detail) => ({ code, detail }))
}

/** Orders may go on, but whoever looks at the vendor sees that it is qualified anew (VEN-1). */
export function requalificationWarnings({
  state,
  requalification,
}: Pick<Vendor, 'state' | 'requalification'>): Warning[] {
  if (state !== 'REQUALIFY') return []
  const since =
    requalification === null ? '' : ` since ${requalification.since.slice(0, 10)} (${requalification.reason})`
  return [{ code: 'requalification', detail: `The vendor is being qualified anew${since}: hold it to stop business.` }]
}

/** What lists sort and search by: the name without regard to case and form of its characters. */
export const nameKeyOf = (name: string): string => name.normalize('NFKC').toLowerCase().slice(0, 400)

/** Refuses to order from the vendor: see {@link assertVendorOpenFor}. */
export const assertActive = (vendor: OpenVendor): void => assertVendorOpenFor(vendor, 'po')

/** Country and number of a register entry in the form in which they are compared; null without a number. */
export function registrationKeyOf(registrationNumber: string | null, country: string): string | null {
  if (registrationNumber === null) return null
  return `${country}:${registrationNumber
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')}`
}

/** The domain of a web address, in lower case and without `www.`. */
export const domainOf = (website: string): string =>
  website
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/s, '')
    .replace(/^www\./, '')
