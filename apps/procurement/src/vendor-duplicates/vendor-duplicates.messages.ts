import { dismissVendorDuplicate, listVendorDuplicates, mergeVendor } from '@nexus/contracts-procurement'
import { operationsOf, serve } from '@nexus/platform-service'
import { DismissVendorDuplicate } from './dismiss-vendor-duplicate.use-case.js'
import { ListVendorDuplicates } from './list-vendor-duplicates.query.js'
import { MergeVendor } from './merge-vendor.use-case.js'

export const VendorDuplicateMessages = operationsOf('vendor-duplicates', {
  operations: [
    serve(listVendorDuplicates, ListVendorDuplicates),
    serve(dismissVendorDuplicate, DismissVendorDuplicate),
    serve(mergeVendor, MergeVendor),
  ],
})
