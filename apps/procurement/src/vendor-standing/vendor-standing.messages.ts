import {
  activateVendor,
  confirmVendorBlacklist,
  deactivateVendor,
  dismissVendorBlacklist,
  holdVendor,
  liftVendorBlacklist,
  proposeVendorBlacklist,
  reactivateVendor,
  rejectVendor,
  releaseVendor,
  reviewVendor,
} from '@nexus/contracts-procurement'
import { does, operationsOf, serve } from '@nexus/platform-service'
import { ActivateVendor } from './activate-vendor.use-case.js'
import { ConfirmVendorBlacklist } from './confirm-vendor-blacklist.use-case.js'
import { DeactivateVendor } from './deactivate-vendor.use-case.js'
import { DismissVendorBlacklist } from './dismiss-vendor-blacklist.use-case.js'
import { expireVendorBlacklist, ExpireVendorBlacklist } from './expire-vendor-blacklist.job.js'
import { HoldVendor } from './hold-vendor.use-case.js'
import { LiftVendorBlacklist } from './lift-vendor-blacklist.use-case.js'
import { ProposeVendorBlacklist } from './propose-vendor-blacklist.use-case.js'
import { ReactivateVendor } from './reactivate-vendor.use-case.js'
import { RejectVendor } from './reject-vendor.use-case.js'
import { ReleaseVendor } from './release-vendor.use-case.js'
import { ReviewVendor } from './review-vendor.use-case.js'

export const VendorStandingMessages = operationsOf('vendor-standing', {
  operations: [
    serve(reviewVendor, ReviewVendor),
    serve(activateVendor, ActivateVendor),
    serve(rejectVendor, RejectVendor),
    serve(deactivateVendor, DeactivateVendor),
    serve(reactivateVendor, ReactivateVendor),
    serve(holdVendor, HoldVendor),
    serve(releaseVendor, ReleaseVendor),
    serve(proposeVendorBlacklist, ProposeVendorBlacklist),
    serve(confirmVendorBlacklist, ConfirmVendorBlacklist),
    serve(dismissVendorBlacklist, DismissVendorBlacklist),
    serve(liftVendorBlacklist, LiftVendorBlacklist),
  ],
  jobs: [does(expireVendorBlacklist, ExpireVendorBlacklist)],
})
