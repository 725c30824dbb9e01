import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { documentAllowanceCharge, lineSubject, positiveQuantity, pricing } from '../fields.js'

export const requisitionLineInput = z.strictObject({ ...lineSubject, quantity: positiveQuantity(), ...pricing })

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
