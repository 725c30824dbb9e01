import {
  separationOfDuties,
  vendorQualificationState,
  type VendorQualificationView,
  type VendorView,
} from '@nexus/contracts-procurement'
import type { VendorDocument } from '../vendor-documents/vendor-document.entity.js'
import type { VendorQuestionnaire } from '../vendor-questionnaires/vendor-questionnaire.entity.js'
import type { Vendor } from '../vendors/vendor.entity.js'
import type { RequalificationCause } from './requalification.use-case.js'
import type { VendorQualification } from './vendor-qualification.entity.js'

const DAY_MS = 86_400_000

/** How many days before its end one is reminded of an unanswered invitation (VEN-1). */
export const INVITATION_REMINDER_DAYS = [14, 7, 2] as const

/** So many days after an instant; before it: a negative number. */
export const daysAfter = (instant: Date, days: number): Date => new Date(instant.getTime() + days * DAY_MS)

/** When one is reminded of an invitation: what lies behind is left out. */
export function invitationReminders(expiresAt: Date, now: Date): { daysLeft: number; runAt: Date }[] {
  return INVITATION_REMINDER_DAYS.map((daysLeft) => ({ daysLeft, runAt: daysAfter(expiresAt, -daysLeft) })).filter(
    ({ runAt }) => runAt > now,
  )
}

/** The day so many months before; in a shorter month its last one. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}

/** Why a vendor is qualified anew that was qualified by an edition before the one that requires it, and by which questions. */
export const requiredBy = (
  { edition, title }: Pick<VendorQuestionnaire, 'edition' | 'title'>,
  published: VendorQuestionnaire,
): RequalificationCause => ({
  cause: 'questionnaire',
  reason: `Edition ${String(edition)} of "${title}" requires it`,
  grounds: { code: 'edition-requires-it', edition, title },
  questionnaire: published,
})

const REGISTRATION_STATE: Readonly<Partial<Record<VendorQualificationView['state'], VendorView['state']>>> = {
  INVITED: 'INVITED',
  ANSWERING: 'REGISTERING',
  SUBMITTED: 'UNDER_REVIEW',
}

/** Whether the vendor still is where an open qualification needs it. */
export const vendorFits = (
  { purpose, state }: Pick<VendorQualification, 'purpose' | 'state'>,
  vendor: Pick<Vendor, 'state'>,
): boolean => vendor.state === (purpose === 'REQUALIFICATION' ? 'REQUALIFY' : REGISTRATION_STATE[state])

/** @throws DomainError procurement.vendor_qualification.state when the vendor was taken out of its qualification */
export function assertVendorFits(
  qualification: Pick<VendorQualification, 'id' | 'purpose' | 'state' | 'openFor'>,
  vendor: Pick<Vendor, 'state' | 'name'>,
): void {
  if (qualification.openFor === null || vendorFits(qualification, vendor)) return
  throw vendorQualificationState(`${vendor.name} is ${vendor.state}: its qualification has ended with that.`, {
    facts: { qualificationId: qualification.id, state: qualification.state, vendorState: vendor.state },
  })
}

/** @throws DomainError procurement.vendor_qualification.state */
export function assertPurpose(
  { id, purpose, state }: Pick<VendorQualification, 'id' | 'purpose' | 'state'>,
  wanted: VendorQualificationView['purpose'],
): void {
  if (purpose === wanted) return
  const detail =
    wanted === 'REGISTRATION'
      ? 'A requalification ends by a decision: activate the vendor, or let it fail.'
      : 'A registration is turned down by rejecting the vendor.'
  throw vendorQualificationState(detail, { facts: { qualificationId: id, purpose, state } })
}

/** Four eyes: nobody decides what they invited, answered or submitted (VEN-1). @throws DomainError procurement.separation_of_duties */
export function assertMayDecide(
  { id, preparers }: Pick<VendorQualification, 'id' | 'preparers'>,
  vendorName: string,
  userId: string,
): void {
  if (!preparers.includes(userId)) return
  throw separationOfDuties(`You prepared the qualification of ${vendorName}: somebody else has to decide it.`, {
    facts: { roles: ['vendor preparer', 'vendor activator'], documentType: 'vendor-qualification', documentId: id },
  })
}

/**
 * Four eyes: who filed a document that is counted on does not decide, unless it was filed before a requalification began.
 * @throws DomainError procurement.separation_of_duties
 */
export function assertFiledByOthers(
  { id, purpose, createdAt }: Pick<VendorQualification, 'id' | 'purpose' | 'createdAt'>,
  vendorName: string,
  documents: readonly Pick<VendorDocument, 'type' | 'createdBy' | 'createdAt'>[],
  userId: string,
): void {
  const own = documents.find(
    (document) => document.createdBy === userId && (purpose === 'REGISTRATION' || document.createdAt >= createdAt),
  )
  if (own === undefined) return
  throw separationOfDuties(
    `You filed the ${own.type} that ${vendorName} is judged by: somebody else has to decide it.`,
    {
      facts: { roles: ['vendor preparer', 'vendor activator'], documentType: 'vendor-qualification', documentId: id },
    },
  )
}
