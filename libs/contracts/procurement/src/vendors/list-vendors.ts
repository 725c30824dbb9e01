import { defineOperation, schemas } from '@nexus/kernel'
import { vendorTaxId } from './create-vendor.js'
import { exampleVendor, VENDOR_STATES, vendorView } from './vendor-view.js'

export const listVendorsInput = schemas.listInput({
  filters: {
    taxId: vendorTaxId().optional().meta({ description: 'Compared without blanks, dots and case.' }),
    name: schemas
      .text(200)
      .optional()
      .meta({ description: 'Beginning of the name; case does not matter.', example: 'Paper' }),
    q: schemas
      .searchText()
      .optional()
      .meta({ description: 'Finds a part of the name or tax id; letter case does not matter.' }),
    state: schemas.severalOf(VENDOR_STATES).optional().meta({ example: 'ACTIVE' }),
    createdFrom: schemas.calendarDate().optional(),
    createdTo: schemas.calendarDate().optional(),
  },
  sorts: ['name', '-name', 'createdAt', '-createdAt'],
})

/** The vendors of the organization. */
export const listVendors = defineOperation({
  name: 'procurement.vendor.list.v1',
  http: 'GET /vendors',
  permission: 'vendor:read',
  summary: 'The vendors of the organization.',
  input: listVendorsInput,
  output: schemas.pageOf(vendorView),
  example: { input: { taxId: 'DE 136 695 976' }, output: { items: [exampleVendor], nextCursor: null } },
})
