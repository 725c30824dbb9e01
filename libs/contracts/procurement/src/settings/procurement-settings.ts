import { schemas } from '@nexus/kernel'
import { z } from 'zod'

/** A percentage as exact decimal text, 0 to 999, at most four decimals. */
export const percentage = () =>
  z
    .string()
    .regex(/^(0|[1-9][0-9]{0,2})(\.[0-9]{1,4})?$/, 'must be a percentage in quotes such as 2.5')
    .meta({ example: '2.5' })

/** Where a vendor can be held: asking for quotes, ordering, matching its invoices, paying it (VEN-1). */
export const VENDOR_STAGES = ['rfq', 'po', 'invoice', 'payment'] as const

/** One of {@link VENDOR_STAGES}. */
export type VendorStage = (typeof VENDOR_STAGES)[number]

/** Every stage at most once. */
export const vendorStages = () =>
  z
    .array(z.enum(VENDOR_STAGES))
    .max(VENDOR_STAGES.length)
    .refine((stages) => new Set(stages).size === stages.length, 'must name every stage once')
    .meta({ example: ['po'] })

/** What an organization decides about its purchasing; what it has not decided has the default given here. */
export const procurementSettingsValues = z.strictObject({
  overOrderPercent: percentage()
    .default('0')
    .meta({ description: 'How much more than the approved quantity may be ordered (REQ-3).', example: '10' }),
  countDraftOrders: z
    .boolean()
    .default(true)
    .meta({ description: 'Whether draft orders count against the approved quantity (REQ-3).' }),
  overReceiptPercent: percentage()
    .default('0')
    .meta({ description: 'How much more than ordered may be received; 0 is exactly 0 (REC-2).', example: '2' }),
  overReceiptAbsolute: schemas
    .quantity()
    .nullable()
    .default(null)
    .meta({ description: 'The same as a quantity; null: the percentage alone decides (REC-2).', example: '5' }),
  countDraftReceipts: z
    .boolean()
    .default(true)
    .meta({ description: 'Whether drafts of receipts count against what may be received (REC-2).' }),
  draftReceiptDays: z.int().min(1).max(365).default(14).meta({
    description: 'For how many days after its last change the draft of a receipt counts (REC-2).',
    example: 14,
  }),
  underReceiptPercent: percentage()
    .default('0')
    .meta({ description: 'How much less than ordered still counts as fully received (PO-2).', example: '1' }),
  billableBasis: z
    .enum(['received', 'accepted'])
    .default('received')
    .meta({ description: 'Which quantity may be billed (REC-1).', example: 'received' }),
  changeTolerancePercent: percentage()
    .default('0')
    .meta({ description: 'How far a change of an approved order may go without approval (AP-9).', example: '5' }),
  changeToleranceAbsolute: schemas
    .money()
    .nullable()
    .default(null)
    .meta({ description: 'The same as an amount in the base currency; the larger of both counts (AP-9).' }),
  bankCoolOffDays: z
    .int()
    .min(0)
    .max(90)
    .default(3)
    .meta({ description: 'For how many days nothing is paid to a new bank account of a vendor (VEN-3).', example: 3 }),
  duplicateNeedDays: z.int().min(0).max(365).default(14).meta({
    description: 'How far back a need is compared with earlier ones; 0 switches it off (REQ-7).',
    example: 14,
  }),
  threeQuotesFrom: schemas.money().nullable().default(null).meta({
    description:
      'From which total on, in the base currency, a requisition needs three quotes or the reason for none (REQ-6); null: never.',
  }),
  allowChangeAfterFullReceipt: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether an order that is fully received may still be changed (PO-4).' }),
  separateVendorAndOrderDuties: z.boolean().default(false).meta({
    description:
      'Whether somebody else than who added a vendor, or changed its bank accounts, must order from it; while off, the order warns (X-9).',
  }),
  cancellationNeedsAnswer: z.boolean().default(false).meta({
    description:
      'Whether the cancellation of an issued order waits for the answer of the vendor; orders that need no acknowledgement never wait (PO-6).',
  }),
  autoCloseIdleDays: z
    .int()
    .min(1)
    .max(3650)
    .nullable()
    .default(30)
    .meta({ description: 'After how many quiet days a finished order closes; null: never (PO-7).', example: 30 }),
  vendorActivation: z.enum(['direct', 'four-eyes']).default('direct').meta({
    description:
      'Whether a new vendor is active at once, or a prospect that a second person activates together with its bank accounts (VEN-1).',
    example: 'direct',
  }),
  vendorDuplicatePercent: z
    .int()
    .min(50)
    .max(100)
    .default(85)
    .meta({ description: 'From which likeness on two vendors are reviewed as duplicates (VEN-2).', example: 85 }),
  vendorSharedIban: z.enum(['review', 'acknowledge']).default('review').meta({
    description:
      'Whether a new vendor with the IBAN of another one waits on the list of duplicates, or must also be acknowledged (VEN-2).',
    example: 'review',
  }),
  vendorDocumentExpiryHolds: vendorStages()
    .default(['po'])
    .meta({ description: 'Which stages are held while a document of the vendor has expired; none: off (VEN-4).' }),
  vendorInvitationDays: z
    .int()
    .min(1)
    .max(365)
    .default(30)
    .meta({ description: 'After how many days an unanswered invitation of a vendor ends (VEN-1).', example: 30 }),
  vendorRequalifyMonths: z.int().min(1).max(120).nullable().default(null).meta({
    description: 'How many months after it was qualified a vendor is qualified anew (VEN-1); null: never by time.',
    example: 24,
  }),
})

/** What holds for an organization: its own decisions, and the defaults of all others. */
export type ProcurementSettingsValues = z.output<typeof procurementSettingsValues>

export const procurementSettingsView = z.strictObject({
  ...procurementSettingsValues.shape,
  baseCurrency: schemas
    .currencyCode()
    .nullable()
    .meta({ description: "The organization's currency; null until identity has told it." }),
  updatedAt: schemas.instant().nullable(),
  version: schemas.version(),
})

/** The settings as they are read: values, base currency, and the version for If-Match. */
export type ProcurementSettingsView = z.output<typeof procurementSettingsView>

export const exampleProcurementSettings: ProcurementSettingsView = {
  ...procurementSettingsValues.parse({}),
  baseCurrency: 'EUR',
  updatedAt: null,
  version: 1,
}
