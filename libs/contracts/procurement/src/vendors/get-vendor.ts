import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { exampleVendor, vendorView } from './vendor-view.js'

/** One vendor. */
export const getVendor = defineOperation({
  name: 'procurement.vendor.get.v1',
  http: 'GET /vendors/:vendorId',
  permission: 'vendor:read',
  summary: 'One vendor with its bank accounts.',
  input: z.strictObject({ vendorId: schemas.uuid() }),
  output: vendorView,
  example: { input: { vendorId: EXAMPLE.vendorId }, output: exampleVendor },
})
