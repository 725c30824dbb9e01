import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { documentAllowanceCharge, lineSubject, positiveQuantity, pricing } from '../fields.js'

/** What a line costs, and to whom. */
export const lineObjects = {
  categoryId: schemas.uuid().optional().meta({ description: 'What kind of goods or service it is.' }),
  costCentreId: schemas
    .uuid()
    .optional()
    .meta({ description: 'What bears the cost of the line, where that is not the one of the whole requisition.' }),
}

export const requisitionLineInput = z.strictObject({
  ...lineSubject,
  quantity: positiveQuantity(),
  ...pricing,
  ...lineObjects,
})

/** What a requester writes; a draft may still lack what the submission needs (REQ-6). */
export const requisitionContent = {
  title: schemas.text(200),
  purpose: schemas.longText(2000).optional().meta({ description: 'Why it is needed. Required for the submission.' }),
  needBy: schemas.calendarDate().optional().meta({ description: 'Required for the submission; today or later.' }),
  deliveryPlace: schemas
    .text(300)
    .optional()
    .meta({ description: 'Required for the submission.', example: 'Main street 1, 10115 Berlin' }),
  currency: schemas.currencyCode(),
  legalEntityId: schemas.uuid().optional().meta({ description: 'The company that buys.' }),
  costCentreId: schemas.uuid().optional().meta({
    description:
      'What bears the cost. Where the organization has cost centres, required for the submission, here or on every line.',
  }),
  quoteFileIds: z.array(schemas.uuid()).max(20).default([]).meta({
    description:
      'The files of quotes, where the organization asks for three from some amount on: files of this requisition, so a new one has none yet (REQ-6).',
  }),
  quoteWaiver: schemas
    .longText(1000)
    .optional()
    .meta({ description: 'Why there are no three quotes, such as a single source.' }),
  lines: z.array(requisitionLineInput).max(500).default([]),
  documentAllowanceCharges: z.array(documentAllowanceCharge).max(50).default([]),
}

export const exampleContent = {
  title: 'Chairs for the new office',
  purpose: 'Five workplaces are furnished in April',
  needBy: '2026-04-30',
  deliveryPlace: 'Main street 1, 10115 Berlin',
  currency: 'EUR',
  lines: [
    {
      description: 'Office chair',
      supplierItemId: 'A-246',
      unitCode: 'C62',
      quantity: '5',
      unitPrice: '240.00',
      allowance: '20.00',
      taxCategory: 'S' as const,
      taxPercent: '19',
    },
  ],
}
