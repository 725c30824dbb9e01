import {
  confirmVendorBankChange,
  listVendorBankChanges,
  proposeVendorBankChange,
  refuseVendorBankChange,
} from '@nexus/contracts-procurement'
import { operationsOf, serve } from '@nexus/platform-service'
import { ConfirmVendorBankChange } from './confirm-vendor-bank-change.use-case.js'
import { ListVendorBankChanges } from './list-vendor-bank-changes.query.js'
import { ProposeVendorBankChange } from './propose-vendor-bank-change.use-case.js'
import { RefuseVendorBankChange } from './refuse-vendor-bank-change.use-case.js'

export const VendorBankChangeMessages = operationsOf('vendor-bank-changes', {
  operations: [
    serve(proposeVendorBankChange, ProposeVendorBankChange),
    serve(confirmVendorBankChange, ConfirmVendorBankChange),
    serve(refuseVendorBankChange, RefuseVendorBankChange),
    serve(listVendorBankChanges, ListVendorBankChanges),
  ],
})
