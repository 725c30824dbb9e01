import { defineEvent, schemas } from '@nexus/kernel'
import { requalifying, vendorView } from './vendor-view.js'

/** One per version of a vendor, the first included. */
export const vendorChanged = defineEvent({
  name: 'procurement.vendor.changed.v1',
  summary: 'A vendor was added, or it or its bank accounts changed.',
  payload: vendorView
    .pick({
      vendorId: true,
      name: true,
      taxId: true,
      country: true,
      state: true,
      holds: true,
      blacklisted: true,
      paymentTermsDays: true,
      bankAccounts: true,
      version: true,
    })
    .extend({
      mergedInto: schemas.uuid().nullable().optional(),
      requalifying: requalifying(),
    }),
})
