import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { VENDOR_STAGES, vendorStages } from '../settings/procurement-settings.js'
import { vendorKind } from '../vendor-questionnaires/vendor-questionnaire-view.js'

/** Every state of a vendor (VEN-1), in the order of its life. */
export const VENDOR_STATES = [
  'PROSPECT',
  'INVITED',
  'REGISTERING',
  'UNDER_REVIEW',
  'ACTIVE',
  'REQUALIFY',
  'INACTIVE',
  'BLACKLISTED',
  'REJECTED',
] as const

/** `ACTIVE` and `REQUALIFY` vendors can be ordered from; `INACTIVE` ones are kept for their history (VEN-1). */
export const vendorState = () => z.enum(VENDOR_STATES).meta({ example: 'ACTIVE' })

/** What other services are told of REQUALIFY: nothing that they decide changes, so that `state` says ACTIVE to them. */
export const requalifying = () =>
  z
    .boolean()
    .optional()
    .meta({ description: 'It is qualified anew meanwhile, and stays open for business; `state` says ACTIVE (VEN-1).' })

const account = {
  iban: z.string().max(34).meta({ example: 'DE89370400440532013000' }),
  bic: z.string().max(11).optional().meta({ example: 'COBADEFFXXX' }),
  holder: schemas.text(140),
}

/** A bank account that nobody has confirmed: nothing is paid to it. IBAN and BIC normalised, without blanks and in capitals. */
export const unconfirmedBankAccount = z.strictObject(account)

/** A confirmed bank account of a vendor (VEN-3). */
export const vendorBankAccount = z.strictObject({
  ...account,
  payableFrom: schemas
    .instant()
    .nullable()
    .optional()
    .meta({ description: 'End of its cool-off: nothing is paid to it before; null or absent: at once (VEN-3).' }),
})

const day = () => schemas.calendarDate()

/** Why nothing is bought from or paid to a vendor, and the last day of it; null: for good. */
export const vendorBlacklisting = z.strictObject({ reason: schemas.text(500), until: day().nullable() })

/** Why nobody but the system began a requalification, for whoever says it in other words than `reason`. */
export const requalificationGrounds = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('qualified-long-ago'),
    months: z.int().min(1).meta({ description: 'After so many it is done anew.' }),
    qualifiedOn: schemas.calendarDate().meta({ description: 'The day, in UTC.' }),
  }),
  z.strictObject({
    code: z.literal('edition-requires-it'),
    edition: z.int().min(1),
    title: z.string().meta({ description: 'Of the questionnaire.' }),
  }),
])

export type RequalificationGrounds = z.output<typeof requalificationGrounds>

/** One reason to hold one stage: placed by a person, by a document that expired (VEN-4), or by a requalification that failed (VEN-1). */
export const vendorHold = z.strictObject({
  stage: z.enum(VENDOR_STAGES),
  reason: schemas.text(500),
  origin: z.enum(['manual', 'document', 'requalification']),
  documentId: schemas.uuid().nullable(),
  document: z
    .strictObject({ type: z.string(), number: z.string(), expiredOn: schemas.calendarDate() })
    .optional()
    .meta({
      description:
        'The document that expired, for whoever says it in other words than `reason`; missing in holds of before.',
    }),
  userId: schemas.uuid(),
  since: schemas.instant(),
})

/** The home page of a vendor as it is typed; its domain is kept. */
export const vendorWebsite = () =>
  z
    .string()
    .max(200)
    .regex(/^(https?:\/\/)?([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}(\/\S*)?$/, 'must be a web address')
    .meta({ example: 'https://www.paper.example' })

/** Number in the register of companies, as typed; blanks, punctuation and case do not matter. */
export const vendorRegistrationNumber = () =>
  z
    .string()
    .max(40)
    .regex(/[A-Za-z0-9]{2}/, 'must hold letters or digits')
    .meta({ example: 'HRB 12345' })

export const vendorPostalCode = () =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 -]{1,11}$/, 'must be a postal code')
    .meta({ example: '10115' })

/** As it is typed: blanks and case do not matter. */
export const vendorBankAccountInput = z.strictObject({
  iban: z
    .string()
    .max(42)
    .regex(/^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9 ]{8,38}$/, 'must look like an IBAN')
    .meta({ example: 'DE89 3704 0044 0532 0130 00' }),
  bic: z
    .string()
    .regex(/^[A-Za-z]{6}[A-Za-z0-9]{2}([A-Za-z0-9]{3})?$/, 'must be a BIC of 8 or 11 characters')
    .optional()
    .meta({ example: 'COBADEFFXXX' }),
  holder: schemas.text(140),
})

export const vendorView = z.strictObject({
  vendorId: schemas.uuid(),
  name: schemas.text(200),
  taxId: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'Normalised: no blanks or dots, capitals.', example: 'DE136695976' }),
  country: schemas.countryCode(),
  registrationNumber: z.string().max(40).optional(),
  postalCode: z.string().max(12).optional(),
  website: z.string().max(200).optional().meta({ description: 'Its domain.', example: 'paper.example' }),
  kind: vendorKind().optional(),
  state: vendorState(),
  holds: vendorStages().default([]).meta({ description: 'The stages that are held (VEN-1).' }),
  holdDetails: z.array(vendorHold),
  blacklisted: vendorBlacklisting.nullable().default(null),
  blacklistProposal: vendorBlacklisting
    .extend({ proposedBy: schemas.uuid(), proposedAt: schemas.instant() })
    .nullable()
    .meta({ description: 'Waits for somebody else to confirm it (VEN-1).' }),
  mergedInto: schemas
    .uuid()
    .nullable()
    .default(null)
    .meta({ description: 'The vendor that stands for this one since both were merged (VEN-2).' }),
  qualifiedAt: schemas
    .instant()
    .nullable()
    .default(null)
    .meta({ description: 'When it was last activated by a second person (VEN-1).' }),
  requalification: z
    .strictObject({
      cause: z.enum(['person', 'due', 'questionnaire']),
      reason: schemas.text(500),
      grounds: requalificationGrounds.optional(),
      since: schemas.instant(),
    })
    .nullable()
    .default(null)
    .meta({ description: 'Why it must be qualified anew; until then it never is ACTIVE again (VEN-1).' }),
  paymentTermsDays: z.int().meta({ description: 'Days from the invoice date to its due date.', example: 30 }),
  bankAccounts: z.array(vendorBankAccount),
  unconfirmedBankAccounts: z
    .array(unconfirmedBankAccount)
    .meta({ description: 'Accounts of a prospect, which its activation confirms (VEN-3).' }),
  warnings: z.array(z.strictObject({ code: z.string(), detail: z.string() })).meta({
    description: 'What should be looked at but does not stand in the way, such as a wrong check digit of the tax id.',
  }),
  createdAt: schemas.instant(),
  createdBy: schemas.uuid(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

export type VendorView = z.output<typeof vendorView>

export const exampleVendor: VendorView = {
  vendorId: EXAMPLE.vendorId,
  name: 'Paper & Co GmbH',
  taxId: 'DE136695976',
  country: 'DE',
  state: 'ACTIVE',
  holds: [],
  holdDetails: [],
  blacklisted: null,
  blacklistProposal: null,
  mergedInto: null,
  qualifiedAt: null,
  requalification: null,
  paymentTermsDays: 30,
  bankAccounts: [{ iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', holder: 'Paper & Co GmbH', payableFrom: null }],
  unconfirmedBankAccounts: [],
  warnings: [],
  createdAt: EXAMPLE.instant,
  createdBy: EXAMPLE.buyerId,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
