import {
  type OutOfBandConfirmation,
  separationOfDuties,
  vendorBankChangeEvidence,
  vendorBankChangeRefused,
  vendorMerged,
} from '@nexus/contracts-procurement'
import type { Vendor, VendorBankAccount } from '../vendors/vendor.entity.js'
import { isOpenForBusiness } from '../vendors/vendor.machine.js'
import type { VendorBankChange } from './vendor-bank-change.entity.js'

const DAY_MS = 86_400_000

/** The end of the cool-off that begins now; null without one (VEN-3). */
export const coolOffEnd = (now: Date, days: number): Date | null =>
  days === 0 ? null : new Date(now.getTime() + days * DAY_MS)

/**
 * Asked when a change is proposed, and at every confirmation: much may happen in between.
 * @throws DomainError procurement.vendor.merged, procurement.vendor_bank_change.refused
 */
export function assertChangeable({
  id,
  name,
  state,
  mergedInto,
}: Pick<Vendor, 'id' | 'name' | 'state' | 'mergedInto'>): void {
  if (mergedInto !== null)
    throw vendorMerged(`${name} was merged into another vendor: change that one.`, {
      facts: { vendorId: id, name, mergedInto },
    })
  if (isOpenForBusiness(state) || state === 'INACTIVE') return
  throw vendorBankChangeRefused(
    `${name} is ${state}: the accounts of a prospect change with it, and those of other vendors not at all.`,
    { facts: { vendorId: id, name, state } },
  )
}

/** Who proposed accounts that are recorded: those of before while one of the accounts of before stays. */
export function bankEditorsAfter(
  { bankAccounts, bankEditors }: Pick<Vendor, 'bankAccounts' | 'bankEditors'>,
  { added, createdBy }: Pick<VendorBankChange, 'added' | 'createdBy'>,
): string[] {
  const fresh = new Set(added.map(({ iban }) => iban))
  const older = bankAccounts.some(({ iban, endsAt }) => endsAt === undefined && !fresh.has(iban))
  return [...new Set([...(older ? (bankEditors ?? []) : []), createdBy])]
}

/** @throws DomainError procurement.vendor_bank_change.refused for a change that changes nothing or names what is not there */
export function assertChanges(
  recorded: readonly VendorBankAccount[],
  { add, remove }: { readonly add: readonly { readonly iban: string }[]; readonly remove: readonly string[] },
): void {
  const known = new Set(recorded.map(({ iban }) => iban))
  const fault = (pointer: string, detail: string) => ({ pointer, code: 'bank_change_refused', detail })
  const errors = [
    ...(add.length + remove.length === 0 ? [fault('/add', 'nothing is added or removed')] : []),
    ...add.flatMap(({ iban }, index) =>
      known.has(iban) ? [fault(`/add/${String(index)}/iban`, 'is recorded already')] : [],
    ),
    ...remove.flatMap((iban, index) =>
      known.has(iban) && remove.indexOf(iban) === index
        ? []
        : [fault(`/remove/${String(index)}`, 'is not recorded, or named twice')],
    ),
  ]
  if (errors.length > 0) throw vendorBankChangeRefused('The change does not fit what is recorded.', { errors })
}

/**
 * Two people confirm, neither of them who asks for it (VEN-3).
 * @throws DomainError procurement.separation_of_duties
 */
export function assertMayConfirm(change: VendorBankChange, userId: string): void {
  const refuse = (role: string, detail: string) =>
    separationOfDuties(detail, {
      facts: { roles: [role, 'bank change verifier'], documentType: 'vendor-bank-change', documentId: change.id },
    })
  if (change.createdBy === userId)
    throw refuse('bank change requester', 'You asked for this change: two other people have to confirm it.')
  if (change.confirmations.some((confirmation) => confirmation.userId === userId))
    throw refuse('bank change verifier', 'You confirmed this change already: somebody else has to confirm it too.')
}

/**
 * The vendor's own word: asked after the proposal, not in the future, and given by the last confirmation (VEN-3).
 * @throws DomainError procurement.vendor_bank_change.evidence_missing
 */
export function assertEvidence(
  change: VendorBankChange,
  given: OutOfBandConfirmation | undefined,
  { last, now }: { readonly last: boolean; readonly now: Date },
): void {
  if (given !== undefined) {
    const at = new Date(given.at)
    if (at < change.createdAt || at > now)
      throw vendorBankChangeEvidence('The vendor must have been asked after the proposal, and not in the future.', {
        errors: [{ pointer: '/outOfBand/at', code: 'evidence_time', detail: 'must lie between the proposal and now' }],
      })
    return
  }
  if (!last || change.confirmations.some(({ outOfBand }) => outOfBand !== null)) return
  throw vendorBankChangeEvidence(
    'Ask the vendor by a way that you knew before this change, and say whom you asked, how and when.',
    { errors: [{ pointer: '/outOfBand', code: 'evidence_missing', detail: 'must be given by the last confirmation' }] },
  )
}

/** @throws DomainError procurement.separation_of_duties when the person has open orders with the vendor */
export function assertNoOpenOrders(openOrders: number, of: { readonly vendorId: string; readonly name: string }): void {
  if (openOrders === 0) return
  throw separationOfDuties(
    `Who asks for other bank accounts of ${of.name} has made ${String(openOrders)} open orders with it: somebody else has to ask (X-9).`,
    { facts: { roles: ['buyer', 'vendor bank editor'], documentType: 'vendor', documentId: of.vendorId, openOrders } },
  )
}
