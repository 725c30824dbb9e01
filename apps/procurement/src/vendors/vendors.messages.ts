import { createVendor, findVendor, getVendor, listVendors, updateVendor } from '@nexus/contracts-procurement'
import { does, operationsOf, serve } from '@nexus/platform-service'
import { CreateVendor } from './create-vendor.use-case.js'
import { FillVendorKeys, fillVendorKeys } from './fill-vendor-keys.job.js'
import { FindVendor } from './find-vendor.query.js'
import { GetVendor } from './get-vendor.query.js'
import { ListVendors } from './list-vendors.query.js'
import { UpdateVendor } from './update-vendor.use-case.js'

export const VendorMessages = operationsOf('vendors', {
  operations: [
    serve(createVendor, CreateVendor),
    serve(getVendor, GetVendor),
    serve(listVendors, ListVendors),
    serve(updateVendor, UpdateVendor),
    serve(findVendor, FindVendor),
  ],
  jobs: [does(fillVendorKeys, FillVendorKeys)],
})
